using System.Collections.Immutable;
using SScIld.Storage.Patients;

namespace SScIld.Storage.Meetings;

/// <summary>A decision of a meeting, about to be signed.</summary>
/// <param name="Id">The case on that meeting's agenda: it is signed once.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="PatientCode">The code of the patient; null: the case has none.</param>
/// <param name="HeldOn">The day of the meeting.</param>
/// <param name="Text">What the chair read and signs, in words.</param>
/// <param name="Content">The same as a JSON document, with the case it rests on.</param>
public sealed record NewSignedRecord(Guid Id, Guid MeetingId, string? PatientCode, DateOnly HeldOn, string Text, string Content);

/// <summary>A decision of a meeting as it was signed, and what was added since.</summary>
/// <param name="Id">Its id.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="PatientCode">The code of the patient in capitals; null: the case had none.</param>
/// <param name="HeldOn">The day of the meeting.</param>
/// <param name="Text">What was signed, in words.</param>
/// <param name="Content">The same as a JSON document, with the case it rests on.</param>
/// <param name="Signed">Who signed, and when.</param>
/// <param name="Amendments">What was added, in order.</param>
public sealed record SignedRecord(
    Guid Id, Guid MeetingId, string? PatientCode, DateOnly HeldOn, string Text, string Content, Signature Signed, ImmutableArray<AmendmentOfRecord> Amendments);

/// <summary>Something added to a signed record.</summary>
/// <param name="Text">What.</param>
/// <param name="Signed">By whom, and when.</param>
public sealed record AmendmentOfRecord(string Text, Signature Signed);
