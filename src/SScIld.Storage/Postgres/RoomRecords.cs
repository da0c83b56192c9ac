using Microsoft.EntityFrameworkCore;

namespace SScIld.Storage.Postgres;

/// <summary>Where a meeting that is going on stands: one row, replaced as a whole, gone when the meeting ends.</summary>
internal sealed class RoomRecord
{
    public required Guid Id { get; init; }

    /// <summary>What one types to join.</summary>
    public required string Code { get; init; }

    /// <summary>Counts changes, from 1; a change counts only against the version it was made from.</summary>
    public required long Version { get; init; }

    /// <summary>The change that made this version: whoever lost the answer to a commit knows it again.</summary>
    public required Guid Mark { get; init; }

    /// <summary>The state, sealed.</summary>
    public required byte[] State { get; init; }

    public required DateTimeOffset UsedAt { get; init; }
}

/// <summary>What a meeting's state speaks of: a case, what was signed on it, a decision that is being written.</summary>
internal sealed class RoomPartRecord
{
    public required Guid RoomId { get; init; }

    public required string Key { get; init; }

    /// <summary>The content, sealed.</summary>
    public required byte[] Content { get; init; }
}

/// <summary>Who is in a meeting at one server.</summary>
internal sealed class RoomSeatsRecord
{
    public required Guid RoomId { get; init; }

    public required Guid ServerId { get; init; }

    public required Guid[] Seats { get; init; }

    /// <summary>When the server last said that it is still there.</summary>
    public required DateTimeOffset SeenAt { get; init; }
}

/// <summary>How meetings that are going on are stored. Only a server is shared: the embedded database has no such tables.</summary>
internal static class RoomMapping
{
    private const int CodeLength = 20;
    private const int KeyLength = 80;

    public static void Map(ModelBuilder builder)
    {
        builder.Entity<RoomRecord>(room =>
        {
            room.ToTable("meeting_rooms");
            room.HasKey(row => row.Id);
            room.Property(row => row.Id).ValueGeneratedNever();
            room.Property(row => row.Code).HasMaxLength(CodeLength);
            room.HasIndex(row => row.Code).IsUnique();
        });
        builder.Entity<RoomPartRecord>(part =>
        {
            part.ToTable("meeting_room_parts");
            part.HasKey(row => new { row.RoomId, row.Key });
            part.Property(row => row.Key).HasMaxLength(KeyLength);
            part.HasOne<RoomRecord>().WithMany().HasForeignKey(row => row.RoomId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<RoomSeatsRecord>(seats =>
        {
            seats.ToTable("meeting_room_seats");
            seats.HasKey(row => new { row.RoomId, row.ServerId });
            seats.HasOne<RoomRecord>().WithMany().HasForeignKey(row => row.RoomId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
