using System.Globalization;
using System.Numerics;
using System.Text;
using SScIld.Interop.Cases;

namespace SScIld.Interop.Tests.Cases;

public sealed class ExactDecimalTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("-0.0e5", "0")]
    [InlineData("0.1", "0.1")]
    [InlineData("70.1", "70.1")]
    [InlineData("-12.50", "-12.5")]
    [InlineData("1e2", "100")]
    [InlineData("1.5E+1", "15")]
    [InlineData("1500e-2", "15")]
    [InlineData("0.05e2", "5")]
    [InlineData("100200300400500600700", "100200300400500600700")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("7.0000000000000000000000000001", "7.0000000000000000000000000001")]
    [InlineData("10.0000000000000000000000000000000000000000000000000000000", "10")]
    [InlineData("0.000000000000000000000000000000000000000000000000000000e400", "0")]
    [InlineData("12300000000000000000000000000000000000000000e-42", "12.3")]
    public void TryParse_OfANumberThatCanBeHeld_KeepsEveryDigit(string text, string expected)
    {
        ExactDecimal.TryParse(Encoding.ASCII.GetBytes(text), out var value).ShouldBeTrue();

        ExactDecimal.Normalised(value).ToString(CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("1e-400")]
    [InlineData("1e99999999999999999999999")]
    [InlineData("1e-99999999999999999999999")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("1e29")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("70.000000000000000000000000000000000001")]
    public void TryParse_OfANumberThatCannotBeHeld_Fails(string text) =>
        ExactDecimal.TryParse(Encoding.ASCII.GetBytes(text), out _).ShouldBeFalse();

    [Fact]
    public void TryParse_OfManyNumbers_AgreesWithExactArithmetic()
    {
        var random = new Random(20261120);
        for (var i = 0; i < LongRun.Choose(20_000, 1_000_000); i++)
        {
            var digits = new string([.. Enumerable.Range(0, random.Next(1, 34)).Select(_ => (char)('0' + (random.Next(3) == 0 ? 0 : random.Next(10))))]).TrimStart('0');
            digits = digits.Length == 0 ? "0" : digits;
            var fraction = new string([.. Enumerable.Range(0, random.Next(0, 12)).Select(_ => (char)('0' + (random.Next(2) == 0 ? 0 : random.Next(10))))]);
            var exponent = random.Next(3) == 0 ? random.Next(-30, 31) : 0;
            var text = digits + (fraction.Length > 0 ? $".{fraction}" : "") + (exponent != 0 ? $"e{exponent}" : "");

            var isHeld = ExactDecimal.TryParse(Encoding.ASCII.GetBytes(text), out var value);

            var (mantissa, scale) = (BigInteger.Parse(digits + fraction, CultureInfo.InvariantCulture), fraction.Length - exponent);
            isHeld.ShouldBe(CanBeHeld(mantissa, scale), text);
            if (isHeld)
            {
                IsSame(value, mantissa, scale).ShouldBeTrue(text);
            }
        }
    }

    private static bool CanBeHeld(BigInteger mantissa, int scale)
    {
        while (!mantissa.IsZero && mantissa % 10 == 0)
        {
            mantissa /= 10;
            scale--;
        }

        return mantissa.IsZero || (scale <= 28 && mantissa * BigInteger.Pow(10, Math.Max(0, -scale)) < BigInteger.One << 96);
    }

    private static bool IsSame(decimal value, BigInteger mantissa, int scale)
    {
        var own = decimal.GetBits(value);
        var digits = ((BigInteger)(uint)own[2] << 64) + ((BigInteger)(uint)own[1] << 32) + (uint)own[0];
        return digits * BigInteger.Pow(10, Math.Max(0, scale)) == mantissa * BigInteger.Pow(10, value.Scale + Math.Max(0, -scale));
    }
}
