using SScIld.Web.Features.Entry.Checks;

namespace SScIld.Web.Tests.Features.Entry;

/// <summary>Days as people type them.</summary>
public sealed class TypedDayTests
{
    [Theory]
    [InlineData("2025-11-18")]
    [InlineData("2025/11/18")]
    [InlineData("2025.11.18")]
    [InlineData("20251118")]
    [InlineData("18/11/2025")]
    [InlineData("11/18/2025")]
    [InlineData("18-11-2025")]
    [InlineData("18.11.25")]
    [InlineData("18.11.2025")]
    [InlineData("18 Nov 2025")]
    [InlineData("18 november 2025")]
    [InlineData("18-Nov-25")]
    [InlineData("Nov 18, 2025")]
    [InlineData("November 18th, 2025")]
    [InlineData("2025年11月18日")]
    [InlineData("2025 年 11 月 18 日")]
    [InlineData("２０２５－１１－１８")]
    [InlineData("  2025-11-18 ")]
    public void Read_DayInAnyUsualForm_IsUnderstood(string text) =>
        TypedDay.Read(text).ShouldBe(new TypedDay.Understood(new DateOnly(2025, 11, 18)));

    [Theory]
    [InlineData("03/04/2025")]
    [InlineData("3-4-25")]
    public void Read_DayAndMonthThatCouldChangePlaces_IsAsked(string text) =>
        TypedDay.Read(text).ShouldBe(new TypedDay.Ambiguous(new DateOnly(2025, 4, 3), new DateOnly(2025, 3, 4)));

    [Theory]
    [InlineData("11/2025")]
    [InlineData("2025-11")]
    [InlineData("2025年11月")]
    [InlineData("Nov 2025")]
    [InlineData("november, 2025")]
    public void Read_MonthAlone_IsAskedForItsDay(string text) =>
        TypedDay.Read(text).ShouldBe(new TypedDay.MonthOnly(new DateOnly(2025, 11, 1), new DateOnly(2025, 11, 15), new DateOnly(2025, 11, 30)));

    [Theory]
    [InlineData("13/2025")]
    [InlineData("2025-00")]
    [InlineData("11.2025")]
    [InlineData("Nov")]
    public void Read_WhatIsNoMonthEither_IsNoDay(string text) => TypedDay.Read(text).ShouldBeOfType<TypedDay.NotADay>();

    [Fact]
    public void Read_DayAndMonthAlike_IsUnderstood() =>
        TypedDay.Read("04/04/2025").ShouldBe(new TypedDay.Understood(new DateOnly(2025, 4, 4)));

    [Fact]
    public void Read_DayBetweenPoints_IsDayFirst() =>
        TypedDay.Read("3.4.2025").ShouldBe(new TypedDay.Understood(new DateOnly(2025, 4, 3)));

    [Theory]
    [InlineData("1.1.49", 2049)]
    [InlineData("1.1.50", 1950)]
    public void Read_YearOfTwoDigits_IsFrom1950To2049(string text, int year) =>
        TypedDay.Read(text).ShouldBe(new TypedDay.Understood(new DateOnly(year, 1, 1)));

    [Theory]
    [InlineData("2025-1")]
    [InlineData("2025-02-30")]
    [InlineData("31/31/2025")]
    [InlineData("0/0/0")]
    [InlineData("last week")]
    [InlineData("2025-11-18T00:00")]
    public void Read_AnythingElse_IsNoDay(string text) => TypedDay.Read(text).ShouldBeOfType<TypedDay.NotADay>();

    [Theory]
    [InlineData("")]
    [InlineData(" 　")]
    public void Read_Nothing_IsNothing(string text) => TypedDay.Read(text).ShouldBeOfType<TypedDay.Nothing>();
}
