namespace SScIld.Web.Hosting;

/// <summary>The one line a person who starts the app waits for.</summary>
internal static class AddressAnnouncement
{
    /// <summary>Writes the address to open as soon as the app answers there.</summary>
    public static void AnnounceAddress(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (app.Urls.FirstOrDefault() is { } address)
            {
                Console.Out.WriteLine($"SScIld is ready: open {Reachable(address)} in a browser. Ctrl+C stops it.");
            }
        });

    /// <summary>"Any address of this machine" is where a server listens, not what a person can type.</summary>
    internal static string Reachable(string address) =>
        address
            .Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//*", "//localhost", StringComparison.Ordinal);
}
