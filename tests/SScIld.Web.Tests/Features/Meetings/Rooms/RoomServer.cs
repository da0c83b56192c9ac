using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Storage;
using SScIld.Storage.Rooms;
using SScIld.Web.Features.Meetings.Rooms;

namespace SScIld.Web.Tests.Features.Meetings.Rooms;

/// <summary>A server with the meetings it holds; several may share what is kept, as on one database.</summary>
/// <param name="store">What is kept.</param>
/// <param name="seals">The keys that the servers share.</param>
/// <param name="clock">The time.</param>
internal sealed class RoomServer(IRoomStore store, IDataProtectionProvider seals, TimeProvider clock)
{
    /// <summary>What is kept.</summary>
    public IRoomStore Store => store;

    /// <summary>The meetings of this server.</summary>
    public MeetingRooms Rooms { get; } = new(store, new RoomDocuments(store, seals, RealKnowledge.Knowledge), clock);

    /// <summary>The only server there is.</summary>
    public static RoomServer InMemory(TimeProvider clock) => new(
        new ServiceCollection().AddSingleton(clock).AddLogging().AddStorage(new StorageOptions { DataFolder = "" }).BuildServiceProvider().GetRequiredService<IRoomStore>(),
        new EphemeralDataProtectionProvider(),
        clock);

    /// <summary>Another server on the same database.</summary>
    public RoomServer Another() => new(store, seals, clock);
}
