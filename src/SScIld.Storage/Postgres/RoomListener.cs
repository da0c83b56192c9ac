using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;
using SScIld.Storage.Rooms;

namespace SScIld.Storage.Postgres;

/// <summary>
/// Hears what other servers changed, on a connection of its own. One that is lost is opened anew, and then everything may have
/// changed unheard.
/// </summary>
/// <param name="connection">How the server is reached.</param>
/// <param name="log">Where a lost connection is reported.</param>
internal sealed class RoomListener(string connection, ILogger log)
{
    /// <summary>The channel that changes of meetings are told on.</summary>
    public const string Channel = "meeting_rooms";

    private const int SecondsBetweenSignsOfLife = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string _connection = new NpgsqlConnectionStringBuilder(connection)
    {
        Pooling = false,
        KeepAlive = SecondsBetweenSignsOfLife,
        ApplicationName = "sscild meetings",
    }.ToString();

    // Said once each time it changes, not at every try.
    private bool _isHeard = true;

    /// <summary>What is heard, until it is cancelled.</summary>
    public async IAsyncEnumerable<RoomNews> ListenAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var heard = System.Threading.Channels.Channel.CreateUnbounded<RoomNews>(new UnboundedChannelOptions { SingleReader = true });
        var listening = ListenAsync(heard.Writer, cancellation);
        await foreach (var news in heard.Reader.ReadAllAsync(cancellation))
        {
            yield return news;
        }

        await listening;
    }

    private async Task ListenAsync(ChannelWriter<RoomNews> heard, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await HearAsync(heard, cancellation);
            }
            catch (Exception problem) when (!cancellation.IsCancellationRequested)
            {
                if (_isHeard)
                {
                    log.LogWarning("Meetings on other servers are not heard ({Problem}); tried again every second.", problem.GetType().Name);
                }

                _isHeard = false;
                await Task.Delay(Pause, cancellation);
            }
        }
    }

    private async Task HearAsync(ChannelWriter<RoomNews> heard, CancellationToken cancellation)
    {
        await using var listener = new NpgsqlConnection(_connection);
        listener.Notification += (_, told) =>
        {
            if (RoomNews.Read(told.Payload) is { } news)
            {
                heard.TryWrite(news);
            }
        };
        await listener.OpenAsync(cancellation);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", listener))
        {
            await listen.ExecuteNonQueryAsync(cancellation);
        }

        if (!_isHeard)
        {
            log.LogInformation("Meetings on other servers are heard again.");
            _isHeard = true;
        }

        // Whatever changed before was not heard here.
        heard.TryWrite(RoomNews.Missed);
        while (true)
        {
            await listener.WaitAsync(cancellation);
        }
    }
}
