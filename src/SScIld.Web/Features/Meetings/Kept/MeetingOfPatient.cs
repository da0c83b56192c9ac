using System.Collections.Immutable;
using System.Text;
using SScIld.Storage.Meetings;
using SScIld.Storage.Patients;
using SScIld.Web.Features.Meetings.Decisions;
using SScIld.Web.Features.Records;

namespace SScIld.Web.Features.Meetings.Kept;

/// <summary>A meeting that decided on a patient.</summary>
/// <param name="Record">What was signed.</param>
/// <param name="Decision">The decision in it; null: the document can no longer be read, the text can.</param>
/// <param name="Until">The day of the next meeting on the patient, or today.</param>
/// <param name="Since">What of the data changed until that day; null: it cannot be compared.</param>
internal sealed record MeetingOfPatient(SignedRecord Record, MeetingDecision? Decision, DateOnly Until, LastTime? Since)
{
    /// <summary>The meetings on a patient.</summary>
    /// <param name="records">What was signed, newest first.</param>
    /// <param name="patient">The record as it is now.</param>
    /// <param name="today">The day it is looked at.</param>
    public static ImmutableArray<MeetingOfPatient> Of(ImmutableArray<SignedRecord> records, Patient patient, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var meetings = ImmutableArray.CreateBuilder<MeetingOfPatient>(records.Length);

        // A record without a visit says nothing, which is not that everything was taken back.
        var (until, then) = (today, patient.Visits.IsEmpty ? null : (ReadOnlyMemory<byte>?)patient.CaseOn(today).Document.Utf8());
        foreach (var record in records)
        {
            var document = DecisionDocument.Read(record.Content);
            meetings.Add(new MeetingOfPatient(record, document?.Decision, until, then is { } known ? LastTime.Of(record, known) : null));
            (until, then) = (record.HeldOn, document is null ? null : Encoding.UTF8.GetBytes(document.Case));
        }

        return meetings.MoveToImmutable();
    }
}
