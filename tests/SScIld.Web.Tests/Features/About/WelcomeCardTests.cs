using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Pathway;
using SScIld.Web.Features.About;
using SScIld.Web.Features.Appearance;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Tests.Features.About;

public sealed class WelcomeCardTests : PageContext
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Card_OnTheFirstVisit_SaysWhatTheToolIsAndIsNot(Language language)
    {
        var card = RenderIn<WelcomeCard>(language).Find("aside");

        card.TextContent.ShouldContain(In(language)["web.welcome.is-text"]);
        card.TextContent.ShouldContain(In(language)["web.welcome.is-not-text"]);
    }

    [Fact]
    public void Card_WhenUnderstood_RemembersItInTheBrowser()
    {
        var preferences = Services.GetRequiredService<Preferences>();

        RenderIn<WelcomeCard>(Language.English).Find("button").Click();

        preferences.IsWelcomed.ShouldBeTrue();
        JSInterop.Invocations.ShouldContain(call => call.Identifier == "welcome");
    }

    [Fact]
    public void Card_UntilTheBrowserRemembersIt_StaysWhereItIs()
    {
        var browser = JSInterop.SetupModule("/js/page.js").SetupVoid("welcome");
        var page = RenderIn<WelcomeCard>(Language.English);

        page.Find("button").Click();

        page.FindAll("aside").ShouldNotBeEmpty();
        browser.SetVoidResult();
        page.WaitForAssertion(() => page.FindAll("aside").ShouldBeEmpty());
    }

    [Fact]
    public void Card_WhenItWasReadBefore_IsNotThere()
    {
        Services.GetRequiredService<Preferences>().Begin(Language.English, Theme.System, isWelcomed: true);

        RenderIn<WelcomeCard>(Language.English).FindAll("aside").ShouldBeEmpty();
    }
}
