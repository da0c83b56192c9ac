using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SScIld.Storage.Model;

/// <summary>What was advised on one day, with everything needed to advise it again. Never changed.</summary>
internal sealed class AssessmentRecord
{
    public required Guid Id { get; init; }

    public required Guid PatientId { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>The case document, compressed with Brotli.</summary>
    public required byte[] CaseCompressed { get; init; }

    /// <summary>SHA-256 of the case document.</summary>
    public required byte[] CaseHash { get; init; }

    public required string PackId { get; init; }

    public required string PackVersion { get; init; }

    public required string PackHash { get; init; }

    public required string AppVersion { get; init; }

    /// <summary>The language of the assessment: <c>en</c> or <c>zh</c>.</summary>
    public required string Language { get; init; }

    public required Guid? AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The assessment document, compressed with Brotli.</summary>
    public required byte[] ResultCompressed { get; init; }

    /// <summary>SHA-256 of the assessment document.</summary>
    public required byte[] ResultHash { get; init; }
}

/// <summary>How assessments are stored.</summary>
internal sealed class AssessmentMapping : IEntityTypeConfiguration<AssessmentRecord>
{
    private const int IdLength = 64;
    private const int LanguageLength = 8;

    public void Configure(EntityTypeBuilder<AssessmentRecord> builder)
    {
        builder.ToTable("assessments");
        builder.HasKey(assessment => assessment.Id);
        builder.Property(assessment => assessment.Id).ValueGeneratedNever();
        builder.Property(assessment => assessment.PackId).HasMaxLength(IdLength);
        builder.Property(assessment => assessment.PackVersion).HasMaxLength(IdLength);
        builder.Property(assessment => assessment.PackHash).HasMaxLength(IdLength);
        builder.Property(assessment => assessment.AppVersion).HasMaxLength(IdLength);
        builder.Property(assessment => assessment.Language).HasMaxLength(LanguageLength);
        builder.Property(assessment => assessment.AuthorName).HasMaxLength(AuditMapping.NameLength);
        builder.HasIndex(assessment => new { assessment.PatientId, assessment.MadeAt });
        builder.HasOne<PatientRecord>().WithMany().HasForeignKey(assessment => assessment.PatientId).OnDelete(DeleteBehavior.Restrict);
    }
}
