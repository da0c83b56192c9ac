using System.Globalization;
using SScIld.Knowledge;
using SScIld.Knowledge.Analysis;
using SScIld.Knowledge.Files;
using SScIld.Pathway.Analysis;
using SScIld.Pathway.Rules;

namespace SScIld.Cli.Hosting;

/// <summary>Where the knowledge is: a data folder or one released file; without either, the data beside the program.</summary>
internal sealed class KnowledgeSource
{
    private readonly string? _asked;

    /// <param name="asked">What <c>--pack</c> names; null when it was not given.</param>
    public KnowledgeSource(string? asked) => _asked = asked;

    private static string BesideProgram => Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The data folder asked for, or the one beside the program; null when a released file is asked for.</summary>
    public string? Folder => _asked is null ? BesideProgram : Directory.Exists(_asked) ? _asked : null;

    /// <summary>True when a data folder was named, not taken for want of another.</summary>
    public bool IsNamedFolder => _asked is not null && Folder is not null;

    /// <summary>The folder with the program's own words: that of the pack if it has them, else the one beside the program.</summary>
    public string TextsFolder => _asked is not null && Directory.Exists(Path.Combine(_asked, "text")) ? _asked : BesideProgram;

    /// <summary>The pack, or the end of the program with all its defects.</summary>
    public KnowledgePack Load(Words words)
    {
        var result = PackLoader.Load(Files(words));
        return result.Pack ?? throw StopException.Defective(
            result.Defects,
            words.Say("cli.pack.defective", ("count", result.Defects.Length.ToString(CultureInfo.InvariantCulture))));
    }

    /// <summary>What data say about analysing this pack, from the folder of the pack if it has it, else from beside the program.</summary>
    public AnalysisGuide Guide(KnowledgePack pack)
    {
        var folder = _asked is not null && Directory.Exists(Path.Combine(_asked, "analysis")) ? _asked : BesideProgram;
        var result = AnalysisFolder.Load(folder, pack);
        return result.Guide ?? throw StopException.Defective(result.Defects);
    }

    /// <summary>The files of the pack.</summary>
    public IPackFiles Files(Words words) =>
        Folder is { } folder ? new PackFolder(folder)
        : File.Exists(_asked) ? PackBundle.Open(_asked)
        : throw new StopException(ExitCode.Unreadable, words.Say("cli.pack.not-found", ("path", _asked!)));
}
