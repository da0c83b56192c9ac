using System.Data.Common;
using SScIld.Storage.Audit;
using SScIld.Storage.Model;

namespace SScIld.Storage.Meetings;

/// <summary>What the audit trail's hash of a meeting's record is over.</summary>
internal static class SignedRecordContent
{
    /// <summary>What verification reads of a row.</summary>
    public const string Columns = "id, meeting_id, amends_id, held_on, patient_code, text, content, author_name";

    /// <summary>The hash of a record or an amendment.</summary>
    public static byte[] Hash(MeetingRecord made) =>
        Hash(made.MeetingId, made.AmendsId, made.HeldOn, [made.PatientCode, made.Text, made.Content, made.AuthorName]);

    /// <summary>The hash of a stored row.</summary>
    public static byte[] Hash(DbDataReader row) => Hash(
        StoredRow.Id(row, 1),
        StoredRow.OptionalId(row, 2),
        StoredRow.Day(row, 3),
        [StoredRow.Text(row, 4), row.GetString(5), StoredRow.Text(row, 6), row.GetString(7)]);

    private static byte[] Hash(Guid meetingId, Guid? amendsId, DateOnly heldOn, ReadOnlySpan<string?> texts)
    {
        using var hash = new ContentHash();
        hash.Add(meetingId).Add(amendsId).Add(heldOn);
        foreach (var text in texts)
        {
            hash.Add(text);
        }

        return hash.End();
    }
}
