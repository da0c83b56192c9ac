using SScIld.Pathway;
using SScIld.Pathway.Patient;
using Xunit.Abstractions;

namespace SScIld.Cases.Tests;

/// <summary>The generated patients reach every state the properties speak of, and often enough to mean something.</summary>
public sealed class GeneratorReachTests(ITestOutputHelper output)
{
    private const int Enough = 20;

    [Fact]
    public void GeneratedPatients_ReachEveryStateThePropertiesSpeakOf()
    {
        foreach (var (state, count) in Wanted().Select(state => (state, Generated.In(state))).OrderBy(reached => reached.Item2))
        {
            output.WriteLine($"{count,7} {state}");
        }

        Wanted().Where(state => Generated.In(state) < Enough).Select(state => $"{state}: {Generated.In(state)}").ShouldBeEmpty();
    }

    private static IEnumerable<string> Wanted() =>
    [
        .. Labels("phenotype.value", "phenotype"),
        .. ((string[])["Yes", "No", "Unknown"]).Select(active => $"phenotype mixed, active {active}"),
        .. Labels("progression.status", "progression"),
        .. Labels("add-on.trigger", "trigger"),
        .. Labels("prognosis.goh", "Goh"),
        .. ContractDefinitions().SelectMany(id => Labels($"definition.{id}", $"definition {id}")),
        .. AgentCode.All.SelectMany(PlannedFor),
        "proposals open",
        "proposals stopped",
    ];

    private static IEnumerable<string> ContractDefinitions() => ["ppf-2022", "inbuild", "omeract", "eustar", "mcid"];

    private static IEnumerable<string> Labels(string table, string name) =>
        RealPack.Pack.Tables.Single(candidate => candidate.Id == table).Values.Select(value => $"{name} {value.Value}");

    // What rules can say of an agent, and that a drug in use stays.
    private static IEnumerable<string> PlannedFor(Agent agent)
    {
        var conclusions = RealPack.Pack.Rules.SelectMany(rule => rule.Then).ToList();
        var proposed = conclusions.OfType<Pathway.Rules.Propose>().Where(propose => propose.Agent == agent).ToList();
        var actions = new List<PlannedAction> { PlannedAction.Continue };
        actions.AddRange(proposed.Select(propose => Enum.Parse<PlannedAction>(propose.Action.ToString())));
        if (proposed.Count > 0)
        {
            actions.Add(PlannedAction.Option);
            actions.Add(PlannedAction.Withheld);
        }

        actions.AddRange(conclusions.OfType<Pathway.Rules.Hold>().Where(hold => hold.Agent == agent)
            .Select(hold => hold.ReviewOnly ? PlannedAction.ReviewDose : PlannedAction.Hold));
        return actions.Distinct().Select(action => $"plan {AgentCode.Of(agent)} {PlannedActionCode.Of(action)}");
    }
}
