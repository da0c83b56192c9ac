using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SScIld.Knowledge.Files;

/// <summary>
/// A frozen pack in one text file: a line with the format, a line with the hash, then for each file a line with its
/// length in bytes and its path, its text and a line end. Same content, same bytes.
/// </summary>
public sealed class PackBundle : IPackFiles
{
    private const string Format = "sscild-pack/1";
    private const string HashWord = "hash ";
    private const string FileWord = "file ";
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly FrozenDictionary<string, string> _texts;

    private PackBundle(string hash, Dictionary<string, string> texts, ImmutableArray<PackDefect> defects)
    {
        Hash = hash;
        Defects = defects;
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
        Paths = [.. texts.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The hash written into the bundle; empty when it could not be read. It was verified when there is no defect.</summary>
    public string Hash { get; }

    /// <inheritdoc/>
    public ImmutableArray<string> Paths { get; }

    /// <inheritdoc/>
    public ImmutableArray<PackDefect> Defects { get; }

    /// <inheritdoc/>
    public string Read(string path) => _texts[path];

    /// <summary>Writes files as a bundle.</summary>
    /// <exception cref="IOException">A file cannot be read, or the bundle not written.</exception>
    public static void Write(IPackFiles files, Stream stream)
    {
        var texts = files.Paths
            .Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Text: PackText.Normalise(files.Read(path))))
            .ToArray();
        Write(stream, $"{Format}\n{HashWord}{PackHash.Of(texts)}\n");
        foreach (var (path, text) in texts)
        {
            var length = Encoding.UTF8.GetByteCount(text);
            Write(stream, string.Create(CultureInfo.InvariantCulture, $"{FileWord}{length} {path}\n{text}\n"));
        }
    }

    /// <summary>Reads a bundle. A damaged one is returned with its defect and without files.</summary>
    /// <param name="stream">The bundle.</param>
    /// <param name="name">What to call it in defects.</param>
    public static PackBundle Read(Stream stream, string name)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var rest = new ReadOnlyMemory<byte>(bytes.GetBuffer(), 0, (int)bytes.Length);
        try
        {
            if (Line(ref rest) != Format)
            {
                return Damaged(name, "not-a-bundle", $"A bundle begins with the line {Format}.");
            }

            var hash = Line(ref rest) is { } line && line.StartsWith(HashWord, StringComparison.Ordinal) ? line[HashWord.Length..] : "";
            return Texts(ref rest) is not { } texts
                ? Damaged(name, "damaged-bundle", "The bundle is cut short or was changed by hand.")
                : PackHash.Of([.. texts.Select(text => (text.Key, text.Value))]) == hash
                    ? new PackBundle(hash, texts, [])
                    : Damaged(name, "wrong-hash", "What is in the bundle is not what its hash says.");
        }
        catch (DecoderFallbackException problem)
        {
            return Damaged(name, "damaged-bundle", problem.Message);
        }
    }

    /// <summary>Opens a bundle on disk. One that cannot be read is returned with its defect.</summary>
    public static PackBundle Open(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Read(stream, path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Damaged(path, "unreadable-file", problem.Message);
        }
    }

    private static Dictionary<string, string>? Texts(ref ReadOnlyMemory<byte> rest)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (rest.Length > 0)
        {
            var header = Line(ref rest)?.Split(' ', 3);
            if (header is not [_, var size, var path] || header[0] + " " != FileWord ||
                !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ||
                length >= rest.Length || rest.Span[length] != (byte)'\n' ||
                !texts.TryAdd(path, StrictUtf8.GetString(rest.Span[..length])))
            {
                return null;
            }

            rest = rest[(length + 1)..];
        }

        return texts;
    }

    private static string? Line(ref ReadOnlyMemory<byte> rest)
    {
        var end = rest.Span.IndexOf((byte)'\n');
        if (end < 0)
        {
            return null;
        }

        var line = StrictUtf8.GetString(rest.Span[..end]);
        rest = rest[(end + 1)..];
        return line;
    }

    private static PackBundle Damaged(string name, string code, string message) => new("", [], [new PackDefect(name, 0, 0, code, message)]);

    private static void Write(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
