using System.Collections.Immutable;
using System.Text;
using SScIld.Storage.Rooms;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Storage.Tests.Rooms;

/// <summary>A running meeting is kept the same way in memory and on a PostgreSQL server.</summary>
public sealed class RoomStoreTests
{
    private const int Writers = 8;
    private static readonly Guid Meeting = Guid.NewGuid();
    private static readonly ImmutableDictionary<string, ReadOnlyMemory<byte>> NoParts = ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Meeting_OnceOpened_IsFoundByItsCodeInItsFirstVersion(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var rooms = store.Get<IRoomStore>();

        await rooms.OpenAsync(Meeting, "abc", Bytes("begun"));

        var found = (await rooms.FindAsync("abc")).ShouldNotBeNull();
        (found.Id, found.Code, found.Version, Text(found.State)).ShouldBe((Meeting, "abc", 1, "begun"));
        (await rooms.ReadAsync(Meeting)).ShouldNotBeNull().Version.ShouldBe(1);
        (await rooms.FindAsync("abd")).ShouldBeNull();
        (await rooms.ReadAsync(Guid.NewGuid())).ShouldBeNull();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Change_MadeFromAnEarlierVersion_IsRefusedWithItsParts(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var rooms = store.Get<IRoomStore>();
        await rooms.OpenAsync(Meeting, "abc", Bytes("begun"));

        (await rooms.ReplaceAsync(new RoomChange(Meeting, 1, Bytes("turned"), NoParts.Add("case", Bytes("a case")), []))).ShouldBeTrue();
        (await rooms.ReplaceAsync(new RoomChange(Meeting, 1, Bytes("too late"), NoParts.Add("other", Bytes("never kept")), []))).ShouldBeFalse();

        var room = (await rooms.ReadAsync(Meeting)).ShouldNotBeNull();
        (room.Version, Text(room.State)).ShouldBe((2, "turned"));
        var parts = await rooms.PartsAsync(Meeting, ["case", "other"]);
        Text(parts.ShouldHaveSingleItem().Value).ShouldBe("a case");
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Parts_NoLongerSpokenOf_GoWithTheChangeAndNotWithARefusedOne(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var rooms = store.Get<IRoomStore>();
        await rooms.OpenAsync(Meeting, "abc", Bytes("begun"));
        await rooms.ReplaceAsync(new RoomChange(Meeting, 1, Bytes("two cases"), NoParts.Add("one", Bytes("a case")).Add("two", Bytes("a case")), []));

        (await rooms.ReplaceAsync(new RoomChange(Meeting, 1, Bytes("too late"), NoParts, ["two"]))).ShouldBeFalse();
        (await rooms.PartsAsync(Meeting, ["one", "two"])).Count.ShouldBe(2);
        (await rooms.ReplaceAsync(new RoomChange(Meeting, 2, Bytes("one case"), NoParts, ["one", "never there"]))).ShouldBeTrue();

        (await rooms.PartsAsync(Meeting, ["one", "two"])).Keys.ShouldBe(["two"]);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Changes_ByManyAtOnce_AllCountOnceAndInOrder(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var rooms = store.Get<IRoomStore>();
        await rooms.OpenAsync(Meeting, "abc", Bytes(""));

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => AddAsync(rooms, (char)('a' + writer)))));

        var room = (await rooms.ReadAsync(Meeting)).ShouldNotBeNull();
        room.Version.ShouldBe(1 + Writers);
        string.Concat(Text(room.State).Order()).ShouldBe("abcdefgh");
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Part_OfOnePerson_IsWrittenOverWithoutAnotherVersion(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var rooms = store.Get<IRoomStore>();
        await rooms.OpenAsync(Meeting, "abc", Bytes("begun"));

        await rooms.KeepPartAsync(Meeting, "draft", Bytes("Add"));
        await rooms.KeepPartAsync(Meeting, "draft", Bytes("Add nintedanib"));
        await rooms.KeepPartAsync(Guid.NewGuid(), "draft", Bytes("of no meeting"));

        Text((await rooms.PartsAsync(Meeting, ["draft"]))["draft"]).ShouldBe("Add nintedanib");
        (await rooms.ReadAsync(Meeting)).ShouldNotBeNull().Version.ShouldBe(1);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Meeting_ThatEnded_LeavesNothingBehind(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var rooms = store.Get<IRoomStore>();
        await rooms.OpenAsync(Meeting, "abc", Bytes("begun"));
        await rooms.KeepPartAsync(Meeting, "draft", Bytes("Add"));

        await rooms.EndAsync(Meeting);

        (await rooms.FindAsync("abc")).ShouldBeNull();
        (await rooms.PartsAsync(Meeting, ["draft"])).ShouldBeEmpty();
        (await rooms.ReplaceAsync(new RoomChange(Meeting, 1, Bytes("turned"), NoParts, []))).ShouldBeFalse();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Meetings_NobodyUses_AreForgottenAndOthersKept(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var rooms = store.Get<IRoomStore>();
        var (sat, left, used) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        foreach (var (id, code) in new[] { (sat, "sat"), (left, "left"), (used, "used") })
        {
            await rooms.OpenAsync(id, code, Bytes("begun"));
        }

        await rooms.SeatAsync(sat, [Guid.NewGuid()]);
        await rooms.SeatAsync(left, [Guid.NewGuid()]);
        await rooms.SeatAsync(left, []);
        store.Clock.Now += TimeSpan.FromHours(12);
        await rooms.StayAsync();
        await rooms.ReplaceAsync(new RoomChange(used, 1, Bytes("turned"), NoParts, []));

        await rooms.ForgetAsync(store.Clock.Now - TimeSpan.FromHours(1));

        (await rooms.ReadAsync(left)).ShouldBeNull();
        (await rooms.ReadAsync(sat)).ShouldNotBeNull();
        (await rooms.ReadAsync(used)).ShouldNotBeNull();
    }

    private static async Task AddAsync(IRoomStore rooms, char letter)
    {
        while (true)
        {
            var room = (await rooms.ReadAsync(Meeting))!;
            if (await rooms.ReplaceAsync(new RoomChange(Meeting, room.Version, Bytes(Text(room.State) + letter), NoParts, [])))
            {
                return;
            }
        }
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
