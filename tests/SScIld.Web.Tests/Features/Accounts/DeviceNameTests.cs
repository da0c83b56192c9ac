using SScIld.Web.Features.Accounts;

namespace SScIld.Web.Tests.Features.Accounts;

public sealed class DeviceNameTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Windows")]
    [InlineData("Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari, iPad")]
    [InlineData("", "?")]
    public void Of_NamesBrowserAndSystem(string userAgent, string name) => DeviceName.Of(userAgent).ShouldBe(name);

    [Theory]
    [InlineData("123 456", "123456")]
    [InlineData("１２３４５６", "123456")]
    [InlineData(null, "")]
    public void Digits_OfWhatWasTyped_AreTheCode(string? typed, string code) => OneTimeCode.Digits(typed).ShouldBe(code);
}
