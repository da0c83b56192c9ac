using System.Globalization;
using System.Text;
using System.Text.Json;
using SScIld.Pathway.Explanation;

namespace SScIld.Interop.Tests.Assessments;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("−11 points ≥ 10; 病例 <b>&'")]
    [InlineData("\"quoted\" \\ / \b\f\n\r\t")]
    [InlineData("\u0000\u0001\u001f\u007f\u2028")]
    [InlineData("𫫇")]
    public void Text_WrittenAndParsed_IsTheSame(string value)
    {
        var text = new JsonText();
        text.Text(value);

        JsonDocument.Parse(text.WrittenMemory).RootElement.GetString().ShouldBe(value);
    }

    [Fact]
    public void Text_LeavesWhatNeedNotBeEscaped()
    {
        var text = new JsonText();
        text.Text("−11 ≥ 病例 <b> 'é'");

        Printed(text).ShouldBe("\"−11 ≥ 病例 <b> 'é'\"");
    }

    [Fact]
    public void Text_LongerThanTheBuffer_MakesRoom()
    {
        var text = new JsonText();
        var value = new string('"', 100_000);
        text.Text(value);

        JsonDocument.Parse(text.WrittenMemory).RootElement.GetString().ShouldBe(value);
    }

    [Theory]
    [InlineData("0", 1, "0")]
    [InlineData("-0.04", 1, "0")]
    [InlineData("0.05", 1, "0.1")]
    [InlineData("-0.05", 1, "-0.1")]
    [InlineData("11.00", 1, "11")]
    [InlineData("100", 1, "100")]
    [InlineData("13.924050632911392405063291139", 1, "13.9")]
    [InlineData("13.924050632911392405063291139", 4, "13.9241")]
    [InlineData("-7.25", 1, "-7.3")]
    [InlineData("0.0001", 4, "0.0001")]
    [InlineData("79228162514264337593543950335", 4, "79228162514264337593543950335")]
    [InlineData("18446744073709551615", 0, "18446744073709551615")]
    [InlineData("18446744073709551616.5", 1, "18446744073709551616.5")]
    public void Number_IsRoundedAwayFromZeroWithoutSuperfluousZeros(string value, int decimals, string expected)
    {
        var text = new JsonText();
        text.Number(decimal.Parse(value, CultureInfo.InvariantCulture), decimals);

        Printed(text).ShouldBe(expected);
    }

    [Fact]
    public void Number_WithOneDecimal_IsTheNumberThatIsPrinted()
    {
        var random = new Random(1);
        var text = new JsonText();
        for (var i = 0; i < 20_000; i++)
        {
            var value = new decimal(random.Next(), random.Next(4) == 0 ? random.Next() : 0, 0, random.Next(2) == 0, (byte)random.Next(12));
            text.Clear();
            text.Number(value, 1);

            Printed(text).ShouldBe(NumberText.Rounded(value).ToString(CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1900, 12, 31)]
    [InlineData(2026, 11, 20)]
    [InlineData(9999, 10, 9)]
    public void Day_IsYearMonthDay(int year, int month, int day)
    {
        var text = new JsonText();
        text.Day(new DateOnly(year, month, day));

        Printed(text).ShouldBe($"\"{NumberText.Of(new DateOnly(year, month, day))}\"");
    }

    private static string Printed(JsonText text) => Encoding.UTF8.GetString(text.Written);
}
