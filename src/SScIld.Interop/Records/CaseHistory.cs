using System.Collections.Immutable;
using SScIld.Interop.Cases;

namespace SScIld.Interop.Records;

/// <summary>The case of a day, made of everything entered up to it.</summary>
/// <param name="Document">The case document.</param>
/// <param name="Carried">Single values that come from an earlier visit than the latest: a page says of when they are.</param>
public sealed record DerivedCase(CaseDocument Document, ImmutableArray<CarriedDatum> Carried);

/// <summary>A value that an earlier visit gave.</summary>
/// <param name="Path">The field, as the contract names it.</param>
/// <param name="From">The day of the visit that gave it.</param>
public sealed record CarriedDatum(string Path, DateOnly From);

/// <summary>
/// Derives the case for any day from a patient's visits. Pure: the same visits and day give the same document.
/// <list type="bullet">
/// <item>Dated series add up: tests and scans of every visit; what a later visit says of the same day replaces it.</item>
/// <item>What lasts stays until another visit says otherwise: sex, height, weight, subset, antibodies.</item>
/// <item>What grows is moved on to the day: age, duration of disease, months of treatment.</item>
/// <item>Of each agent the newest entry counts; an agent that a later visit does not mention is not stopped by that.</item>
/// <item>Markers are those measured last, with the day they were measured.</item>
/// <item>The state of a day and its laboratory values hold for the latest visit alone: an old "no" is not today's "no".</item>
/// <item>A finding that warns (a pregnancy, an infection, a contraindication) stays until a visit says it is over.</item>
/// </list>
/// </summary>
public static class CaseHistory
{
    /// <summary>The case of a day.</summary>
    /// <param name="caseId">The name the case is to have.</param>
    /// <param name="day">The day.</param>
    /// <param name="visits">The visits, in any order; those after the day do not count.</param>
    public static DerivedCase On(string caseId, DateOnly day, IEnumerable<DatedCase> visits)
    {
        var past = visits.Where(visit => visit.On <= day).OrderBy(visit => visit.On).ToImmutableArray();
        var lasting = new LastingParts(day, past);
        var document = new CaseDocument
        {
            Schema = CaseDocument.SchemaId,
            CaseId = caseId,
            AsOf = ContractDay.Text(day),
            Patient = lasting.Patient(),
            Ssc = lasting.Disease(),
            LungFunction = Series(past, entered => entered.LungFunction, test => test.Date),
            Hrct = Series(past, entered => entered.Hrct, scan => scan.Date),
            Serology = lasting.Serology(),
            Inflammation = lasting.Inflammation(),
            Clinical = lasting.Clinical(),
            Treatments = TreatmentHistory.On(day, past),
            Safety = lasting.Safety(),
        };
        return new DerivedCase(document, lasting.Carried);
    }

    private static T?[]? Series<T>(ImmutableArray<DatedCase> past, Func<CaseDocument, T?[]?> part, Func<T, string?> date)
        where T : class
    {
        Dictionary<string, List<T>>? byDay = null;
        foreach (var visit in past)
        {
            if (part(visit.Entered) is not { } entries)
            {
                continue;
            }

            byDay ??= [];
            foreach (var sameDay in entries.OfType<T>().GroupBy(entry => date(entry) ?? ""))
            {
                byDay[sameDay.Key] = [.. sameDay];
            }
        }

        return byDay is null ? null : [.. byDay.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value)];
    }
}
