using Bunit;
using SScIld.Web.Layout;

namespace SScIld.Web.Tests.Layout;

public sealed class ConnectionLostTests : BunitContext
{
    [Fact]
    public void ConnectionLost_SaysEverySentenceInBothLanguages()
    {
        var dialog = Render<ConnectionLost>();

        foreach (var sentence in dialog.FindAll(".bilingual"))
        {
            sentence.QuerySelectorAll("span").Select(span => span.GetAttribute("lang")).ShouldBe(["en", "zh-CN"]);
        }
    }

    [Fact]
    public void ConnectionLost_OffersOneButtonToTryAgain() =>
        Render<ConnectionLost>().Find("button span[lang=en]").MarkupMatches("<span lang=\"en\">Try again</span>");
}
