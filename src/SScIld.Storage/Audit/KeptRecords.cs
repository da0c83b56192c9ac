using System.Collections.Immutable;
using System.Data.Common;
using SScIld.Storage.Assessments;
using SScIld.Storage.Decisions;
using SScIld.Storage.Meetings;

namespace SScIld.Storage.Audit;

/// <summary>Records whose content the audit trail remembers, and how it is worked out from the stored row.</summary>
/// <param name="Subject">The kind of record.</param>
/// <param name="Table">Where it is stored; a database of an earlier form may not have it yet.</param>
/// <param name="Query">Its rows: the id first, then what the hash is over.</param>
/// <param name="ContentHash">The hash of a row, worked out afresh.</param>
internal sealed record KeptRecords(AuditSubject Subject, string Table, string Query, Func<DbDataReader, byte[]> ContentHash)
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<KeptRecords> All { get; } =
    [
        new(AuditSubject.Patient, "patients", "SELECT id, code FROM patients", row => Audit.ContentHash.OfPatient(row.GetString(1))),
        new(
            AuditSubject.Visit,
            "visits",
            "SELECT id, patient_id, visited_on, content FROM visits",
            row => Audit.ContentHash.OfVisit(StoredRow.Id(row, 1), StoredRow.Day(row, 2), row.GetString(3))),
        new(AuditSubject.Assessment, "assessments", SavedAssessmentContent.Query, SavedAssessmentContent.Hash),
        new(AuditSubject.Decision, "decisions", ProposalDecisionContent.Query, ProposalDecisionContent.Hash),
        new(AuditSubject.Meeting, "meeting_records", SignedRecordContent.Query, SignedRecordContent.Hash),
    ];

    private static readonly ImmutableHashSet<string> Subjects = [.. All.Select(kept => AuditCode.Of(kept.Subject))];

    /// <summary>Whether the trail remembers the content of such subjects.</summary>
    public static bool Holds(string subject) => Subjects.Contains(subject);
}
