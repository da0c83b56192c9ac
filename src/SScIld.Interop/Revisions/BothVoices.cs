using System.Collections.Immutable;
using System.Globalization;
using SScIld.Interop.Note;
using SScIld.Interop.RulesInWords;
using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Revisions;

/// <summary>The words of one pack in both languages at once, line beside line.</summary>
internal sealed class BothVoices(KnowledgePack pack, ProductWords words)
{
    private const int IndentWidth = 2;
    private readonly Spoken _english = new(new PackVoice(pack, words, Language.English));
    private readonly Spoken _chinese = new(new PackVoice(pack, words, Language.Chinese));

    /// <summary>One sentence.</summary>
    public Localized Say(Func<PackVoice, string> said) => new(said(_english.Voice), said(_chinese.Voice));

    /// <summary>A condition as an aspect: its outline, and exactly.</summary>
    public PartAspect Asks(Condition condition) => new(
        AspectCode.Asks,
        [.. Lines(_english.Conditions, condition).Zip(Lines(_chinese.Conditions, condition), (english, chinese) => new Localized(english, chinese))],
        string.Join('\n', ReasonsOf(condition).Prepend(ConditionText.Of(condition))))
    {
        IsSpoken = true,
        Logic = ConditionText.Of(condition),
    };

    /// <summary>Conclusions as an aspect.</summary>
    public PartAspect Follows(string code, ImmutableArray<Conclusion> conclusions) => new(
        code,
        [.. conclusions.Select(conclusion => new Localized(_english.Conclusions.Of(conclusion), _chinese.Conclusions.Of(conclusion)))],
        string.Join('\n', conclusions))
    {
        IsSpoken = true,
        Logic = string.Join('\n', conclusions.Select(Wordless)),
    };

    /// <summary>A sentence with placeholders as an aspect.</summary>
    public PartAspect Template(string code, Localized sentence) =>
        new(code, [Say(voice => voice.Template(sentence))], sentence.ToString()) { IsSpoken = true };

    /// <summary>Where something comes from, as an aspect.</summary>
    public PartAspect Source(SourceReference source, Layer? layer = null) => new(
        AspectCode.Source,
        [
            .. layer is { } known ? [Say(voice => voice.Layer(known))] : ImmutableArray<Localized>.Empty,
            Plain(source.Section),
            .. source.References.Select(Plain),
        ]);

    /// <summary>A text that is the same in every language: an id, a citation.</summary>
    public static Localized Plain(string text) => new(text, text);

    /// <summary>A number that stands by itself; nothing where there is none.</summary>
    public static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    // What follows, without the sentences it is put into.
    private static string Wordless(Conclusion conclusion) => (conclusion switch
    {
        Veto veto => veto with { LiftedBy = Plain("") },
        Argue argue => argue with { Text = Plain("") },
        BeforeStarting before => before with { Text = Plain("") },
        GiveNotice notice => notice with { Text = null },
        _ => conclusion,
    }).ToString();

    private static IEnumerable<string> ReasonsOf(Condition condition) => condition is Established shown
        ? ReasonsOf(shown.Part).Prepend(shown.Reason.English)
        : ConditionParts.Of(condition).SelectMany(ReasonsOf);

    private static IEnumerable<string> Lines(ConditionWords words, Condition condition) =>
        words.Outline(condition).Lines().Select(line => new string(' ', line.Depth * IndentWidth) + line.Text);

    private sealed class Spoken(PackVoice voice)
    {
        public PackVoice Voice => voice;

        public ConditionWords Conditions { get; } = new(voice);

        public ConclusionWords Conclusions { get; } = new(voice);
    }
}
