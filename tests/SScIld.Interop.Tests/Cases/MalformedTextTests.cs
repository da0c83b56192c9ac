using System.Text;
using SScIld.Interop.Cases;

namespace SScIld.Interop.Tests.Cases;

/// <summary>Text that is no case: what is read all the same, and what is refused where.</summary>
public sealed class MalformedTextTests
{
    [Theory]
    [InlineData("", 1, 1, "$")]
    [InlineData("   ", 1, 4, "$")]
    [InlineData("{", 1, 2, "$")]
    [InlineData("{\"schema\":\"sscild.case/1\",}", 1, 27, "schema")]
    [InlineData("{\"patient\":{\"ageYears\":68,5}}", 1, 27, "patient.ageYears")]
    [InlineData("{\"patient\":{\"ageYears\":６８}}", 1, 24, "patient.ageYears")]
    [InlineData("{\"patient\":{\"ageYears\":NaN}}", 1, 24, "patient.ageYears")]
    [InlineData("{\"patient\":{\"ageYears\":Infinity}}", 1, 24, "patient.ageYears")]
    [InlineData("{\"patient\":{\"ageYears\":+5}}", 1, 24, "patient.ageYears")]
    [InlineData("{\"patient\":{\"ageYears\":.5}}", 1, 24, "patient.ageYears")]
    [InlineData("{\"patient\":{\"ageYears\":05}}", 1, 25, "patient.ageYears")]
    [InlineData("{'schema':1}", 1, 2, "$")]
    [InlineData("{\"a\":1} x", 1, 9, "$")]
    [InlineData("{} {}", 1, 4, "$")]
    [InlineData("{\"a\":1 // note\n}", 1, 8, "a")]
    [InlineData("{\r\n  \"caseId\": \"病例一\", \"asOf\" 1\r\n}", 2, 27, "caseId")]
    [InlineData("{\"caseId\":\"a\nb\"}", 1, 13, "caseId")]
    [InlineData("{\n\"caseId\":\"\\ud800\"}", 2, 10, "caseId")]
    [InlineData("{\n\"\\udc00x\":1}", 2, 1, "$")]
    public void Text_ThatIsNotJson_IsMalformedWithLinePositionAndField(string json, int line, int character, string path)
    {
        var error = CaseText.Rejected(json).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("malformed");
        error.Path.ShouldBe(path);
        error.Message.ShouldEndWith($" at {line}:{character}");
    }

    [Fact]
    public void Text_ThatIsNotUnicode_IsMalformed()
    {
        byte[] json = [.. "{\"schema\":\"sscild.case/1\",\"asOf\":\"2026-11-20\",\"caseId\":\""u8, 0xFF, 0xC0, .. "\"}"u8];

        CaseText.Errors(Rejected(json)).ShouldBe("malformed caseId");
    }

    [Fact]
    public void Line_OfALongerFile_CountsFromItsOwnNumber() =>
        CaseDocumentReader.Read("{"u8, TestPack.Pack, firstLine: 17).ShouldBeOfType<CaseReading.Rejected>()
            .Rejection.Errors[0].Message.ShouldEndWith(" at 17:2");

    [Fact]
    public void ByteOrderMarkAndCarriageReturns_AreReadOver()
    {
        byte[] json = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(CaseText.Example.ReplaceLineEndings("\r\n"))];

        CaseDocumentReader.Read(json, TestPack.Pack).ShouldBeOfType<CaseReading.Accepted>();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("\"sscild.case/1\"")]
    [InlineData("true")]
    public void Json_ThatIsNoObject_HasTheWrongType(string json) => CaseText.Errors(json).ShouldBe("wrong-type $");

    [Fact]
    public void Text_OfTheLargestSize_IsReadAndOneByteMoreIsNot()
    {
        var largest = Encoding.UTF8.GetBytes(CaseText.Smallest.PadRight(CaseDocumentReader.MaximumBytes));

        CaseDocumentReader.Read(largest, TestPack.Pack).ShouldBeOfType<CaseReading.Accepted>();
        CaseText.Errors(Rejected([.. largest, (byte)' '])).ShouldBe("too-large $");
    }

    [Fact]
    public void Nesting_HoweverDeep_IsRefusedAndExhaustsNothing()
    {
        CaseText.Errors(Nested("[", "]", 400_000)).ShouldBe("wrong-type $ | too-deep $");
        CaseText.Errors(CaseText.With($"\"a\":{Nested("{\"a\":", "}", 100_000, "1")}")).ShouldBe("unknown-field a | too-deep a");
        CaseText.Errors(CaseText.With($"\"patient\":{Nested("[", "]", 30)}")).ShouldBe("wrong-type patient | too-deep patient");
        CaseText.Errors(new string('[', 500_000)).ShouldBe("too-deep $ | malformed $");
    }

    [Fact]
    public void Nesting_ThatIsShallow_IsOnlyOfTheWrongKind() => CaseText.Errors(CaseText.With("\"patient\":[[[]]]")).ShouldBe("wrong-type patient");

    [Fact]
    public void Rejection_KnowsItsKind()
    {
        CaseText.Rejected("{").IsMalformed.ShouldBeTrue();
        CaseText.Rejected("[]").IsMalformed.ShouldBeFalse();
        Rejected(new byte[CaseDocumentReader.MaximumBytes + 1]).IsTooLarge.ShouldBeTrue();
        CaseText.Rejected("[]").IsTooLarge.ShouldBeFalse();
    }

    private static Rejection Rejected(byte[] json) => CaseDocumentReader.Read(json, TestPack.Pack).ShouldBeOfType<CaseReading.Rejected>().Rejection;

    private static string Nested(string open, string close, int depth, string inner = "") =>
        string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));
}
