using System.Buffers.Text;
using System.IO.Compression;
using SScIld.Interop.Cases;

namespace SScIld.Web.Features.TakeAway;

/// <summary>A text inside the part of an address after the number sign, which browsers never send to a server: compressed, in letters an address may hold.</summary>
internal static class PackedText
{
    /// <summary>The part after the number sign; null: the text is too large for an address.</summary>
    /// <param name="prefix">What the part begins with.</param>
    /// <param name="utf8">The text.</param>
    public static string? Write(string prefix, ReadOnlySpan<byte> utf8)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize))
        {
            deflate.Write(utf8);
        }

        var fragment = prefix + Base64Url.EncodeToString(packed.ToArray());
        return fragment.Length > CaseLink.MaximumLength ? null : fragment;
    }

    /// <summary>The text inside the part of an address after the number sign.</summary>
    /// <param name="prefix">What the part begins with.</param>
    /// <param name="fragment">The part.</param>
    public static CaseLinkReading Read(string prefix, string fragment)
    {
        if (!fragment.StartsWith(prefix, StringComparison.Ordinal))
        {
            return new CaseLinkReading.Damaged();
        }

        if (fragment.Length > CaseLink.MaximumLength)
        {
            return new CaseLinkReading.TooLarge();
        }

        try
        {
            using var packed = new MemoryStream(Base64Url.DecodeFromChars(fragment.AsSpan(prefix.Length)));
            using var inflate = new DeflateStream(packed, CompressionMode.Decompress);

            // A few characters can unpack to gigabytes: no more is read than a case may have.
            var text = new byte[CaseDocumentReader.MaximumBytes + 1];
            var length = inflate.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
            return length > CaseDocumentReader.MaximumBytes ? new CaseLinkReading.TooLarge()
                : length == 0 ? new CaseLinkReading.Damaged()
                : new CaseLinkReading.Opened(text.AsMemory(0, length));
        }
        catch (Exception problem) when (problem is FormatException or InvalidDataException)
        {
            return new CaseLinkReading.Damaged();
        }
    }
}
