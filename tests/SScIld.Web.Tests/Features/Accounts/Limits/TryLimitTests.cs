using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using SScIld.Web.Features.Accounts.Limits;

namespace SScIld.Web.Tests.Features.Accounts.Limits;

/// <summary>How often somebody may try from one address, asked of the app as it listens on a port.</summary>
public sealed class TryLimitTests(TryLimitTests.ListeningApp app) : IClassFixture<TryLimitTests.ListeningApp>
{
    private const int Tries = 3;
    private static int _addresses;

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/first")]
    [InlineData("/account/second-factor")]
    [InlineData("/account/second-factor/set-up")]
    [InlineData("/account/new-password")]
    [InlineData("/account")]
    public async Task Tries_MoreThanAllowedFromOneAddress_AreRefusedAndSoIsNobodyElse(string path)
    {
        var (one, other) = (NewAddress(), NewAddress());
        for (var i = 0; i < Tries; i++)
        {
            (await SendAsync(path, one)).StatusCode.ShouldNotBe(HttpStatusCode.TooManyRequests);
        }

        (await SendAsync(path, one)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await SendAsync(path, other)).StatusCode.ShouldNotBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("en", "Too many tries", "Wait ")]
    [InlineData("zh-CN", "尝试过于频繁", "请等待")]
    public async Task Refusal_InTheLanguageOfTheBrowser_SaysWhenToTryAgainAndLeadsBack(string language, string title, string wait)
    {
        const string Page = "/account/sign-in?returnTo=%2Frecords";
        var address = NewAddress();
        await UseUpAsync(Page, address);

        var answer = await SendAsync(Page, address, language);

        var seconds = answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds;
        seconds.ShouldBeInRange(1, TryLimits.Span.TotalSeconds / Tries);
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(), CancellationToken.None);
        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
        page.QuerySelector("main [role=alert]")!.TextContent.ShouldStartWith($"{wait}{seconds}");
        page.QuerySelector("main a.primary")!.GetAttribute("href").ShouldBe(Page);
        page.QuerySelector(".app-bar").ShouldNotBeNull();
    }

    [Fact]
    public async Task Page_WhoseTriesAreUsedUp_StillOpens()
    {
        var address = NewAddress();
        await UseUpAsync("/account/sign-in", address);

        (await SendAsync("/account/sign-in", address, method: HttpMethod.Get)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Assessments_HoweverManyFromOneAddress_AreAnswered()
    {
        var address = NewAddress();
        for (var i = 0; i < Tries * 10; i++)
        {
            (await SendAsync("/api/v1/assessments", address)).StatusCode.ShouldNotBe(HttpStatusCode.TooManyRequests);
        }
    }

    [Theory]
    [InlineData("2001:db8:1:2::5", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::5", "2001:db8:1:3::5", false)]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    public void Origin_OfTwoAddresses_IsOneWhereOnePersonMayHaveBoth(string one, string other, bool isOne) =>
        (TryLimiting.Origin(IPAddress.Parse(one)) == TryLimiting.Origin(IPAddress.Parse(other))).ShouldBe(isOne);

    [Fact]
    public void Limits_WhereNothingIsConfigured_AreTheUsualOnes() => TryLimits.Choose(Configured()).ShouldBe(TryLimits.Usual);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("10000", 10_000)]
    public void Limits_WithinTheirRange_AreTaken(string text, int expected) =>
        TryLimits.Choose(Configured(("code-tries", text))).ShouldBe(TryLimits.Usual with { Code = expected });

    [Theory]
    [InlineData("0")]
    [InlineData("10001")]
    [InlineData("-5")]
    [InlineData("many")]
    public void Limits_OutsideTheirRange_StopTheStartWithASentence(string text) =>
        Should.Throw<InvalidOperationException>(() => TryLimits.Choose(Configured(("sign-in-tries", text)))).Message
            .ShouldBe($"--sign-in-tries takes a whole number from 1 to 10000, of tries a minute, not \"{text}\".");

    private static IConfiguration Configured(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value))
        .Build();

    /// <summary>An address nobody else of these tests has; the client is on this machine and believed like a proxy.</summary>
    private static string NewAddress() => $"198.51.100.{Interlocked.Increment(ref _addresses)}";

    private async Task UseUpAsync(string path, string address)
    {
        for (var i = 0; i < Tries; i++)
        {
            await SendAsync(path, address);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string address, string language = "en", HttpMethod? method = null)
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = app.Address });
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, path) { Content = method is null ? new FormUrlEncodedContent([]) : null };
        request.Headers.Add("X-Forwarded-For", address);
        request.Headers.Add("Accept-Language", language);
        return await client.SendAsync(request);
    }

    /// <summary>The app on a port, with few tries.</summary>
    public sealed class ListeningApp : App
    {
        public ListeningApp()
        {
            UseKestrel(0);
            StartServer();
        }

        /// <summary>Where it answers.</summary>
        public Uri Address => ClientOptions.BaseAddress;

        /// <inheritdoc/>
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            foreach (var option in (string[])["sign-in-tries", "first-token-tries", "code-tries", "password-tries"])
            {
                builder.UseSetting(option, $"{Tries}");
            }
        }
    }
}
