using System.Collections.Immutable;
using System.Data.Common;
using SScIld.Storage.Assessments;
using SScIld.Storage.Decisions;
using SScIld.Storage.Meetings;

namespace SScIld.Storage.Audit;

/// <summary>Records whose content the audit trail remembers, and how it is worked out from the stored row.</summary>
/// <param name="Subject">The kind of record.</param>
/// <param name="Table">Where it is stored; a database of an earlier form may not have it yet.</param>
/// <param name="Columns">What of its rows is read: the id first, then what the hash is over.</param>
/// <param name="ContentHash">The hash of a row, worked out afresh.</param>
internal sealed record KeptRecords(AuditSubject Subject, string Table, string Columns, Func<DbDataReader, byte[]> ContentHash)
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<KeptRecords> All { get; } =
    [
        new(AuditSubject.Patient, "patients", "id, code", row => Audit.ContentHash.OfPatient(row.GetString(1))),
        new(
            AuditSubject.Visit,
            "visits",
            "id, patient_id, visited_on, content",
            row => Audit.ContentHash.OfVisit(StoredRow.Id(row, 1), StoredRow.Day(row, 2), row.GetString(3))),
        new(AuditSubject.Assessment, "assessments", SavedAssessmentContent.Columns, SavedAssessmentContent.Hash),
        new(AuditSubject.Decision, "decisions", ProposalDecisionContent.Columns, ProposalDecisionContent.Hash),
        new(AuditSubject.Meeting, "meeting_records", SignedRecordContent.Columns, SignedRecordContent.Hash),
    ];

    /// <summary>Reads the rows.</summary>
    public string Query => $"SELECT {Columns} FROM {Table}";

    private static readonly ImmutableHashSet<string> Subjects = [.. All.Select(kept => AuditCode.Of(kept.Subject))];

    /// <summary>Whether the trail remembers the content of such subjects.</summary>
    public static bool Holds(string subject) => Subjects.Contains(subject);
}
