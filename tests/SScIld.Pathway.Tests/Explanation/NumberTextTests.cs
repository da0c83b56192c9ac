using SScIld.Pathway.Explanation;

namespace SScIld.Pathway.Tests.Explanation;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("11.0", "11")]
    [InlineData("13.924", "13.9")]
    [InlineData("0.05", "0.1")]
    [InlineData("-0.05", "−0.1")]
    [InlineData("-3.25", "−3.3")]
    [InlineData("2.25", "2.3")]
    [InlineData("0", "0")]
    [InlineData("-0.01", "0")]
    public void Of_RoundsToOneDecimalHalfAwayFromZero(string value, string expected) =>
        NumberText.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(expected);

    [Fact]
    public void Of_Day_IsYearMonthDay() => NumberText.Of(new DateOnly(2026, 2, 3)).ShouldBe("2026-02-03");
}
