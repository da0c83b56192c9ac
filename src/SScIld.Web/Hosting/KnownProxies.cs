using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace SScIld.Web.Hosting;

/// <summary>
/// Whose word counts for the address and the scheme that a request came with: a proxy on this machine, and those that
/// <c>--known-proxies</c> names. Anybody else may write into these headers whatever serves them.
/// </summary>
internal static class KnownProxies
{
    private const string Option = "known-proxies";
    private static readonly IPNetwork[] ThisMachine = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

    /// <summary>Registers them, last: also where the host was told to believe every proxy.</summary>
    /// <exception cref="InvalidOperationException">Something named is neither an address nor a network.</exception>
    public static void AddKnownProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var networks = Choose(configuration);
        services.PostConfigure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = null; // one known proxy behind another: as far back as they are known
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in networks)
            {
                forwarded.KnownIPNetworks.Add(network);
            }
        });
    }

    /// <summary>The networks that are believed; an address alone is a network of one.</summary>
    internal static IReadOnlyList<IPNetwork> Choose(IConfiguration configuration) =>
    [
        .. ThisMachine,
        .. (configuration[Option] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Read),
    ];

    private static IPNetwork Read(string named) =>
        IPNetwork.TryParse(named, out var network) ? network
        : IPAddress.TryParse(named, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new InvalidOperationException($"--{Option} takes addresses and networks such as 10.0.0.5 or 10.1.0.0/16, not \"{named}\".");
}
