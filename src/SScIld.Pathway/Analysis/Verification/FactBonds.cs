using SScIld.Pathway.Facts;
using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>
/// Which facts cannot be known without which others: what is read off one entry hangs together in every patient, while the clauses
/// of the rules leave each fact free.
/// </summary>
internal static class FactBonds
{
    private const string OfScan = "hrct.";
    private const string Never = "never";

    /// <summary>Requires of the facts met so far what holds of them in every patient.</summary>
    public static void Require(RuleClauses rules)
    {
        var met = rules.Cells.Select(pair => (pair.Key.Id, IsKnown: !pair.Value[0])).ToDictionary(fact => fact.Id, fact => fact.IsKnown, StringComparer.Ordinal);
        var scanned = rules.Has(CaseFacts.HrctDone.Id, "yes");
        foreach (var (_, isKnown) in met.Where(fact => fact.Key.StartsWith(OfScan, StringComparison.Ordinal) && fact.Key != CaseFacts.HrctDone.Id))
        {
            rules.Clauses.Imply(isKnown, scanned);
        }

        foreach (var fact in (Fact[])[CaseFacts.ScanSinceNewestStart, CaseFacts.PreviousScanBeforeNewestStart])
        {
            if (met.TryGetValue(fact.Id, out var isKnown))
            {
                rules.Clauses.Imply(isKnown, rules.IsKnown(CaseFacts.NewestStartAge.Id));
            }
        }

        OfTreatments(rules, met);
    }

    // Either the treatments are entered, and of each agent it is known whether it is in use, or nothing is known of any.
    private static void OfTreatments(RuleClauses rules, Dictionary<string, Literal> met)
    {
        var entered = rules.Has(CaseFacts.HistoryKnown.Id, "yes");
        rules.Clauses.Solver.Require(rules.IsKnown(CaseFacts.HistoryKnown.Id));
        if (met.TryGetValue(CaseFacts.NewestStartAge.Id, out var isStarted))
        {
            rules.Clauses.Imply(isStarted, entered);
        }

        foreach (var agent in AgentCode.All)
        {
            if (!met.TryGetValue(CaseFacts.TherapyState[(int)agent].Id, out var isStateKnown))
            {
                continue;
            }

            rules.Clauses.Imply(isStateKnown, entered);
            rules.Clauses.Imply(entered, isStateKnown);
            if (agent == Agent.Tocilizumab)
            {
                rules.Clauses.Imply(rules.IsCurrent(agent), rules.Has(CaseFacts.MarkersOnTocilizumab.Id, "yes"));
                rules.Clauses.Imply(rules.Has(CaseFacts.TherapyState[(int)agent].Id, Never), rules.Has(CaseFacts.MarkersOnTocilizumab.Id, "no"));
            }

            foreach (var fact in (Fact[])[CaseFacts.TherapyDuration[(int)agent], CaseFacts.TherapyDoseAdequate[(int)agent], CaseFacts.TherapyStoppedFor[(int)agent]])
            {
                if (met.TryGetValue(fact.Id, out var isKnown))
                {
                    rules.Clauses.Imply(isKnown, isStateKnown);
                    rules.Clauses.Imply(isKnown, !rules.Has(CaseFacts.TherapyState[(int)agent].Id, Never));
                }
            }
        }
    }
}
