using System.Collections.Immutable;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Explanation;

/// <summary>
/// The data for want of which a rule could not be decided, ranked by how many labels and agents hang on each. A datum no
/// open rule asks for is not missing.
/// </summary>
internal sealed class MissingData(Evaluation run, Language language)
{
    private readonly Dictionary<Fact, List<string>> _open = [];
    private readonly List<Fact> _order = [];

    public ImmutableArray<MissingDatum> Rank()
    {
        var unknown = new HashSet<Fact>();
        foreach (var rule in run.Book.Rules)
        {
            if (run.Outcomes[rule.Index] == Truth.Unknown && rule.When is { } when && run.Ask(when) == Truth.Unknown)
            {
                unknown.Clear();
                when.CollectUnknown(run, unknown);
                foreach (var fact in unknown)
                {
                    foreach (var target in Targets(rule))
                    {
                        Add(fact, target);
                    }
                }
            }
        }

        foreach (var mark in run.Plan.AskedData)
        {
            Add(run.Book.Vocabulary[((AskDatum)mark.Conclusion!.Conclusion).Fact], null);
        }

        var rank = 0;
        return
        [
            .. _order
                .OrderByDescending(fact => _open[fact].Count)
                .Select(fact => new MissingDatum(fact.Id, Name(fact), [.. _open[fact]], ++rank)),
        ];
    }

    private void Add(Fact fact, string? target)
    {
        // A label that is itself undecided is a consequence, not a datum: what it lacks is collected from its own table.
        if (run.Book.Texts.Fact(fact.Id) is null)
        {
            return;
        }

        if (!_open.TryGetValue(fact, out var targets))
        {
            _open.Add(fact, targets = []);
            _order.Add(fact);
        }

        if (target is not null && !targets.Contains(target))
        {
            targets.Add(target);
        }
    }

    private string Name(Fact fact) => run.Book.Texts.Fact(fact.Id)!.Name.In(language);

    private IEnumerable<string> Targets(CompiledRule rule)
    {
        if (run.Book.LabelOfRow.TryGetValue(rule, out var label))
        {
            return [label];
        }

        return rule.Then.Select(conclusion => Target(conclusion.Conclusion)).OfType<string>().Distinct(StringComparer.Ordinal);
    }

    private string? Target(Conclusion conclusion) => conclusion switch
    {
        Propose propose => Of(propose.Agent),
        Demote demote when IsInPlay(demote.Agent) => Of(demote.Agent),
        Veto veto when IsInPlay(veto.Agent) => Of(veto.Agent),
        Hold hold when IsInPlay(hold.Agent) => Of(hold.Agent),
        GiveNotice notice => notice.Id.StartsWith("missing.", StringComparison.Ordinal) ? null : notice.Id,
        _ => null,
    };

    // A gate of an agent nobody proposes and nobody takes changes no advice.
    private bool IsInPlay(Agent agent) => run.Plan[agent].Action != PlannedAction.None;

    private static string Of(Agent agent) => $"plan.{AgentCode.Of(agent)}";
}
