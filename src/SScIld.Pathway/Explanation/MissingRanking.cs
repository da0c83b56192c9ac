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
internal sealed class MissingRanking(Evaluation run, Language language)
{
    private readonly Dictionary<string, List<string>> _open = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    public ImmutableArray<MissingDatum> Rank()
    {
        var unknown = new HashSet<Fact>();
        foreach (var rule in run.Book.Rules)
        {
            if (run.Outcomes[rule.Index] == Truth.Unknown && rule.When is { } when && run.Ask(when) == Truth.Unknown)
            {
                var targets = Targets(rule);
                if (targets.Length == 0)
                {
                    continue;
                }

                unknown.Clear();
                when.CollectUnknown(run, unknown);
                foreach (var fact in unknown)
                {
                    foreach (var target in targets)
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
                .OrderByDescending(field => _open[field].Count)
                .Select(field => new MissingDatum(Id(field), run.Book.Texts.Field(field).Name.In(language), [.. _open[field]], ++rank)),
        ];
    }

    private void Add(Fact fact, string? target)
    {
        // What is missing is a datum somebody can enter: a derived fact is missing through the field it rests on, and a
        // label that is itself undecided is only a consequence.
        if (run.Book.Texts.Fact(fact.Id) is not { Fields: [var field, ..] })
        {
            return;
        }

        if (!_open.TryGetValue(field, out var targets))
        {
            _open.Add(field, targets = []);
            _order.Add(field);
        }

        if (target is not null && !targets.Contains(target))
        {
            targets.Add(target);
        }
    }

    /// <summary>The fact that is the field, where there is one; else the field's path.</summary>
    private string Id(string field)
    {
        var id = field.Replace("[]", "", StringComparison.Ordinal);
        return run.Book.Texts.Fact(id) is null ? field : id;
    }

    private string[] Targets(CompiledRule rule) => run.Book.LabelOfRow.TryGetValue(rule, out var label)
        ? [label]
        : [.. rule.Then.Select(conclusion => Target(conclusion.Conclusion)).OfType<string>().Distinct(StringComparer.Ordinal)];

    private string? Target(Conclusion conclusion) => conclusion switch
    {
        // Where proposals are stopped, and for a drug that is in use, no datum can make one appear.
        Propose propose when !run.Plan.Stopped && run.Plan[propose.Agent].Action is not (PlannedAction.Continue or PlannedAction.Hold or PlannedAction.ReviewDose) =>
            Of(propose.Agent),
        Demote demote when IsInPlay(demote.Agent) => Of(demote.Agent),
        Veto veto when IsInPlay(veto.Agent) => Of(veto.Agent),
        Hold hold when IsInPlay(hold.Agent) => Of(hold.Agent),
        // A gate's notice follows the gate: it counts where its agent is in play. What is missing changes nothing by itself.
        GiveNotice notice => IsOfItsOwn(notice) ? notice.Id : null,
        _ => null,
    };

    private static bool IsOfItsOwn(GiveNotice notice) => !notice.IsOfMissing && !notice.Id.StartsWith("safety.", StringComparison.Ordinal);

    // A gate of an agent nobody proposes and nobody takes changes no advice.
    private bool IsInPlay(Agent agent) => run.Plan[agent].Action != PlannedAction.None;

    private static string Of(Agent agent) => $"plan.{AgentCode.Of(agent)}";
}
