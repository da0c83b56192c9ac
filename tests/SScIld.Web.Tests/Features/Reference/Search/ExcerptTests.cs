using SScIld.Web.Features.Reference.Search;

namespace SScIld.Web.Tests.Features.Reference.Search;

public sealed class ExcerptTests
{
    [Fact]
    public void Of_MarksEveryMatchWhateverItsCase() =>
        Excerpt.Of("FVC fell; fvc again", ["fvc"]).ShouldBe(
            [new("FVC", true), new(" fell; ", false), new("fvc", true), new(" again", false)]);

    [Fact]
    public void Of_WhenTwoWordsBeginTogether_MarksTheLonger() =>
        Excerpt.Of("nintedanib", ["nin", "nintedanib"]).ShouldBe([new("nintedanib", true)]);

    [Fact]
    public void Of_WhenNothingMatches_IsTheWholeText() => Excerpt.Of("FVC", ["DLCO"]).ShouldBe([new("FVC", false)]);

    [Fact]
    public void Of_WhenTheTextIsLong_ShowsTheMatch()
    {
        var text = $"{new string('a', 500)} needle {new string('b', 500)}";

        var pieces = Excerpt.Of(text, ["needle"]);

        pieces.ShouldContain(new MarkedPiece("needle", true));
        string.Concat(pieces.Select(piece => piece.Text)).Length.ShouldBeLessThan(250);
    }
}
