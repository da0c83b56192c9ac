using SScIld.Web.Features.Entry.Checks;

namespace SScIld.Web.Tests.Features.Entry;

/// <summary>Numbers as people type them.</summary>
public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("79", 79)]
    [InlineData(" 79 %", 79)]
    [InlineData("7.", 7)]
    [InlineData("68.5", 68.5)]
    [InlineData("68,5", 68.5)]
    [InlineData("0,125", 0.125)]
    [InlineData("７９", 79)]
    [InlineData("68。5", 68.5)]
    [InlineData("-3", -3)]
    [InlineData("−3", -3)]
    public void Read_NumberInAnyUsualForm_IsUnderstood(string text, double value) =>
        TypedNumber.Read(text).ShouldBe(new TypedNumber.Understood((decimal)value));

    [Fact]
    public void Read_CommaBeforeThreeDigits_IsAsked() => TypedNumber.Read("2,310").ShouldBe(new TypedNumber.Ambiguous(2.31m, 2310));

    [Theory]
    [InlineData("<0.5")]
    [InlineData("1.2.3")]
    [InlineData("79 percent")]
    [InlineData("NaN")]
    [InlineData("1e3")]
    [InlineData("9999999999999999999999999999999999999")]
    public void Read_AnythingElse_IsNoNumber(string text) => TypedNumber.Read(text).ShouldBeOfType<TypedNumber.NotANumber>();

    [Fact]
    public void Read_Nothing_IsNothing() => TypedNumber.Read(" ").ShouldBeOfType<TypedNumber.Nothing>();
}
