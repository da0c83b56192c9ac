using System.Text.Json;
using SScIld.Interop.Note;
using SScIld.Interop.RulesInWords;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Analysis.Revisions;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Revisions;

/// <summary>Says in one language what changed between two packs and what that does to cases.</summary>
/// <param name="revision">The packs.</param>
/// <param name="words">The product's sentences.</param>
/// <param name="language">The language.</param>
public sealed class RevisionWords(PackRevision revision, ProductWords words, Language language)
{
    private const string PlanPrefix = "plan.";
    private readonly PackVoice _was = new(revision.Earlier, words, language);
    private readonly PackVoice _now = new(revision.Later, words, language);
    private readonly Dictionary<string, Localized> _notices = Meanings(revision, pack => pack.Notices.Select(notice => (notice.Id, notice.Meaning)));
    private readonly Dictionary<string, Localized> _actions = Meanings(revision, pack => pack.Actions.Select(action => (action.Id, action.Meaning)));

    /// <summary>A sentence of the product.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => words(key, language, values);

    /// <summary>The heading of a kind of piece.</summary>
    public string Kind(PartKind kind) => Say($"note.revision.kind.{CodeOf(kind)}");

    /// <summary>What became of a piece.</summary>
    public string Fate(PartFate fate) => Say($"note.revision.fate.{CodeOf(fate)}");

    /// <summary>The name of an aspect.</summary>
    public string Aspect(AspectChange aspect) => Say($"note.revision.aspect.{aspect.Code}");

    /// <summary>A piece: what became of it, its id and what it is called.</summary>
    public string Headline(PartChange change) => Say(
        change.Name.In(language).Length == 0 ? "note.revision.part" : "note.revision.part-named",
        ("fate", Fate(change.Fate)),
        ("id", change.Key.Id),
        ("name", change.Name.In(language)));

    /// <summary>
    /// The lines that are gone (−) and new (+). A line that reads the same in this language and not in the other is given in
    /// the other: a change of wording is never passed over.
    /// </summary>
    public IEnumerable<string> Lines(AspectChange aspect)
    {
        foreach (var (mark, lines, others) in new[] { ("− ", aspect.Removed, aspect.Added), ("+ ", aspect.Added, aspect.Removed) })
        {
            foreach (var line in lines)
            {
                var isOtherLanguageOnly = !others.Contains(line) && others.Any(other => other.In(language) == line.In(language));
                yield return $"{mark}{(isOtherLanguageOnly ? line.In(Other) : line.In(language))}";
            }
        }
    }

    /// <summary>A label or an agent that is said otherwise.</summary>
    public string Flip(AdviceFlip flip) => Say(
        "note.revision.flip", ("part", Part(flip.Part)), ("from", Code(_was, flip.Part, flip.From)), ("to", Code(_now, flip.Part, flip.To)));

    /// <summary>A notice, action, gate or missing datum that came or went.</summary>
    public string Item(AdviceItemChange item)
    {
        var voice = item.IsNew ? _now : _was;
        var what = item.Kind switch
        {
            AdviceItemKind.Notice => Say("note.revision.item.notice", ("name", _notices[item.Id].In(language)), ("level", voice.Phrase($"level.{item.Detail}"))),
            AdviceItemKind.Action => item.Detail.Length == 0
                ? Say("note.revision.item.action", ("name", _actions[item.Id].In(language)))
                : Say("note.revision.item.action-by", ("name", _actions[item.Id].In(language)), ("days", item.Detail)),
            AdviceItemKind.Gate => Say("note.revision.item.gate", ("id", item.Id)),
            _ => Say("note.revision.item.missing", ("name", voice.Fact(item.Id))),
        };
        return Say(item.IsNew ? "note.revision.item.new" : "note.revision.item.gone", ("item", what));
    }

    /// <summary>Why: a rule, what it says now and said before, and the changed pieces it rests on.</summary>
    public string Shift(RuleShift shift)
    {
        var said = Say("note.revision.shift", ("rule", shift.Rule), ("from", Outcome(shift.Before)), ("to", Outcome(shift.After)));
        return shift.RestsOn.IsEmpty ? said : Say(
            "note.revision.shift-rests", ("shift", said), ("parts", string.Join(Say("note.list-separator"), shift.RestsOn.Select(part => $"{Kind(part.Kind)} {part.Id}"))));
    }

    /// <summary>The code a document names a member of an enumeration with.</summary>
    internal static string CodeOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private Language Other => language == Language.English ? Language.Chinese : Language.English;

    private string Part(string part) => part.StartsWith(PlanPrefix, StringComparison.Ordinal) ? _now.Fact(part) : part switch
    {
        ContractIds.Phenotype => _now.Phrase("heading.phenotype"),
        ContractIds.ProgressionStatus => _now.Phrase("heading.progression-status"),
        ContractIds.AddOnTrigger => _now.Phrase("heading.add-on-trigger"),
        _ => _now.Fact(part),
    };

    private static string Code(PackVoice voice, string part, string code) =>
        code.Length == 0 ? voice.Phrase("value.not-known") : voice.Values(part, [code]);

    private string Outcome(Truth? outcome) => outcome switch
    {
        Truth.Yes => _now.Phrase("outcome.applied"),
        Truth.No => _now.Phrase("outcome.not-applied"),
        Truth.Unknown => _now.Phrase("outcome.cannot-decide"),
        _ => Say("note.revision.no-such-rule"),
    };

    // The later pack's words; the earlier one's for what only it has.
    private static Dictionary<string, Localized> Meanings(PackRevision revision, Func<KnowledgePack, IEnumerable<(string Id, Localized Meaning)>> read) =>
        read(revision.Later).Concat(read(revision.Earlier)).DistinctBy(item => item.Id).ToDictionary(item => item.Id, item => item.Meaning, StringComparer.Ordinal);
}
