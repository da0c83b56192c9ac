using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SScIld.Storage.Model;

/// <summary>What was found on one day: the parts of a case document that were entered for it.</summary>
internal sealed class VisitRecord
{
    public required Guid Id { get; init; }

    public required Guid PatientId { get; init; }

    /// <summary>The day of the visit; a patient has at most one visit a day.</summary>
    public required DateOnly VisitedOn { get; set; }

    /// <summary>A case document with what was entered at this visit, as JSON.</summary>
    public required string Content { get; set; }

    public required DateTimeOffset EnteredAt { get; init; }

    public required string EnteredBy { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    public required string ChangedBy { get; set; }

    /// <summary>Counts changes.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>How visits are stored.</summary>
internal sealed class VisitMapping : IEntityTypeConfiguration<VisitRecord>
{
    public void Configure(EntityTypeBuilder<VisitRecord> builder)
    {
        builder.ToTable("visits");
        builder.HasKey(visit => visit.Id);
        builder.Property(visit => visit.Id).ValueGeneratedNever();
        builder.Property(visit => visit.EnteredBy).HasMaxLength(AuditMapping.NameLength);
        builder.Property(visit => visit.ChangedBy).HasMaxLength(AuditMapping.NameLength);
        builder.Property(visit => visit.Version).IsConcurrencyToken();
        builder.HasIndex(visit => new { visit.PatientId, visit.VisitedOn }).IsUnique();
        builder.HasOne<PatientRecord>().WithMany().HasForeignKey(visit => visit.PatientId).OnDelete(DeleteBehavior.Restrict);
    }
}
