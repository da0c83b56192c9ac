using System.Diagnostics;

namespace SScIld.Browser.Tests;

/// <summary>The app as a process of its own, as it is run in a hospital; it can be killed without a word.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Ready = "SScIld is ready: open ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3); // two cores may be busy with the other projects' tests
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Starts the app with records on a PostgreSQL server, and waits until it answers.</summary>
    /// <param name="store">The folder of the keys of second factors.</param>
    /// <param name="postgres">The database.</param>
    public static async Task<ServerProcess> StartAsync(string store, string postgres)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "SScIld.Web.dll"),
                "--urls", "http://127.0.0.1:0", "--data", RepositoryFolder.At("data"), "--store", store, "--postgres", postgres,
            },
            Environment = { ["DOTNET_ENVIRONMENT"] = "Development" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.StartsWith(Ready, StringComparison.Ordinal))
                {
                    // What it says later is read too, or it would wait for somebody who reads it.
                    _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                    return new ServerProcess(process, new Uri(line[Ready.Length..].Split(' ')[0]));
                }
            }

            throw new InvalidOperationException("The app ended before it was ready.");
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    /// <summary>Kills it in the middle of whatever it does: no connection is closed, nobody is told.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
