using System.Collections.Immutable;
using System.Text;
using System.Threading.Channels;
using SScIld.Storage.Rooms;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Storage.Tests.Rooms;

/// <summary>Two servers on one PostgreSQL database carry one meeting.</summary>
public sealed class SharedRoomsTests
{
    private static readonly Guid Meeting = Guid.NewGuid();
    private static readonly ImmutableDictionary<string, ReadOnlyMemory<byte>> NoParts = ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Change_AtOneServer_IsHeardAtTheOtherAndReadThere()
    {
        await using var here = await TestStore.OpenAsync(DatabaseKind.Postgres);
        await using var there = TestStore.At(here.Options);
        await using var ear = new Ear(there.Get<IRoomStore>());
        await ear.HearsAsync(RoomNews.Missed);
        await here.Get<IRoomStore>().OpenAsync(Meeting, "abc", "begun"u8.ToArray());

        await here.Get<IRoomStore>().ReplaceAsync(new RoomChange(Meeting, 1, "turned"u8.ToArray(), NoParts, []));

        await ear.HearsAsync(new RoomNews(Meeting, 2));
        var room = (await there.Get<IRoomStore>().ReadAsync(Meeting)).ShouldNotBeNull();
        Encoding.UTF8.GetString(room.State.Span).ShouldBe("turned");

        await here.Get<IRoomStore>().EndAsync(Meeting);

        await ear.HearsAsync(new RoomNews(Meeting, 0));
        (await there.Get<IRoomStore>().ReadAsync(Meeting)).ShouldBeNull();
    }

    [Fact]
    public async Task Listener_WhoseConnectionIsCut_OpensAnotherAndSaysThatNewsMayBeMissed()
    {
        await using var here = await TestStore.OpenAsync(DatabaseKind.Postgres);
        await using var there = TestStore.At(here.Options);
        await here.Get<IRoomStore>().OpenAsync(Meeting, "abc", "begun"u8.ToArray());
        await using var ear = new Ear(there.Get<IRoomStore>());
        await ear.HearsAsync(RoomNews.Missed);

        await here.TamperAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'sscild meetings'");

        await ear.HearsAsync(RoomNews.Missed);
        await here.Get<IRoomStore>().ReplaceAsync(new RoomChange(Meeting, 1, "turned"u8.ToArray(), NoParts, []));
        await ear.HearsAsync(new RoomNews(Meeting, 2));
        there.Log.Lines.ShouldContain(line => line.Contains("are not heard", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Meeting_WhoseDatabaseIsRestarted_GoesOn()
    {
        using var server = new PostgresServer();
        server.Execute("CREATE DATABASE records");
        await using var store = TestStore.At(new StorageOptions { DataFolder = "", PostgresConnection = server.ConnectionTo("records") });
        await store.Get<StoragePreparation>().PrepareAsync();
        var rooms = store.Get<IRoomStore>();
        await rooms.OpenAsync(Meeting, "abc", "begun"u8.ToArray());
        await using var ear = new Ear(rooms);
        await ear.HearsAsync(RoomNews.Missed);

        server.Restart();

        (await rooms.ReplaceAsync(new RoomChange(Meeting, 1, "turned"u8.ToArray(), NoParts, []))).ShouldBeTrue();
        (await rooms.ReadAsync(Meeting)).ShouldNotBeNull().Version.ShouldBe(2);
        await ear.HearsAsync(RoomNews.Missed);
        store.Log.Lines.Count(line => line.Contains("are not heard", StringComparison.Ordinal)).ShouldBe(1, "said once, not at every try");
    }

    [Fact]
    public async Task Seats_AtOneServer_AreKnownAtTheOtherUntilItFallsSilent()
    {
        await using var here = await TestStore.OpenAsync(DatabaseKind.Postgres);
        await using var there = TestStore.At(here.Options);
        var (ours, theirs) = (here.Get<IRoomStore>(), there.Get<IRoomStore>());
        await ours.OpenAsync(Meeting, "abc", "begun"u8.ToArray());
        await using var ear = new Ear(theirs);
        await ear.HearsAsync(RoomNews.Missed);
        var (chair, member) = (Guid.NewGuid(), Guid.NewGuid());

        await ours.SeatAsync(Meeting, [chair, member]);

        await ear.HearsAsync(new RoomNews(Meeting, 0));
        (await theirs.ReadAsync(Meeting)).ShouldNotBeNull().SeatsElsewhere.ShouldBe([chair, member], ignoreOrder: true);
        (await ours.ReadAsync(Meeting)).ShouldNotBeNull().SeatsElsewhere.ShouldBeEmpty("one's own seats are known");

        there.Clock.Now += TimeSpan.FromSeconds(40);
        (await theirs.ReadAsync(Meeting)).ShouldNotBeNull().SeatsElsewhere.Count.ShouldBe(2);
        here.Clock.Now += TimeSpan.FromSeconds(40);
        await ours.StayAsync();
        there.Clock.Now += TimeSpan.FromSeconds(40);
        (await theirs.ReadAsync(Meeting)).ShouldNotBeNull().SeatsElsewhere.Count.ShouldBe(2, "it has said that it is still there");
        there.Clock.Now += TimeSpan.FromSeconds(40);
        (await theirs.ReadAsync(Meeting)).ShouldNotBeNull().SeatsElsewhere.ShouldBeEmpty();
    }

    [Fact]
    public async Task News_OfAnyChange_CarryNoMoreThanTheMeetingAndItsVersion()
    {
        await using var store = await TestStore.OpenAsync(DatabaseKind.Postgres);
        var told = Channel.CreateUnbounded<string>();
        await using var listener = new Npgsql.NpgsqlConnection(store.Options.PostgresConnection + ";Pooling=false");
        await listener.OpenAsync();
        listener.Notification += (_, news) => told.Writer.TryWrite(news.Payload);
        await using (var listen = new Npgsql.NpgsqlCommand("LISTEN meeting_rooms", listener))
        {
            await listen.ExecuteNonQueryAsync();
        }

        var rooms = store.Get<IRoomStore>();
        await rooms.OpenAsync(Meeting, "abc", "begun"u8.ToArray());
        await rooms.ReplaceAsync(new RoomChange(Meeting, 1, new byte[20_000], NoParts.Add("case", new byte[20_000]), []));
        await rooms.KeepPartAsync(Meeting, "draft", "half a sentence"u8.ToArray());
        await rooms.SeatAsync(Meeting, [Guid.NewGuid()]);
        await rooms.EndAsync(Meeting);
        while (told.Reader.Count < 3)
        {
            (await listener.WaitAsync(Patience)).ShouldBeTrue();
        }

        (await told.Reader.ReadAllAsync().Take(3).ToListAsync()).ShouldBe([$"{Meeting} 2", $"{Meeting} 0", $"{Meeting} 0"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("something else")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301 -1")]
    public void News_ThatAreNotOurs_AreNotRead(string told) => RoomNews.Read(told).ShouldBeNull();

    /// <summary>Hears what a server hears, in order.</summary>
    private sealed class Ear : IAsyncDisposable
    {
        private readonly CancellationTokenSource _end = new();
        private readonly IAsyncEnumerator<RoomNews> _news;

        public Ear(IRoomStore rooms) => _news = rooms.NewsAsync(_end.Token).GetAsyncEnumerator();

        public async Task HearsAsync(RoomNews expected)
        {
            (await _news.MoveNextAsync().AsTask().WaitAsync(Patience)).ShouldBeTrue();
            _news.Current.ShouldBe(expected);
        }

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            await _news.DisposeAsync();
            _end.Dispose();
        }
    }
}
