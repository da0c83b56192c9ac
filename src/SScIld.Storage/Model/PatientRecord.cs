using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SScIld.Storage.Patients;

namespace SScIld.Storage.Model;

/// <summary>A patient: a pseudonymous code and nothing else about the person.</summary>
internal sealed class PatientRecord
{
    public required Guid Id { get; init; }

    /// <summary>The code as it was typed.</summary>
    public required string Code { get; init; }

    /// <summary>The code in upper case, by which it is found and told from others.</summary>
    public required string SearchCode { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>When anything of the patient was last entered or changed.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>The latest visit's date.</summary>
    public DateOnly? LastVisitOn { get; set; }

    public int VisitCount { get; set; }

    /// <summary>Counts changes.</summary>
    public int Version { get; set; }
}

/// <summary>How patients are stored.</summary>
internal sealed class PatientMapping : IEntityTypeConfiguration<PatientRecord>
{
    public void Configure(EntityTypeBuilder<PatientRecord> builder)
    {
        builder.ToTable("patients");
        builder.HasKey(patient => patient.Id);
        builder.Property(patient => patient.Id).ValueGeneratedNever();
        builder.Property(patient => patient.Code).HasMaxLength(PatientCode.MaximumLength);
        builder.Property(patient => patient.SearchCode).HasMaxLength(PatientCode.MaximumLength);
        builder.Property(patient => patient.Version).IsConcurrencyToken();
        builder.HasIndex(patient => patient.SearchCode).IsUnique();

        // Lists are in this order; the code is in the index so that a search need not open the rows it passes over.
        builder.HasIndex(patient => new { patient.ChangedAt, patient.SearchCode });
    }
}
