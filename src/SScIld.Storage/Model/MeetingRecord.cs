using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SScIld.Storage.Model;

/// <summary>What a meeting decided on one case, as it was signed; or an amendment, which is another row.</summary>
internal sealed class MeetingRecord
{
    public required Guid Id { get; init; }

    /// <summary>The meeting; the cases of one meeting share it.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>The signed row that this one adds to; null for a decision.</summary>
    public Guid? AmendsId { get; init; }

    /// <summary>The code of the patient in capitals, as it is searched; null: the case had none, or it is an amendment.</summary>
    public string? PatientCode { get; init; }

    /// <summary>The day of the meeting, or of the amendment.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>What was read and signed, in words.</summary>
    public required string Text { get; init; }

    /// <summary>The same as a JSON document, with the case it rests on; null for an amendment.</summary>
    public string? Content { get; init; }

    public required Guid? AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>Its place in the audit trail, which also says which of two rows is the later.</summary>
    public required long AuditSequence { get; init; }
}

/// <summary>How records of meetings are stored.</summary>
internal sealed class MeetingMapping : IEntityTypeConfiguration<MeetingRecord>
{
    private const int CodeLength = 200;

    public void Configure(EntityTypeBuilder<MeetingRecord> builder)
    {
        builder.ToTable("meeting_records");
        builder.HasKey(record => record.Id);
        builder.Property(record => record.Id).ValueGeneratedNever();
        builder.Property(record => record.PatientCode).HasMaxLength(CodeLength);
        builder.Property(record => record.AuthorName).HasMaxLength(AuditMapping.NameLength);
        builder.HasIndex(record => new { record.PatientCode, record.AuditSequence });
        builder.HasIndex(record => record.AuditSequence);
        builder.HasOne<MeetingRecord>().WithMany().HasForeignKey(record => record.AmendsId).OnDelete(DeleteBehavior.Restrict);
    }
}
