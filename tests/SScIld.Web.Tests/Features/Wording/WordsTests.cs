using SScIld.Web.Features.Wording;

namespace SScIld.Web.Tests.Features.Wording;

public sealed class WordsTests
{
    [Theory]
    [InlineData("neutrophils", "Neutrophils")]
    [InlineData("eGFR", "eGFR")]
    [InlineData("FVC", "FVC")]
    [InlineData("纤维化范围", "纤维化范围")]
    [InlineData("", "")]
    public void AtStart_GivesWordsACapital_AndLeavesAbbreviationsAndChinese(string text, string expected) =>
        Words.AtStart(text).ShouldBe(expected);
}
