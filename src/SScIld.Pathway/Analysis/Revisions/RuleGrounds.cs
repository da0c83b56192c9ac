using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Revisions;

/// <summary>
/// What each rule of a pack rests on: itself, and the numbers, named conditions and readings it asks about, those inside
/// named conditions included. A label it asks about is no ground of it: the rows that give the label answer for themselves.
/// </summary>
public sealed class RuleGrounds
{
    private const string ReadingPrefix = "reading.";
    private readonly KnowledgePack _pack;
    private readonly Dictionary<string, Condition> _definitions;
    private readonly Dictionary<string, HashSet<PartKey>> _grounds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<PartKey>> _stated = new(StringComparer.Ordinal);

    private RuleGrounds(KnowledgePack pack)
    {
        _pack = pack;
        _definitions = pack.Definitions.ToDictionary(definition => definition.Id, definition => definition.When, StringComparer.Ordinal);
        foreach (var rule in pack.Rules)
        {
            var due = rule.Then.Concat(rule.WhenUndecided).OfType<AskAction>().Select(action => action.Due).OfType<DueTime>();
            _stated[rule.Id] = [.. due.SelectMany(time => new[] { Number(time.From), Number(time.To) })];
            _grounds[rule.Id] =
            [
                new PartKey(PartKind.Rule, rule.Id),
                .. Of(rule.When),
                .. _stated[rule.Id],
            ];
        }

        foreach (var table in pack.Tables)
        {
            foreach (var (id, when) in table.Rows.Append(table.Otherwise).Select(row => (row.Id, row.When)).Append((table.Undecided.Id, null)))
            {
                _grounds[id] = [new PartKey(PartKind.Table, table.Id), new PartKey(PartKind.Row, id), .. when is null ? [] : Of(when)];
            }
        }
    }

    /// <summary>The grounds of all rules of a pack.</summary>
    public static RuleGrounds Of(KnowledgePack pack) => new(pack);

    /// <summary>What a rule rests on; nothing when the pack has no such rule.</summary>
    public IReadOnlySet<PartKey> this[string rule] => _grounds.TryGetValue(rule, out var grounds) ? grounds : new HashSet<PartKey>();

    /// <summary>Whether a rule's conclusions state a number, whatever it asks.</summary>
    public bool States(string rule, PartKey ground) => _stated.TryGetValue(rule, out var numbers) && numbers.Contains(ground);

    private IEnumerable<PartKey> Of(Condition condition) => condition switch
    {
        Reference reference => Of(_definitions[reference.Definition]).Prepend(new PartKey(PartKind.Definition, reference.Definition)),
        Meets meets => [.. OfFact(meets.Fact), Number(meets.Threshold)],
        AtLeast some => some.Parts.SelectMany(Of).Prepend(Number(some.Threshold)),
        _ => [.. ConditionParts.FactsOf(condition).SelectMany(OfFact), .. ConditionParts.Of(condition).SelectMany(Of)],
    };

    private IEnumerable<PartKey> OfFact(string fact) =>
        _definitions.TryGetValue(fact, out var definition) ? Of(definition).Prepend(new PartKey(PartKind.Definition, fact))
        : fact.StartsWith(ReadingPrefix, StringComparison.Ordinal)
            ? _pack.Readings.Where(reading => fact.StartsWith($"{ReadingPrefix}{reading.Id}.", StringComparison.Ordinal)).Select(reading => new PartKey(PartKind.Reading, reading.Id))
            : [];

    private static PartKey Number(string threshold) => new(PartKind.Threshold, threshold);
}
