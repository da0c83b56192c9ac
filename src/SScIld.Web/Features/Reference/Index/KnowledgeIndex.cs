using System.Collections.Frozen;
using System.Collections.Immutable;
using SScIld.Pathway.Evidence;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;
using SScIld.Web.Features.Traces;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Reference.Index;

/// <summary>
/// The pack as a book with an index: every part by its id, its name in both languages, what it names and what names it.
/// Built once; the pack never changes while the app runs.
/// </summary>
public sealed class KnowledgeIndex
{
    private readonly FrozenDictionary<ReferenceTarget, ReferenceEntry> _entries;
    private readonly FrozenDictionary<string, RuleSheet> _rules;
    private readonly FrozenDictionary<ReferenceTarget, ImmutableArray<ReferenceTarget>> _citedBy;
    private readonly FrozenDictionary<string, ReferenceTarget> _sources;
    private readonly FrozenDictionary<string, Threshold> _numbers;
    private readonly FrozenDictionary<string, Definition> _conditions;
    private readonly FrozenDictionary<(Agent Agent, string Check), string> _checks;
    private readonly Citations _citations;
    private readonly IReadOnlySet<string> _pairFacts = PairFacts.All.Select(fact => fact.Id).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Indexes the pack.</summary>
    public KnowledgeIndex(ProductKnowledge knowledge, RuleNames names)
    {
        var pack = knowledge.Pack;
        Vocabulary = new Vocabulary(pack.Tables, pack.Definitions, pack.Readings);
        Rules = RuleSheet.AllOf(pack);
        Entries = new EntryList(knowledge, names).Of(Rules);
        _entries = Entries.ToFrozenDictionary(entry => entry.Target);
        _rules = Rules.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);
        _numbers = pack.Thresholds.ToFrozenDictionary(number => number.Id, StringComparer.Ordinal);
        _conditions = pack.Definitions.ToFrozenDictionary(condition => condition.Id, StringComparer.Ordinal);
        _sources = Entries
            .Where(entry => entry.Target.Kind is ReferenceKind.Passage or ReferenceKind.Study or ReferenceKind.Statement
                or ReferenceKind.Erratum or ReferenceKind.AgentFact)
            .ToFrozenDictionary(entry => entry.Target.Id, entry => entry.Target, StringComparer.Ordinal);
        _checks = Rules
            .SelectMany(rule => rule.Then.Concat(rule.WhenUndecided).OfType<BeforeStarting>(), (rule, check) => (Check: (check.Agent, check.Id), Rule: rule.Id))
            .DistinctBy(named => named.Check)
            .ToFrozenDictionary(named => named.Check, named => named.Rule);
        _citations = new Citations(pack, Source);
        _citedBy = Links(pack)
            .Where(link => _entries.ContainsKey(link.To) && link.From != link.To)
            .Distinct()
            .GroupBy(link => link.To, link => link.From)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    /// <summary>Every fact a condition may name.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Everything, in the order of the pack.</summary>
    public ImmutableArray<ReferenceEntry> Entries { get; }

    /// <summary>Every rule and every row of a table, in the order of the pathway.</summary>
    public ImmutableArray<RuleSheet> Rules { get; }

    /// <summary>An entry; null: there is no such thing.</summary>
    public ReferenceEntry? Find(ReferenceTarget target) => _entries.GetValueOrDefault(target);

    /// <summary>A rule by the id that traces name; null: there is none.</summary>
    public RuleSheet? Rule(string id) => _rules.GetValueOrDefault(id);

    /// <summary>A number by its id; null: there is none.</summary>
    public Threshold? Number(string id) => _numbers.GetValueOrDefault(id);

    /// <summary>A named condition by its id; null: there is none.</summary>
    public Definition? Condition(string id) => _conditions.GetValueOrDefault(id);

    /// <summary>What an id in a list of sources means; null: it is none of the pack's.</summary>
    public ReferenceTarget? Source(string id) => _sources.TryGetValue(id, out var target) ? target : null;

    /// <summary>The article of a fact that the pack concludes itself; null: the fact is entered or measured.</summary>
    public ReferenceTarget? Fact(string id) => _citations.OfFact(id);

    /// <summary>What a check before starting an agent rests on: the agent's own list, or the rule that names it; null: neither.</summary>
    public ReferenceTarget? Check(Agent agent, string id) => _checks.TryGetValue((agent, id), out var rule) ? ReferenceTarget.Rule(rule) : Source(id);

    /// <summary>What names a thing, in the order of the pack.</summary>
    public ImmutableArray<ReferenceTarget> CitedBy(ReferenceTarget target) => _citedBy.GetValueOrDefault(target, []);

    /// <summary>Whether a condition asks of a pair that only a condition around it names: by itself it has no answer.</summary>
    public bool SpeaksOfPair(Condition condition) => condition switch
    {
        SomePair => false,
        Pathway.Logic.Reference reference => Condition(reference.Definition) is { } definition && SpeaksOfPair(definition.When),
        _ => ConditionParts.FactsOf(condition).Any(_pairFacts.Contains) || ConditionParts.Of(condition).Any(SpeaksOfPair),
    };

    /// <summary>The numbers a rule or condition uses, in its named conditions too.</summary>
    public IReadOnlyList<Threshold> NumbersOf(RuleSheet rule)
    {
        var seen = new HashSet<ReferenceTarget>();
        var open = new Queue<ReferenceTarget>(_citations.Of(rule));
        var numbers = new List<Threshold>();
        while (open.TryDequeue(out var target))
        {
            if (!seen.Add(target))
            {
                continue;
            }

            if (target.Kind == ReferenceKind.Number && Number(target.Id) is { } number)
            {
                numbers.Add(number);
            }
            else if (target.Kind == ReferenceKind.Condition && Condition(target.Id) is { } condition)
            {
                foreach (var inside in _citations.Of(condition.When))
                {
                    open.Enqueue(inside);
                }
            }
        }

        return numbers;
    }

    private IEnumerable<(ReferenceTarget From, ReferenceTarget To)> Links(KnowledgePack pack) =>
    [
        .. From(Rules, ReferenceKind.Rule, rule => rule.Id, _citations.Of),
        .. From(pack.Definitions, ReferenceKind.Condition, condition => condition.Id, condition => [.. _citations.Of(condition.When), .. _citations.Of(condition.Source)]),
        .. From(pack.Thresholds, ReferenceKind.Number, number => number.Id, number => _citations.Of(number.Source)),
        .. From(pack.Notices, ReferenceKind.Notice, notice => notice.Id, notice => Citations.Of(notice.Text)),
        .. From(pack.Actions, ReferenceKind.Action, action => action.Id, action => Citations.Of(action.Text)),
        .. From(pack.Evidence.Studies, ReferenceKind.Study, study => study.Id, study => Targets(ReferenceKind.Erratum, study.Errata)),
        .. From(pack.Evidence.Errata, ReferenceKind.Erratum, erratum => erratum.Id, OfErratum),
        .. From(pack.Evidence.Positions, ReferenceKind.Position, position => position.Id, OfPosition),
        .. From(pack.Evidence.Guidelines, ReferenceKind.Guideline, guideline => guideline.Id, guideline => Targets(ReferenceKind.Statement, guideline.Statements.Select(statement => statement.Id))),
    ];

    private static IEnumerable<ReferenceTarget> OfErratum(Erratum erratum) =>
        Targets(ReferenceKind.Study, erratum.Studies).Concat(Targets(ReferenceKind.Agent, erratum.Agents.Select(AgentCode.Of)));

    private static IEnumerable<ReferenceTarget> OfPosition(Position position) =>
        position.Stances.SelectMany(stance => Targets(ReferenceKind.Statement, stance.Statements).Append(new(ReferenceKind.Guideline, stance.Guideline)));

    private static IEnumerable<ReferenceTarget> Targets(ReferenceKind kind, IEnumerable<string> ids) => ids.Select(id => new ReferenceTarget(kind, id));

    private static IEnumerable<(ReferenceTarget From, ReferenceTarget To)> From<T>(
        IEnumerable<T> parts, ReferenceKind kind, Func<T, string> id, Func<T, IEnumerable<ReferenceTarget>> names) =>
        parts.SelectMany(names, (part, to) => (new ReferenceTarget(kind, id(part)), to));
}
