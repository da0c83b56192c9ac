using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace SScIld.Web.Features.Accounts.Limits;

/// <summary>Counts tries by address, before a password is looked at or the database is asked.</summary>
internal static class TryLimiting
{
    private const string NoTry = "no try";

    // What a provider gives to one household: whoever has it may take another address of it for every try.
    private const int BytesOfANetwork = 8;

    /// <summary>Registers the limits.</summary>
    public static void AddTryLimits(this IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = SayWhenAsync;
        foreach (var (policy, tries) in TryLimits.Choose(configuration).ByPolicy)
        {
            limiter.AddPolicy(policy, request => Count(request, tries));
        }
    });

    /// <summary>Whose tries are counted together: an address; of the newer kind, the network it is of.</summary>
    public static string Origin(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfANetwork)),
        _ => address.ToString(),
    };

    /// <summary>Only what is sent is a try: the page itself opens as often as it is asked for.</summary>
    private static RateLimitPartition<string> Count(HttpContext request, int tries) => HttpMethods.IsPost(request.Request.Method)
        ? RateLimitPartition.GetTokenBucketLimiter(Origin(request.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = tries,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TryLimits.Span / tries,
        })
        : RateLimitPartition.GetNoLimiter(NoTry);

    private static ValueTask SayWhenAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        // The page that says so is shown in the place of what was sent, and is no form that was sent.
        rejected.HttpContext.Request.Method = HttpMethods.Get;
        return ValueTask.CompletedTask;
    }
}
