using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Tests.Rules;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData(Comparator.AtLeast, 9.9, Truth.No)]
    [InlineData(Comparator.AtLeast, 10, Truth.Yes)]
    [InlineData(Comparator.AtLeast, 10.1, Truth.Yes)]
    [InlineData(Comparator.Above, 9.9, Truth.No)]
    [InlineData(Comparator.Above, 10, Truth.No)]
    [InlineData(Comparator.Above, 10.1, Truth.Yes)]
    [InlineData(Comparator.AtMost, 9.9, Truth.Yes)]
    [InlineData(Comparator.AtMost, 10, Truth.Yes)]
    [InlineData(Comparator.AtMost, 10.1, Truth.No)]
    [InlineData(Comparator.Below, 9.9, Truth.Yes)]
    [InlineData(Comparator.Below, 10, Truth.No)]
    [InlineData(Comparator.Below, 10.1, Truth.No)]
    public void Number_BelowAtAndAboveTheLimit_IsHeldByTheComparator(Comparator comparator, double value, Truth expected) =>
        NumberComparison.Of(NumberValue.From((decimal)value), comparator, NumberValue.From(10m)).ShouldBe(expected);

    [Theory]
    [InlineData(15, 25, Truth.Unknown)]
    [InlineData(20.1, 25, Truth.Yes)]
    [InlineData(15, 20, Truth.No)]
    public void Number_ThatIsARange_IsDecidedOnlyWhenEveryValueAgrees(double low, double high, Truth expected) =>
        NumberComparison.Of(NumberValue.Between((decimal)low, (decimal)high), Comparator.Above, NumberValue.From(20m)).ShouldBe(expected);

    [Fact]
    public void Number_WithALimitThatIsARange_IsUnknownBetweenItsEnds()
    {
        // ESR without a sex: 20 in men, 30 in women.
        var limit = NumberValue.Between(20m, 30m);
        NumberComparison.Of(NumberValue.From(20m), Comparator.Above, limit).ShouldBe(Truth.No);
        NumberComparison.Of(NumberValue.From(21m), Comparator.Above, limit).ShouldBe(Truth.Unknown);
        NumberComparison.Of(NumberValue.From(30m), Comparator.Above, limit).ShouldBe(Truth.Unknown);
        NumberComparison.Of(NumberValue.From(31m), Comparator.Above, limit).ShouldBe(Truth.Yes);
    }

    [Theory]
    [InlineData(Comparator.Above)]
    [InlineData(Comparator.Below)]
    public void Number_NormalAfterAScreen_CrossesNoGate(Comparator comparator) =>
        NumberComparison.Of(NumberValue.Normal, comparator, NumberValue.From(3m)).ShouldBe(Truth.No);

    [Fact]
    public void Number_NotKnown_IsUnknownOnEitherSide()
    {
        NumberComparison.Of(NumberValue.Unknown, Comparator.Above, NumberValue.From(3m)).ShouldBe(Truth.Unknown);
        NumberComparison.Of(NumberValue.From(3m), Comparator.Above, NumberValue.Unknown).ShouldBe(Truth.Unknown);
    }

    [Theory]
    [InlineData("2026-05-20", "2026-11-19", Truth.No, Truth.Yes)]
    [InlineData("2026-05-20", "2026-11-20", Truth.Yes, Truth.Yes)]
    [InlineData("2026-05-20", "2026-11-21", Truth.Yes, Truth.No)]
    [InlineData("2026-08-31", "2027-02-28", Truth.Yes, Truth.Yes)]
    [InlineData("2026-11-20", "2026-05-20", Truth.No, Truth.Yes)]
    public void Span_OfSixMonths_ComparesDaysOfTheCalendarBothEndsInclusive(string from, string to, Truth atLeast, Truth atMost)
    {
        var span = SpanValue.Between(SmallCase.Day(from), SmallCase.Day(to));
        SpanComparison.Of(span, Comparator.AtLeast, 6).ShouldBe(atLeast);
        SpanComparison.Of(span, Comparator.AtMost, 6).ShouldBe(atMost);
    }

    [Fact]
    public void Span_AnyTwoDays_IsHeldAsIfTheMonthsHadBeenAdded()
    {
        var random = new Random(20261120);
        for (var i = 0; i < 200_000; i++)
        {
            var from = new DateOnly(2015, 1, 1).AddDays(random.Next(4_000));
            var to = from.AddDays(random.Next(-1_000, 1_000));
            var months = random.Next(-30, 30);
            SpanComparison.Of(SpanValue.Between(from, to), Comparator.AtLeast, months)
                .ShouldBe(TruthLogic.From(to >= from.AddMonths(months)), $"{from} {to} {months}");
        }
    }

    [Theory]
    [InlineData(36, Truth.Yes)]
    [InlineData(36.5, Truth.No)]
    public void Span_StatedInMonths_IsHeldAsStated(double months, Truth expected) =>
        SpanComparison.Of(SpanValue.OfMonths((decimal)months), Comparator.AtMost, 36).ShouldBe(expected);

    [Fact]
    public void Span_WithAnUnknownEnd_IsUnknown() =>
        SpanComparison.Of(SpanValue.Between(null, SmallCase.AsOf), Comparator.AtLeast, 6).ShouldBe(Truth.Unknown);
}
