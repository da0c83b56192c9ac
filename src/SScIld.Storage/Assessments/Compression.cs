using System.IO.Compression;

namespace SScIld.Storage.Assessments;

/// <summary>Documents are kept compressed: an assessment shrinks to about a tenth.</summary>
internal static class Compression
{
    private const int Quality = 5;
    private const int Window = 22;

    /// <summary>The document, compressed with Brotli.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> document)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(document.Length)];
        return BrotliEncoder.TryCompress(document, compressed, out var written, Quality, Window)
            ? compressed[..written]
            : throw new InvalidOperationException("A document did not fit its own compressed size.");
    }

    /// <summary>The document as it was.</summary>
    public static byte[] Expand(byte[] compressed)
    {
        using var expanded = new MemoryStream();
        using (var reader = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress))
        {
            reader.CopyTo(expanded);
        }

        return expanded.ToArray();
    }
}
