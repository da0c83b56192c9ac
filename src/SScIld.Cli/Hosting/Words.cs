using SScIld.Interop.Note;
using SScIld.Knowledge.Texts;
using SScIld.Pathway;

namespace SScIld.Cli.Hosting;

/// <summary>The program's own words in the language asked for, read only when something is said: JSON needs none.</summary>
/// <param name="language">The language.</param>
/// <param name="dataFolder">The data folder that holds the words.</param>
internal sealed class Words(Language language, string dataFolder)
{
    private ProductTexts? _texts;

    /// <summary>The language of everything said.</summary>
    public Language Language => language;

    /// <summary>The words as the note asks for them.</summary>
    public ProductWords Source => Texts.Format;

    /// <summary>All of them.</summary>
    public ProductTexts Texts => _texts ??= Load();

    /// <summary>A sentence.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => Texts.Format(key, language, values);

    /// <summary>A refusal of the command line as it was written.</summary>
    public StopException Usage(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        new(ExitCode.Usage, Say(key, values), Say("cli.usage.see-help"));

    private ProductTexts Load()
    {
        var result = ProductTexts.Load(dataFolder);
        return result.Texts ?? throw StopException.Defective(result.Defects);
    }
}
