using System.Collections.Immutable;
using SScIld.Storage.Patients;

namespace SScIld.Storage.Decisions;

/// <summary>What a clinician makes of a proposal.</summary>
public enum ProposalAnswer
{
    /// <summary>Followed as it stands.</summary>
    Accept,

    /// <summary>Followed in another way, which the remark describes.</summary>
    Modify,

    /// <summary>Not followed.</summary>
    Decline,
}

/// <summary>A decision to be recorded.</summary>
/// <param name="AssessmentId">The saved assessment that holds the proposal.</param>
/// <param name="Agent">The agent proposed, by the contract's code.</param>
/// <param name="Action">The action proposed, by the contract's code.</param>
/// <param name="Rules">The rules behind the proposal.</param>
/// <param name="Answer">The decision.</param>
/// <param name="ReasonCode">A code of HL7's non-adherence reasons; needed unless accepted.</param>
/// <param name="Remark">What the clinician adds in own words.</param>
public sealed record NewDecision(
    Guid AssessmentId, string Agent, string Action, ImmutableArray<string> Rules, ProposalAnswer Answer, string? ReasonCode, string? Remark);

/// <summary>A decision as it was recorded.</summary>
/// <param name="Agent">The agent proposed.</param>
/// <param name="Action">The action proposed.</param>
/// <param name="Answer">The decision.</param>
/// <param name="ReasonCode">A code of HL7's non-adherence reasons; null when accepted.</param>
/// <param name="Remark">What the clinician added.</param>
/// <param name="Made">Who decided, and when.</param>
public sealed record ProposalDecision(string Agent, string Action, ProposalAnswer Answer, string? ReasonCode, string? Remark, Signature Made);

/// <summary>How often the proposals of one rule were declined.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Decided">Proposals of this rule that were decided, each counted once with its latest decision.</param>
/// <param name="Modified">Those modified.</param>
/// <param name="Declined">Those declined.</param>
public sealed record RuleDeclines(string Rule, int Decided, int Modified, int Declined)
{
    /// <summary>The share declined, from 0 to 1.</summary>
    public decimal Rate => (decimal)Declined / Decided;
}
