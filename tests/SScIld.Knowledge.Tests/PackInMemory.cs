using System.Collections.Immutable;
using SScIld.Knowledge.Files;

namespace SScIld.Knowledge.Tests;

/// <summary>Files of a pack that a test can change.</summary>
internal sealed class PackInMemory : IPackFiles
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public ImmutableArray<string> Paths => [.. _texts.Keys.Order(StringComparer.Ordinal)];

    public ImmutableArray<PackDefect> Defects => [];

    public string Read(string path) => _texts[path];

    public PackInMemory With(string path, string text)
    {
        _texts[path] = text;
        return this;
    }

    public PackInMemory Without(string path)
    {
        _texts.Remove(path).ShouldBeTrue();
        return this;
    }

    /// <summary>Changes a piece of a file that is there exactly as written.</summary>
    public PackInMemory Replace(string path, string old, string replacement)
    {
        _texts[path].ShouldContain(old);
        var at = _texts[path].IndexOf(old, StringComparison.Ordinal);
        _texts[path] = string.Concat(_texts[path].AsSpan(0, at), replacement, _texts[path].AsSpan(at + old.Length));
        return this;
    }

    public PackInMemory Append(string path, string text) => With(path, _texts[path] + text);

    /// <summary>The first line of a file that has a piece of text, from 1.</summary>
    public int LineOf(string path, string piece)
    {
        var line = Array.FindIndex(_texts[path].Split('\n'), text => text.Contains(piece, StringComparison.Ordinal));
        line.ShouldBeGreaterThanOrEqualTo(0, piece);
        return line + 1;
    }
}
