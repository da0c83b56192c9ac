using SScIld.Web.Hosting;

namespace SScIld.Web.Tests.Hosting;

public sealed class AddressAnnouncementTests
{
    [Theory]
    [InlineData("http://localhost:5080", "http://localhost:5080")]
    [InlineData("http://[::]:8080", "http://localhost:8080")]
    [InlineData("http://0.0.0.0:8080", "http://localhost:8080")]
    [InlineData("http://+:8080", "http://localhost:8080")]
    [InlineData("http://*:8080", "http://localhost:8080")]
    public void Reachable_WhenListeningAnywhere_NamesThisMachine(string listening, string shown) =>
        AddressAnnouncement.Reachable(listening).ShouldBe(shown);
}
