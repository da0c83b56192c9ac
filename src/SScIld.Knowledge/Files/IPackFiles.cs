using System.Collections.Immutable;

namespace SScIld.Knowledge.Files;

/// <summary>The files of one knowledge pack, wherever they are kept. Paths are relative to <c>data/</c>.</summary>
public interface IPackFiles
{
    /// <summary>The paths, with forward slashes, in ordinal order.</summary>
    ImmutableArray<string> Paths { get; }

    /// <summary>What is wrong with the place the files are kept in; empty when nothing is.</summary>
    ImmutableArray<PackDefect> Defects { get; }

    /// <summary>The text of one file, as it was written. Called from several threads at once.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="System.Text.DecoderFallbackException">The file is not UTF-8.</exception>
    string Read(string path);
}
