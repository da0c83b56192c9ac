using System.Collections.Immutable;
using SScIld.Storage.Assessments;
using SScIld.Storage.Patients;

namespace SScIld.Web.Features.Records.Record;

/// <summary>A day on the timeline: what was entered for it, and what was advised as of it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Visit">The visit of that day; null: there was none.</param>
/// <param name="Assessments">What was advised as of that day, the newest first.</param>
public sealed record TimelineItem(DateOnly Day, Visit? Visit, ImmutableArray<SavedAssessment> Assessments)
{
    /// <summary>Every day of a record, the newest first.</summary>
    public static ImmutableArray<TimelineItem> Of(OpenRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var visits = record.Patient.Visits.ToDictionary(visit => visit.On);
        var advice = record.Assessments.ToLookup(assessment => assessment.AsOf);
        return
        [
            .. visits.Keys.Union(advice.Select(day => day.Key))
                .OrderDescending()
                .Select(day => new TimelineItem(day, visits.GetValueOrDefault(day), [.. advice[day].Reverse()])),
        ];
    }
}
