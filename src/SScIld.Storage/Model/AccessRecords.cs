using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SScIld.Storage.Accounts;

namespace SScIld.Storage.Model;

/// <summary>One sign-in on one device, until it ends or is ended.</summary>
internal sealed class SessionRecord
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }

    public required DateTimeOffset EndsAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>What the browser calls itself, shortened.</summary>
    public required string Device { get; init; }
}

/// <summary>The token with which the first administrator is made: one row, its hash alone.</summary>
internal sealed class FirstAdministratorRecord
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public required byte[] TokenHash { get; set; }

    public required DateTimeOffset EndsAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>A key that protects sign-in cookies, as XML.</summary>
internal sealed class ProtectionKeyRecord
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}

/// <summary>How sessions are stored.</summary>
internal sealed class SessionMapping : IEntityTypeConfiguration<SessionRecord>
{
    /// <summary>The longest description of a device.</summary>
    public const int DeviceLength = 200;

    public void Configure(EntityTypeBuilder<SessionRecord> builder)
    {
        builder.ToTable("sessions");
        builder.HasKey(session => session.Id);
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.Device).HasMaxLength(DeviceLength);
        builder.HasIndex(session => session.AccountId);
        builder.HasOne<AccountRecord>().WithMany().HasForeignKey(session => session.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>How the first administrator's token is stored.</summary>
internal sealed class FirstAdministratorMapping : IEntityTypeConfiguration<FirstAdministratorRecord>
{
    public void Configure(EntityTypeBuilder<FirstAdministratorRecord> builder)
    {
        builder.ToTable("first_administrator");
        builder.HasKey(token => token.Id);
        builder.Property(token => token.Id).ValueGeneratedNever();
    }
}

/// <summary>How protection keys are stored.</summary>
internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKeyRecord>
{
    private const int NameLength = 200;

    public void Configure(EntityTypeBuilder<ProtectionKeyRecord> builder)
    {
        builder.ToTable("protection_keys");
        builder.HasKey(key => key.Name);
        builder.Property(key => key.Name).HasMaxLength(NameLength);
    }
}
