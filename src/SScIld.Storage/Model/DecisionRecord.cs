using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SScIld.Storage.Model;

/// <summary>What a clinician decided about one proposal. A change of mind is another row.</summary>
internal sealed class DecisionRecord
{
    public required Guid Id { get; init; }

    public required Guid AssessmentId { get; init; }

    /// <summary>The agent of the proposal, by the contract's code.</summary>
    public required string Agent { get; init; }

    /// <summary>The action proposed, by the contract's code.</summary>
    public required string Action { get; init; }

    /// <summary><c>accept</c>, <c>modify</c> or <c>decline</c>.</summary>
    public required string Answer { get; init; }

    /// <summary>A code of HL7's non-adherence reasons; null when accepted.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>What the clinician adds in own words.</summary>
    public string? Remark { get; init; }

    public required Guid? AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Its place in the audit trail, which also says which of two decisions is the later.</summary>
    public required long AuditSequence { get; init; }
}

/// <summary>A rule behind the proposal that was decided.</summary>
internal sealed class DecisionRuleRecord
{
    public required Guid DecisionId { get; init; }

    public required string Rule { get; init; }
}

/// <summary>How decisions are stored.</summary>
internal sealed class DecisionMapping : IEntityTypeConfiguration<DecisionRecord>
{
    /// <summary>The longest remark.</summary>
    public const int RemarkLength = 2000;

    private const int CodeLength = 64;

    public void Configure(EntityTypeBuilder<DecisionRecord> builder)
    {
        builder.ToTable("decisions");
        builder.HasKey(decision => decision.Id);
        builder.Property(decision => decision.Id).ValueGeneratedNever();
        builder.Property(decision => decision.Agent).HasMaxLength(CodeLength);
        builder.Property(decision => decision.Action).HasMaxLength(CodeLength);
        builder.Property(decision => decision.Answer).HasMaxLength(CodeLength);
        builder.Property(decision => decision.ReasonCode).HasMaxLength(CodeLength);
        builder.Property(decision => decision.Remark).HasMaxLength(RemarkLength);
        builder.Property(decision => decision.AuthorName).HasMaxLength(AuditMapping.NameLength);
        builder.HasIndex(decision => new { decision.AssessmentId, decision.Agent, decision.AuditSequence });
        builder.HasOne<AssessmentRecord>().WithMany().HasForeignKey(decision => decision.AssessmentId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>How the rules behind decided proposals are stored.</summary>
internal sealed class DecisionRuleMapping : IEntityTypeConfiguration<DecisionRuleRecord>
{
    private const int RuleLength = 200;

    public void Configure(EntityTypeBuilder<DecisionRuleRecord> builder)
    {
        builder.ToTable("decision_rules");
        builder.HasKey(behind => new { behind.DecisionId, behind.Rule });
        builder.Property(behind => behind.Rule).HasMaxLength(RuleLength);
        builder.HasIndex(behind => behind.Rule);
        builder.HasOne<DecisionRecord>().WithMany().HasForeignKey(behind => behind.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
