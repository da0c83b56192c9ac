using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SScIld.Browser.Tests;

/// <summary>A cable between browser and app that can be pulled and put in again: a browser's "offline" leaves open sockets open.</summary>
internal sealed class Cable : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _ends = [];
    private readonly CancellationTokenSource _end = new();
    private volatile int _port;
    private readonly Task _listening;
    private volatile bool _pulled;

    public Cable(Uri app)
    {
        _port = app.Port;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _listening = ListenAsync();
    }

    /// <summary>The browser's end.</summary>
    public Uri Address { get; }

    /// <summary>Cuts every connection and lets no new one through.</summary>
    public void Pull()
    {
        _pulled = true;
        foreach (var end in _ends)
        {
            end.Dispose();
        }
    }

    /// <summary>Lets connections through again.</summary>
    public void PutIn() => _pulled = false;

    /// <summary>Lets connections through to another app, as a proxy does whose first choice is gone.</summary>
    public void PutInto(Uri app)
    {
        _port = app.Port;
        PutIn();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        Pull();
        _listener.Dispose();
        await _listening;
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                Connect(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private void Connect(TcpClient browser)
    {
        _ends.Add(browser);
        if (_pulled)
        {
            browser.Dispose();
            return;
        }

        var app = new TcpClient("127.0.0.1", _port);
        _ends.Add(app);
        Carry(browser, app);
        Carry(app, browser);
    }

    // A thread each way: what one side says last ends the talk for both.
    private static void Carry(TcpClient from, TcpClient to)
    {
        var way = new Thread(() => Copy(from, to)) { IsBackground = true };
        way.Start();
    }

    private static void Copy(TcpClient from, TcpClient to)
    {
        try
        {
            from.GetStream().CopyTo(to.GetStream());
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Pulled, or one side hung up.
        }

        from.Dispose();
        to.Dispose();
    }
}
