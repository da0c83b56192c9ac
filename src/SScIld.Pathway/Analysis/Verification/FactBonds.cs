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
    private const int Current = 0;
    private const int Never = 2;

    /// <summary>Requires of the facts met so far what holds of them in every patient.</summary>
    public static void Require(RuleClauses rules)
    {
        var met = rules.Cells.Select(pair => (pair.Key.Id, IsKnown: !pair.Value[0])).ToDictionary(fact => fact.Id, fact => fact.IsKnown, StringComparer.Ordinal);
        var scanned = rules.IsYes(CaseFacts.HrctDone.Id);
        foreach (var (_, isKnown) in met.Where(fact => fact.Key.StartsWith(OfScan, StringComparison.Ordinal) && fact.Key != CaseFacts.HrctDone.Id))
        {
            rules.Clauses.Imply(isKnown, scanned);
        }

        foreach (var fact in (Fact[])[CaseFacts.ScanSinceNewestStart, CaseFacts.PreviousScanBeforeNewestStart])
        {
            if (met.TryGetValue(fact.Id, out var isKnown))
            {
                rules.Clauses.Imply(isKnown, !rules.IsNotKnown(CaseFacts.NewestStartAge.Id));
            }
        }

        OfTreatments(rules, met);
    }

    // Either the treatments are entered, and of each agent it is known whether it is in use, or nothing is known of any.
    private static void OfTreatments(RuleClauses rules, Dictionary<string, Literal> met)
    {
        var entered = rules.IsYes(CaseFacts.HistoryKnown.Id);
        rules.Clauses.Solver.Require(!rules.IsNotKnown(CaseFacts.HistoryKnown.Id));
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
                rules.Clauses.Imply(rules.IsCode(CaseFacts.TherapyState[(int)agent].Id, Current), rules.IsYes(CaseFacts.MarkersOnTocilizumab.Id));
                rules.Clauses.Imply(rules.IsCode(CaseFacts.TherapyState[(int)agent].Id, Never), rules.IsCode(CaseFacts.MarkersOnTocilizumab.Id, 0));
            }

            foreach (var fact in (Fact[])[CaseFacts.TherapyDuration[(int)agent], CaseFacts.TherapyDoseAdequate[(int)agent], CaseFacts.TherapyStoppedFor[(int)agent]])
            {
                if (met.TryGetValue(fact.Id, out var isKnown))
                {
                    rules.Clauses.Imply(isKnown, isStateKnown);
                    rules.Clauses.Imply(isKnown, !rules.IsCode(CaseFacts.TherapyState[(int)agent].Id, Never));
                }
            }
        }
    }
}
