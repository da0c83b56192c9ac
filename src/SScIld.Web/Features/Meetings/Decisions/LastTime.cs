using System.Collections.Immutable;
using System.Text;
using SScIld.Interop.Cases;
using SScIld.Interop.Records;
using SScIld.Storage.Meetings;

namespace SScIld.Web.Features.Meetings.Decisions;

/// <summary>What the meeting before decided on a patient, and what of the data changed since.</summary>
/// <param name="Record">The record as it was signed.</param>
/// <param name="Decision">The decision in it.</param>
/// <param name="Changes">Every field in which the case differs from the one decided on.</param>
public sealed record LastTime(SignedRecord Record, MeetingDecision Decision, ImmutableArray<CaseDifference> Changes)
{
    /// <summary>Reads it; null: there is no record, or it cannot be compared any more.</summary>
    /// <param name="record">The record signed last on the patient.</param>
    /// <param name="now">The case as it is now.</param>
    public static LastTime? Of(SignedRecord? record, ReadOnlyMemory<byte> now) =>
        record is not null
        && DecisionDocument.Read(record.Content) is { } document
        && CaseDocumentReader.ReadDocument(Encoding.UTF8.GetBytes(document.Case)) is { } before
        && CaseDocumentReader.ReadDocument(now.Span) is { } after
            ? new LastTime(record, document.Decision, CaseComparison.Between(before, after))
            : null;

    /// <summary>What was added to the record since.</summary>
    public ImmutableArray<Amendment> Amendments => AmendmentsOf(Record);

    /// <summary>What was added to a record.</summary>
    public static ImmutableArray<Amendment> AmendmentsOf(SignedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [.. record.Amendments.Select(added => new Amendment(DateOnly.FromDateTime(added.Signed.At.LocalDateTime), added.Signed.By, added.Text))];
    }
}
