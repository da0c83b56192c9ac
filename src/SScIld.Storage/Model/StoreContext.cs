using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SScIld.Storage.Accounts;

namespace SScIld.Storage.Model;

/// <summary>Everything that is kept: one model, two databases.</summary>
/// <param name="options">How the database is reached.</param>
internal abstract class StoreContext(DbContextOptions options) : IdentityDbContext<AccountRecord, RoleRecord, Guid>(options)
{
    public DbSet<PatientRecord> Patients => Set<PatientRecord>();

    public DbSet<VisitRecord> Visits => Set<VisitRecord>();

    public DbSet<AssessmentRecord> Assessments => Set<AssessmentRecord>();

    public DbSet<DecisionRecord> Decisions => Set<DecisionRecord>();

    public DbSet<DecisionRuleRecord> DecisionRules => Set<DecisionRuleRecord>();

    public DbSet<MeetingRecord> MeetingRecords => Set<MeetingRecord>();

    public DbSet<AuditRecord> AuditEntries => Set<AuditRecord>();

    public DbSet<SessionRecord> Sessions => Set<SessionRecord>();

    public DbSet<FirstAdministratorRecord> FirstAdministrator => Set<FirstAdministratorRecord>();

    public DbSet<ProtectionKeyRecord> ProtectionKeys => Set<ProtectionKeyRecord>();

    /// <inheritdoc/>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    /// <summary>The end of the audit trail; whoever reads it here is the only one to write until the transaction ends.</summary>
    public abstract IQueryable<AuditHeadRecord> AuditHeadForWriting();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(StoreContext).Assembly);
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(WithUnderscores(property.Name));
        }
    }

    /// <summary><c>LastVisitOn</c> as <c>last_visit_on</c>: names that both databases take without quotation marks.</summary>
    private static string WithUnderscores(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    /// <summary>A moment as milliseconds since 1970: the same in both databases, and sorted as a number.</summary>
    private sealed class UnixMilliseconds()
        : ValueConverter<DateTimeOffset, long>(moment => moment.ToUnixTimeMilliseconds(), stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));
}
