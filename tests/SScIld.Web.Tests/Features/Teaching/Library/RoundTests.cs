using SScIld.Interop.Lessons;
using SScIld.Web.Features.Teaching.Library;

namespace SScIld.Web.Tests.Features.Teaching.Library;

/// <summary>One number, one round, everywhere.</summary>
public sealed class RoundTests
{
    private static readonly SScIld.Web.Features.Cases.ExampleCases Examples = RealKnowledge.Knowledge.Examples;

    [Fact]
    public void Draw_OfOneNumber_GivesTheSameLessonsAgain()
    {
        var round = Round.Draw(7, null, Examples);

        round.Lessons.Length.ShouldBe(Round.Size);
        round.Lessons.Distinct().Count().ShouldBe(Round.Size);
        Round.Draw(7, null, Examples).Lessons.ShouldBe(round.Lessons);
        Round.Draw(8, null, Examples).Lessons.ShouldNotBe(round.Lessons);
    }

    [Fact]
    public void Draw_OfADifficulty_HasNoOther() =>
        Round.Draw(3, LessonDifficulty.Advanced, Examples).Lessons.ShouldAllBe(lesson => lesson.Difficulty == LessonDifficulty.Advanced);

    [Theory]
    [InlineData("7", 7, null)]
    [InlineData("999-basic", 999, LessonDifficulty.Basic)]
    [InlineData("1-advanced", 1, LessonDifficulty.Advanced)]
    public void Parse_OfWhatStandsInAnAddress_GivesTheRound(string code, int number, LessonDifficulty? difficulty)
    {
        var round = Round.Parse(code, Examples).ShouldNotBeNull();

        (round.Number, round.Difficulty, round.Code).ShouldBe((number, difficulty, code));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1000")]
    [InlineData("")]
    [InlineData("seven")]
    [InlineData("7-hard")]
    [InlineData("7-basic-2")]
    [InlineData("-7")]
    public void Parse_OfAnythingElse_GivesNone(string code) => Round.Parse(code, Examples).ShouldBeNull();
}
