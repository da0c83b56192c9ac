using SScIld.Interop.Cases;

namespace SScIld.Interop.Tests.Cases;

/// <summary>Every limit of the contract: just below, exactly at, just above.</summary>
public sealed class FieldLimitTests
{
    private const decimal Whole = 1m;
    private const decimal Hair = 0.0000001m;

    public static TheoryData<string> NumberPaths => [.. ContractSchema.Numbers.Select(datum => datum.Path)];

    public static TheoryData<string> TextPaths =>
        [.. ContractSchema.Fields.Where(datum => datum.MaximumLength is not null && datum.Types.Contains("string")).Select(datum => datum.Path)];

    public static TheoryData<string> ListPaths => [.. ContractSchema.Fields.Where(datum => datum.Types.Contains("array")).Select(datum => datum.Path)];

    public static TheoryData<string> ChoicePaths => [.. ContractSchema.Fields.Where(datum => datum.Codes.Length > 0).Select(datum => datum.Path)];

    [Theory]
    [MemberData(nameof(NumberPaths))]
    public void Number_AtItsLimits_IsAccepted(string path)
    {
        var datum = Field(path);

        CaseText.Errors(CaseText.WithField(path, CaseText.Number(datum.Minimum!.Value))).ShouldBeEmpty();
        CaseText.Errors(CaseText.WithField(path, CaseText.Number(datum.Maximum!.Value))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(NumberPaths))]
    public void Number_BeyondItsLimits_IsOutOfRange(string path)
    {
        var datum = Field(path);
        var step = datum.Types.Contains("integer") ? Whole : Hair;

        CaseText.Errors(CaseText.WithField(path, CaseText.Number(datum.Minimum!.Value - step))).ShouldBe($"out-of-range {First(path)}");
        CaseText.Errors(CaseText.WithField(path, CaseText.Number(datum.Maximum!.Value + step))).ShouldBe($"out-of-range {First(path)}");
    }

    [Theory]
    [MemberData(nameof(NumberPaths))]
    public void Number_BeyondItsLimits_NamesValueAndLimits(string path)
    {
        var datum = Field(path);

        var message = CaseText.Rejected(CaseText.WithField(path, CaseText.Number(datum.Maximum!.Value + 1))).Errors.ShouldHaveSingleItem().Message;

        message.ShouldContain($"path {First(path)} value {CaseText.Number(datum.Maximum.Value + 1)} ");
        message.ShouldContain($"from {CaseText.Number(datum.Minimum!.Value)} to {CaseText.Number(datum.Maximum.Value)} ");
    }

    [Theory]
    [MemberData(nameof(TextPaths))]
    public void Text_OfTheLongestLength_IsAcceptedAndOneMoreIsNot(string path)
    {
        // A character outside the first plane is one character to a reader and two to the machine.
        var longest = string.Concat(Enumerable.Repeat("𫫇", Field(path).MaximumLength!.Value));

        CaseText.Errors(CaseText.WithField(path, $"\"{longest}\"")).ShouldBeEmpty();
        CaseText.Errors(CaseText.WithField(path, $"\"{longest}x\"")).ShouldBe($"out-of-range {First(path)}");
    }

    [Theory]
    [MemberData(nameof(ListPaths))]
    public void List_OfTheMostEntries_IsAcceptedAndOneMoreIsTooMany(string path)
    {
        var most = Field(path).MaximumLength!.Value;
        var entry = path switch
        {
            "lungFunction" or "hrct" => """{"date":"2026-11-01"}""",
            "safety.interactingDrugs" => "\"a drug\"",
            _ => """{"agent":"other"}""",
        };

        CaseText.Errors(CaseText.WithField(path, List(entry, most))).ShouldBeEmpty();
        CaseText.Errors(CaseText.WithField(path, List(entry, most + 1))).ShouldBe($"too-many {path}");
    }

    [Theory]
    [MemberData(nameof(ChoicePaths))]
    public void Choice_OnItsList_IsAcceptedAndAnyOtherIsNot(string path)
    {
        foreach (var code in Field(path).Codes)
        {
            CaseText.Errors(CaseText.WithField(path, $"\"{code}\"")).ShouldBeEmpty();
        }

        foreach (var code in new[] { "", "unknown", Field(path).Codes[0].ToUpperInvariant() + "X", $" {Field(path).Codes[0]}" })
        {
            CaseText.Errors(CaseText.WithField(path, $"\"{code}\"")).ShouldBe($"unknown-value {First(path)}");
        }
    }

    [Fact]
    public void Choice_OffItsList_NamesTheList() =>
        CaseText.Rejected(CaseText.WithField("patient.sex", "\"F\"")).Errors.ShouldHaveSingleItem().Message.ShouldContain("value F from  to  of female, male ");

    [Fact]
    public void Codes_OfRejections_AreTheContracts() => RejectionCode.All.Count.ShouldBe(14);

    private static SchemaField Field(string path) => ContractSchema.Fields.Single(datum => datum.Path == path);

    private static string First(string path) => path.Replace("[]", "[0]", StringComparison.Ordinal);

    private static string List(string entry, int count) => $"[{string.Join(',', Enumerable.Repeat(entry, count))}]";
}
