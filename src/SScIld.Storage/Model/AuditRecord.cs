using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SScIld.Storage.Audit;

namespace SScIld.Storage.Model;

/// <summary>Who did what, when. Never changed, never removed; each row carries the hash of the one before it.</summary>
internal sealed class AuditRecord
{
    /// <summary>1, 2, 3 and so on without a gap.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>What was done: <see cref="AuditAct"/> as a code.</summary>
    public required string Act { get; init; }

    /// <summary>What it was done to: <see cref="AuditSubject"/> as a code.</summary>
    public required string Subject { get; init; }

    public required Guid? SubjectId { get; init; }

    /// <summary>The patient it concerns.</summary>
    public required Guid? PatientId { get; init; }

    /// <summary>SHA-256 of what the subject held afterwards; never a clinical value itself.</summary>
    public required byte[]? ContentHash { get; init; }

    /// <summary>The write it belongs to; every attempt at the same write carries the same.</summary>
    public required Guid Operation { get; init; }

    public required byte[] PreviousHash { get; init; }

    public required byte[] Hash { get; init; }
}

/// <summary>The end of the trail: one row. Without it, cutting rows off at the end would go unseen.</summary>
internal sealed class AuditHeadRecord
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public required long Sequence { get; set; }

    public required byte[] Hash { get; set; }
}

/// <summary>How the audit trail is stored.</summary>
internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRecord>
{
    /// <summary>The longest name of an account.</summary>
    public const int NameLength = 100;

    private const int CodeLength = 32;

    public void Configure(EntityTypeBuilder<AuditRecord> builder)
    {
        builder.ToTable("audit_entries");
        builder.HasKey(entry => entry.Sequence);
        builder.Property(entry => entry.Sequence).ValueGeneratedNever();
        builder.Property(entry => entry.ActorName).HasMaxLength(NameLength);
        builder.Property(entry => entry.Act).HasMaxLength(CodeLength);
        builder.Property(entry => entry.Subject).HasMaxLength(CodeLength);
        builder.HasIndex(entry => new { entry.PatientId, entry.Sequence });
    }
}

/// <summary>How the end of the trail is stored.</summary>
internal sealed class AuditHeadMapping : IEntityTypeConfiguration<AuditHeadRecord>
{
    public void Configure(EntityTypeBuilder<AuditHeadRecord> builder)
    {
        builder.ToTable("audit_head");
        builder.HasKey(head => head.Id);
        builder.Property(head => head.Id).ValueGeneratedNever();
        builder.HasData(new AuditHeadRecord { Sequence = 0, Hash = AuditChain.Beginning });
    }
}
