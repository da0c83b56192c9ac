using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using SScIld.Web.Hosting;

namespace SScIld.Web.Tests.Hosting;

/// <summary>Whose word counts for the address that a request came from.</summary>
public sealed class KnownProxyTests
{
    private const string Proxy = "203.0.113.9";

    [Theory]
    [InlineData(null, null)]
    [InlineData("203.0.113.8", null)]
    [InlineData(null, "true")]
    public async Task ForwardedAddress_FromSomebodyUnknown_CountsForNothing(string? known, string? everybodyIsBelieved)
    {
        using var app = new OneTryApp(known, everybodyIsBelieved);

        (await TryAsync(app, "198.51.100.1")).ShouldNotBe(StatusCodes.Status429TooManyRequests);
        (await TryAsync(app, "198.51.100.2")).ShouldBe(StatusCodes.Status429TooManyRequests);
    }

    [Theory]
    [InlineData("203.0.113.9")]
    [InlineData("10.0.0.1, 203.0.113.0/24")]
    public async Task ForwardedAddress_FromAKnownProxy_IsWhomATryIsCountedFor(string known)
    {
        using var app = new OneTryApp(known);

        (await TryAsync(app, "198.51.100.1")).ShouldNotBe(StatusCodes.Status429TooManyRequests);
        (await TryAsync(app, "198.51.100.2")).ShouldNotBe(StatusCodes.Status429TooManyRequests);
        (await TryAsync(app, "198.51.100.77, 198.51.100.1")).ShouldBe(StatusCodes.Status429TooManyRequests, "what the client wrote itself stands before the last proxy's word");
    }

    [Fact]
    public void KnownProxies_ThatAreNoAddress_StopTheStartWithASentence() =>
        Should.Throw<InvalidOperationException>(() => KnownProxies.Choose(new ConfigurationBuilder()
                .AddInMemoryCollection([KeyValuePair.Create("known-proxies", (string?)"10.0.0.1 proxy.example")])
                .Build()))
            .Message.ShouldContain("proxy.example");

    /// <summary>Sends a try as the proxy passes it on, and says how it is answered.</summary>
    private static async Task<int> TryAsync(OneTryApp app, string forwardedFor) => (await app.Server.SendAsync(request =>
    {
        request.Connection.RemoteIpAddress = IPAddress.Parse(Proxy);
        request.Request.Method = HttpMethods.Post;
        request.Request.Path = "/account/sign-in";
        request.Request.Headers["X-Forwarded-For"] = forwardedFor;
    })).Response.StatusCode;

    private sealed class OneTryApp(string? known, string? everybodyIsBelieved = null) : App
    {
        /// <inheritdoc/>
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("sign-in-tries", "1").UseSetting("known-proxies", known).UseSetting("ForwardedHeaders_Enabled", everybodyIsBelieved);
        }
    }
}
