using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SScIld.Storage.Audit;

/// <summary>Hashes of what records hold: the audit trail remembers them, so that a record edited outside the program shows.</summary>
internal sealed class ContentHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The hash of a text or document alone.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes);

    /// <summary>The hash of a text alone.</summary>
    public static byte[] Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The hash of a patient's record itself.</summary>
    public static byte[] OfPatient(string code) => Of(code);

    /// <summary>The hash of a visit.</summary>
    public static byte[] OfVisit(Guid patientId, DateOnly on, string content)
    {
        using var hash = new ContentHash();
        return hash.Add(patientId).Add(on).Add(content).End();
    }

    /// <summary>Adds an id.</summary>
    public ContentHash Add(Guid? id) => Add(id is { } known ? known.ToByteArray(bigEndian: true) : []);

    /// <summary>Adds a day.</summary>
    public ContentHash Add(DateOnly day) => Add(day.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Adds a text; absent and empty are different things.</summary>
    public ContentHash Add(string? text)
    {
        if (text is not null)
        {
            return Add(Encoding.UTF8.GetBytes(text));
        }

        Length(-1);
        return this;
    }

    /// <summary>Adds bytes.</summary>
    public ContentHash Add(byte[] bytes)
    {
        Length(bytes.LongLength);
        _hash.AppendData(bytes);
        return this;
    }

    /// <summary>The hash of everything added.</summary>
    public byte[] End() => _hash.GetHashAndReset();

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private void Length(long length)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, length);
        _hash.AppendData(bytes);
    }
}
