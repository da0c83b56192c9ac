using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Pathway;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Tests.Features.Wording;

public sealed class LanguageSwitchTests : PageContext
{
    [Theory]
    [InlineData(Language.English, "中文", "zh-CN")]
    [InlineData(Language.Chinese, "English", "en")]
    public void Switch_NamesTheOtherLanguageInItself(Language now, string name, string htmlLanguage)
    {
        var button = Show(now).Find("button");

        button.TextContent.ShouldBe(name);
        button.GetAttribute("lang").ShouldBe(htmlLanguage);
    }

    [Fact]
    public void Switch_WhenPressed_SpeaksTheOtherLanguageAndTellsTheDocument()
    {
        var preferences = Services.GetRequiredService<Preferences>();

        Show(Language.English).Find("button").Click();

        preferences.Words.Language.ShouldBe(Language.Chinese);
        JSInterop.Invocations.ShouldContain(call => call.Identifier == "speak" && "zh-CN".Equals(call.Arguments[0]));
    }

    private IRenderedComponent<LanguageSwitch> Show(Language language) =>
        Render<LanguageSwitch>(parameters => parameters.AddCascadingValue(In(language)));
}
