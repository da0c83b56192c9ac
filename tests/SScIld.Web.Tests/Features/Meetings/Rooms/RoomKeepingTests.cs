using System.Collections.Immutable;
using System.Threading.Channels;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using SScIld.Storage;
using SScIld.Storage.Rooms;
using SScIld.Web.Features.Meetings.Rooms;

namespace SScIld.Web.Tests.Features.Meetings.Rooms;

/// <summary>What another server did is shown as soon as it is heard, and nothing that goes wrong ends the listening.</summary>
public sealed class RoomKeepingTests
{
    private static readonly Guid Chair = Guid.NewGuid();
    private readonly MovedClock _clock = new();
    private readonly EphemeralDataProtectionProvider _seals = new();

    [Fact]
    public async Task News_OfAnotherServer_AreReadAlsoAfterAReadingThatFailed()
    {
        var kept = RoomServer.InMemory(_clock).Store;
        var here = new RoomServer(kept, _seals, _clock);
        var heard = new HeardStore(kept);
        var there = new RoomServer(heard, _seals, _clock);
        var room = await here.Rooms.OpenAsync(Chair);
        await room.AddAsync(Chair, RealKnowledge.Case(), System.Text.Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson));
        var shown = (await there.Rooms.FindAsync(room.Code)).ShouldNotBeNull();
        using var keeping = new RoomKeeping(there.Rooms, heard, TimeProvider.System, NullLogger<RoomKeeping>.Instance);
        await keeping.StartAsync(CancellationToken.None);

        heard.FailsOnce = true;
        await room.TurnAsync(Chair, room.State.Agenda[0].Id, BoardPanel.Hrct);
        heard.Tell(new RoomNews(room.Id, room.Version));
        await room.TurnAsync(Chair, room.State.Agenda[0].Id, BoardPanel.Serology);
        var told = new TaskCompletionSource();
        shown.Changed += (_, _) => told.TrySetResult();
        heard.Tell(new RoomNews(room.Id, room.Version));

        await told.Task.WaitAsync(TimeSpan.FromSeconds(30));
        shown.State.Panel.ShouldBe(BoardPanel.Serology);
        heard.FailsOnce.ShouldBeFalse("the first reading failed");
        await keeping.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Version_WhosePartsWentWhileItWasRead_IsPassedOver()
    {
        var kept = RoomServer.InMemory(_clock).Store;
        var (here, heard) = (new RoomServer(kept, _seals, _clock), new HeardStore(kept));
        var room = await here.Rooms.OpenAsync(Chair);
        var shown = (await new RoomServer(heard, _seals, _clock).Rooms.FindAsync(room.Code)).ShouldNotBeNull();
        await room.AddAsync(Chair, RealKnowledge.Case(), System.Text.Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson));
        heard.SaysOnce = await kept.ReadAsync(room.Id);
        await room.RemoveAsync(Chair, room.State.Agenda[0].Id);

        await shown.CatchUpAsync();

        (shown.State.IsEnded, shown.State.Agenda.Length, shown.Version).ShouldBe((false, 0, room.Version));
    }

    /// <summary>The store of another server, whose news a test tells and whose reading fails when asked to.</summary>
    private sealed class HeardStore(IRoomStore kept) : IRoomStore
    {
        private readonly Channel<RoomNews> _news = Channel.CreateUnbounded<RoomNews>();

        public bool FailsOnce { get; set; }

        public KeptRoom? SaysOnce { get; set; }

        public void Tell(RoomNews news) => _news.Writer.TryWrite(news);

        public Task OpenAsync(Guid id, string code, ReadOnlyMemory<byte> state) => kept.OpenAsync(id, code, state);

        public Task<KeptRoom?> FindAsync(string code) => kept.FindAsync(code);

        public Task<KeptRoom?> ReadAsync(Guid id)
        {
            if (FailsOnce)
            {
                FailsOnce = false;
                throw new StorageException(StorageFault.Unreachable, new IOException());
            }

            var (said, _) = (SaysOnce, SaysOnce = null);
            return said is null ? kept.ReadAsync(id) : Task.FromResult<KeptRoom?>(said);
        }

        public Task<bool> ReplaceAsync(RoomChange change) => kept.ReplaceAsync(change);

        public Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> PartsAsync(Guid id, IReadOnlyCollection<string> keys) => kept.PartsAsync(id, keys);

        public Task KeepPartAsync(Guid id, string key, ReadOnlyMemory<byte> content) => kept.KeepPartAsync(id, key, content);

        public Task SeatAsync(Guid id, IReadOnlyCollection<Guid> seats) => kept.SeatAsync(id, seats);

        public Task StayAsync() => kept.StayAsync();

        public Task EndAsync(Guid id) => kept.EndAsync(id);

        public Task ForgetAsync(DateTimeOffset unusedSince) => kept.ForgetAsync(unusedSince);

        public IAsyncEnumerable<RoomNews> NewsAsync(CancellationToken cancellation) => _news.Reader.ReadAllAsync(cancellation);
    }
}
