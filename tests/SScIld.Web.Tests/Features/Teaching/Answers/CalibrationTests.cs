using SScIld.Web.Features.Teaching.Answers;

namespace SScIld.Web.Tests.Features.Teaching.Answers;

/// <summary>Whether one was as sure as right.</summary>
public sealed class CalibrationTests
{
    [Theory]
    [InlineData(95, 1, 3, Sureness.TooSure)]
    [InlineData(25, 3, 1, Sureness.NotSureEnough)]
    [InlineData(80, 4, 1, Sureness.Matched)]
    [InlineData(60, 1, 1, Sureness.Matched)] // exactly 10 points apart
    public void Of_ComparesTheMeanSurenessWithTheShareThatAgreed(int confidence, int right, int wrong, Sureness sureness)
    {
        var calibration = Calibration.Of([.. Parts(confidence, true, right), .. Parts(confidence, false, wrong)]);

        calibration.Sureness.ShouldBe(sureness);
        calibration.Levels.ShouldHaveSingleItem().ShouldBe(new CalibrationLevel(confidence, right + wrong, right));
    }

    [Fact]
    public void Of_ListsTheLevelsThatWereUsed_TheLeastSureFirst() =>
        Calibration.Of([.. Parts(95, true, 2), .. Parts(25, false, 1)]).Levels.Select(level => level.Confidence).ShouldBe([25, 95]);

    private static IEnumerable<ComparedPart> Parts(int confidence, bool agrees, int count) =>
        Enumerable.Repeat(new ComparedPart(AnswerPart.Phenotype, agrees, confidence), count);
}
