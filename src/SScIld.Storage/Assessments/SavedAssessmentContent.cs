using System.Data.Common;
using System.Security.Cryptography;
using SScIld.Storage.Audit;
using SScIld.Storage.Model;

namespace SScIld.Storage.Assessments;

/// <summary>What the audit trail's hash of a saved assessment is over.</summary>
internal static class SavedAssessmentContent
{
    /// <summary>What verification reads of a row.</summary>
    public const string Columns =
        "id, patient_id, as_of, case_compressed, case_hash, pack_id, pack_version, pack_hash, app_version, language, author_name, "
        + "result_compressed, result_hash";

    /// <summary>The row of an assessment.</summary>
    public static AssessmentRecord Record(Guid id, NewAssessment made, Actor author, DateTimeOffset at, byte[] caseCompressed, byte[] resultCompressed) => new()
    {
        Id = id,
        PatientId = made.PatientId,
        AsOf = made.AsOf,
        CaseCompressed = caseCompressed,
        CaseHash = SHA256.HashData(made.Case.Span),
        PackId = made.Pack.Id,
        PackVersion = made.Pack.Version,
        PackHash = made.Pack.Hash,
        AppVersion = made.AppVersion,
        Language = made.Language,
        AuthorId = author.AccountId,
        AuthorName = author.Name,
        MadeAt = at,
        ResultCompressed = resultCompressed,
        ResultHash = SHA256.HashData(made.Result.Span),
    };

    /// <summary>The hash of an assessment.</summary>
    public static byte[] Hash(AssessmentRecord saved) => Hash(
        saved.PatientId,
        saved.AsOf,
        saved.CaseHash,
        saved.ResultHash,
        [saved.PackId, saved.PackVersion, saved.PackHash, saved.AppVersion, saved.Language, saved.AuthorName]);

    /// <summary>The hash of a stored row, worked out from the documents themselves.</summary>
    public static byte[] Hash(DbDataReader row) => Hash(
        StoredRow.Id(row, 1),
        StoredRow.Day(row, 2),
        HashOfStored(row, 3, 4),
        HashOfStored(row, 11, 12),
        [row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8), row.GetString(9), row.GetString(10)]);

    /// <summary>The hash of the document, or nonsense when the row claims another.</summary>
    private static byte[] HashOfStored(DbDataReader row, int compressed, int hash)
    {
        try
        {
            var actual = SHA256.HashData(Compression.Expand((byte[])row.GetValue(compressed)));
            return actual.AsSpan().SequenceEqual((byte[])row.GetValue(hash)) ? actual : [];
        }
        catch (InvalidOperationException)
        {
            // What is stored does not even expand.
            return [];
        }
    }

    private static byte[] Hash(Guid patientId, DateOnly asOf, byte[] caseHash, byte[] resultHash, ReadOnlySpan<string> texts)
    {
        using var hash = new ContentHash();
        hash.Add(patientId).Add(asOf).Add(caseHash).Add(resultHash);
        foreach (var text in texts)
        {
            hash.Add(text);
        }

        return hash.End();
    }
}
