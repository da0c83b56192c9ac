using SScIld.Knowledge.Reading;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Checks;

/// <summary>Everything in a draft that can be named, by its name. Of an id that occurs twice the first counts.</summary>
internal sealed class PackNames
{
    private readonly HashSet<string>[] _declared = [.. Enum.GetValues<IdKind>().Select(_ => new HashSet<string>(StringComparer.Ordinal))];

    public PackNames(PackDraft draft)
    {
        foreach (var declaration in draft.Declarations)
        {
            _declared[(int)declaration.Kind].Add(declaration.Id);
        }

        Facts = new Vocabulary(draft.Tables, draft.Definitions, draft.Readings).Facts;
        FactWords = Index(draft.Facts, fact => fact.Id);
        Thresholds = Index(draft.Thresholds, threshold => threshold.Id);
        Definitions = Index(draft.Definitions, definition => definition.Id);
        Tables = Index(draft.Tables, table => table.Id);
        Notices = Index(draft.Notices, notice => notice.Id);
        Actions = Index(draft.Actions, action => action.Id);
        Phrases = Index(draft.Phrases, phrase => phrase.Key);
        Conditions = new ConditionContent(Definitions);
    }

    /// <summary>Whatever a condition may name: facts, labels, definitions, readings, what became of an agent.</summary>
    public IReadOnlyDictionary<string, Fact> Facts { get; }

    public Dictionary<string, FactDefinition> FactWords { get; }

    public Dictionary<string, Threshold> Thresholds { get; }

    public Dictionary<string, Definition> Definitions { get; }

    public Dictionary<string, OutcomeTable> Tables { get; }

    public Dictionary<string, NoticeDefinition> Notices { get; }

    public Dictionary<string, ActionDefinition> Actions { get; }

    public Dictionary<string, Reading.Pathway.Phrase> Phrases { get; }

    public ConditionContent Conditions { get; }

    /// <summary>The facts of a pair of tests.</summary>
    public static IReadOnlySet<string> PairFactIds { get; } = PairFacts.All.Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether something of a kind is called so.</summary>
    public bool Has(IdKind kind, string id) => _declared[(int)kind].Contains(id);

    /// <summary>Whether a condition asks of a pair that a <c>somePair</c> around it must name.</summary>
    public bool SpeaksOfPair(Condition condition) => Conditions.Of(condition).SpeaksOfPair;

    private static Dictionary<string, T> Index<T>(IEnumerable<T> parts, Func<T, string> id)
    {
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            index.TryAdd(id(part), part);
        }

        return index;
    }
}
