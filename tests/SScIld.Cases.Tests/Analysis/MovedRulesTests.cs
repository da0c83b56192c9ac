using SScIld.Pathway;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Analysis.Verification;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Cases.Tests.Analysis;

/// <summary>A proof about a move may allow more than patients can do; what a patient does it must allow, with all that is said to hang together.</summary>
public sealed class MovedRulesTests
{
    private const string Fvc = "lungFunction[].fvcPercentPredicted";
    private static readonly KnowledgePack Pack = RealPack.Pack;
    private static readonly PlanRules Plans = new(Pack);
    private static readonly FactMoves Falls = new(Pack, Fvc, towardsLess: true);
    private static readonly Dictionary<string, TruthMonitor> Monitors = TruthMonitor.PairQuestions.ToDictionary(ConditionText.Of, pair => new TruthMonitor(pair), StringComparer.Ordinal);

    [Fact]
    public void Rules_BeforeAndAfterAFallOfTheNewestFvc_AllowWhatTheEngineDecides()
    {
        var moved = new MovedRules(Pack, Plans, Falls);
        foreach (var agent in moved.Agents)
        {
            moved.Before.Plan.Of(agent);
            moved.After.Plan.Of(agent);
        }

        moved.RequireBonds();
        var tried = 0;
        foreach (var patient in Enumerable.Range(0, LongRun.Choose(300, 6_000)).Select(seed => seed % 2 == 0 ? LongSeries.Make(seed) : CaseGenerator.Make(seed)))
        {
            if (NewestFvc.Fallen(patient, by: 6.3m) is { } fallen)
            {
                Literal[] facts = [.. Planned(moved.Before, patient, moved.Agents), .. Planned(moved.After, fallen, moved.Agents), .. Known(moved.Before, patient), .. Known(moved.After, fallen)];
                moved.Before.Clauses.Solver.Solve(100_000, facts).ShouldBe(true, patient.ToString());
                tried++;
            }
        }

        tried.ShouldBeGreaterThan(100);
    }

    private static IEnumerable<Literal> Planned(RuleClauses rules, PatientCase patient, IEnumerable<Agent> agents)
    {
        var decided = PathwayEngine.Decide(patient, Pack);
        return agents.Select(agent => rules.Plan.Of(agent)[(int)decided[agent]]);
    }

    /// <summary>For every fact that the rules have met the cell that the case has it in.</summary>
    private static List<Literal> Known(RuleClauses rules, PatientCase patient)
    {
        var values = RuleBook.Of(Pack).FactsOf(patient);
        var known = new List<Literal>();
        foreach (var (variable, cells) in rules.Cells)
        {
            var cell = Monitors.TryGetValue(variable.Id, out var monitor) ? monitor.Place(patient) : Cell(rules.Space, variable, values);
            if (cell is { } place)
            {
                known.Add(cells[place]);
            }
        }

        return known;
    }

    // Markers are compared with limits that are facts themselves, and other readings are worked out on the way: both are left open.
    private static int? Cell(StateSpace space, StateVariable variable, FactValues values)
    {
        var fact = space.Fact(variable.Id);
        if (variable.Id.StartsWith("reading.", StringComparison.Ordinal) || variable[^1].Comparison is not null)
        {
            return null;
        }

        return fact.Kind switch
        {
            FactKind.Number => Find(variable, fact, (comparator, limit) => NumberComparison.Of(values.Numbers[fact.Slot], comparator, limit), values.Numbers[fact.Slot].IsUnknown, values.Numbers[fact.Slot].IsNormal),
            FactKind.Span => Find(variable, fact, (comparator, limit) => SpanComparison.Of(values.Spans[fact.Slot], comparator, decimal.ToInt32(limit)), !values.Spans[fact.Slot].IsKnown, isNormal: false),
            _ => values.Codes[fact.Slot] + 1,
        };
    }

    private static int Find(StateVariable variable, Fact fact, Func<Comparator, decimal, Truth> held, bool isUnknown, bool isNormal)
    {
        var limits = LimitIndex.Of(Pack).Limits(fact.Id).ToArray();
        return Enumerable.Range(0, variable.Count).First(cell => isUnknown ? !variable[cell].IsKnown
            : isNormal ? variable[cell].Number.IsNormal
            : variable[cell] is { IsKnown: true, Number.IsNormal: false } candidate
                && Array.TrueForAll(limits, limit => held(Comparator.AtLeast, limit) == candidate.Meets(Comparator.AtLeast, limit) && held(Comparator.Above, limit) == candidate.Meets(Comparator.Above, limit)));
    }
}
