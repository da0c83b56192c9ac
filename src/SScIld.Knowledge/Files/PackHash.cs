using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SScIld.Knowledge.Files;

/// <summary>SHA-256 of a pack's paths and texts, the same on every platform. Lengths stand before what they measure, so no two packs run together.</summary>
public static class PackHash
{
    /// <summary>The hash of a pack's files, 64 lower-case hexadecimal digits.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="DecoderFallbackException">A file is not UTF-8.</exception>
    public static string Of(IPackFiles files)
    {
        var texts = new (string Path, string Text)[files.Paths.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = (files.Paths[i], PackText.Normalise(files.Read(files.Paths[i])));
        }

        return Of(texts);
    }

    /// <summary>The hash of normalised texts, in any order.</summary>
    internal static string Of((string Path, string Text)[] files)
    {
        var sorted = ((string Path, string Text)[])files.Clone();
        Array.Sort(sorted, static (one, other) => string.CompareOrdinal(one.Path, other.Path));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(long)];
        foreach (var (path, text) in sorted)
        {
            Append(hash, path, length);
            Append(hash, text, length);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text, Span<byte> length)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt64BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
