using System.Data.Common;
using SScIld.Storage.Audit;
using SScIld.Storage.Model;

namespace SScIld.Storage.Decisions;

/// <summary>What the audit trail's hash of a decision is over.</summary>
internal static class ProposalDecisionContent
{
    /// <summary>What verification reads of a row.</summary>
    public const string Columns = "id, assessment_id, agent, action, answer, reason_code, remark, author_name";

    /// <summary>The row of a decision.</summary>
    public static DecisionRecord Record(Guid id, NewDecision made, Actor author, DateTimeOffset at, long sequence)
    {
        var reason = made.Answer == ProposalAnswer.Accept ? null : made.ReasonCode;
        var remark = string.IsNullOrWhiteSpace(made.Remark) ? null : made.Remark.Trim();
        return new DecisionRecord
        {
            Id = id,
            AssessmentId = made.AssessmentId,
            Agent = made.Agent,
            Action = made.Action,
            Answer = Code(made.Answer),
            ReasonCode = reason,
            Remark = remark,
            AuthorId = author.AccountId,
            AuthorName = author.Name,
            MadeAt = at,
            AuditSequence = sequence,
        };
    }

    /// <summary>The hash of a decision.</summary>
    public static byte[] Hash(DecisionRecord made) =>
        Hash(made.AssessmentId, [made.Agent, made.Action, made.Answer, made.ReasonCode, made.Remark, made.AuthorName]);

    /// <summary>The hash of a stored row.</summary>
    public static byte[] Hash(DbDataReader row) => Hash(
        StoredRow.Id(row, 1), [row.GetString(2), row.GetString(3), row.GetString(4), StoredRow.Text(row, 5), StoredRow.Text(row, 6), row.GetString(7)]);

    /// <summary>The code of an answer.</summary>
    public static string Code(ProposalAnswer answer) => answer.ToString().ToLowerInvariant();

    /// <summary>The answer of a code.</summary>
    public static ProposalAnswer Answer(string code) => Enum.Parse<ProposalAnswer>(code, ignoreCase: true);

    private static byte[] Hash(Guid assessmentId, ReadOnlySpan<string?> texts)
    {
        using var hash = new ContentHash();
        hash.Add(assessmentId);
        foreach (var text in texts)
        {
            hash.Add(text);
        }

        return hash.End();
    }
}
