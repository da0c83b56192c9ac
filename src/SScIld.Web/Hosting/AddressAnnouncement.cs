using SScIld.Storage;
using SScIld.Web.Features.Accounts;

namespace SScIld.Web.Hosting;

/// <summary>The few lines a person who starts the app waits for.</summary>
internal static class AddressAnnouncement
{
    /// <summary>Writes the address to open as soon as the app answers there, and what has to be known about the records.</summary>
    /// <param name="app">The app.</param>
    /// <param name="token">What makes the first administrator; null when there is one, or nothing can be kept.</param>
    public static void AnnounceAddress(this WebApplication app, string? token) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (app.Urls.FirstOrDefault() is not { } address)
            {
                return;
            }

            Console.Out.WriteLine($"SScIld is ready: open {Reachable(address)} in a browser. Ctrl+C stops it.");
            if (token is not null)
            {
                Console.Out.WriteLine("Assessing and teaching need no account. Only to keep records, make the first administrator within the hour");
                Console.Out.WriteLine($"at {Reachable(address)}{AccountAddress.First} with this token: {token}");
            }

            if (app.Services.GetRequiredService<RecordStore>().Fault is { } fault)
            {
                var place = app.Services.GetRequiredService<StorageOptions>() is { IsPostgres: false } options ? options.DataFolder : "the PostgreSQL server";
                Console.Out.WriteLine($"No records can be kept in this run, everything else works: {Reason(fault)} ({place}).");
            }
        });

    /// <summary>"Any address of this machine" is where a server listens, not what a person can type.</summary>
    internal static string Reachable(string address) =>
        address
            .Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//*", "//localhost", StringComparison.Ordinal);

    private static string Reason(StorageFault fault) => fault switch
    {
        StorageFault.Busy => "another program uses the folder; --store FOLDER names another",
        StorageFault.DiskFull => "the disk is full",
        StorageFault.ReadOnly => "the folder cannot be written; --store FOLDER names another",
        StorageFault.Damaged => "the database is damaged; see docs/how-to/back-up-and-restore.md",
        _ => "the server does not answer",
    };
}
