using SScIld.Interop.Cases;
using SScIld.Pathway.Facts;

namespace SScIld.Interop.Tests.Cases;

/// <summary>The published schema, the generated types, the pack's fields and the domain's answers say the same.</summary>
public sealed class ContractSchemaTests
{
    [Fact]
    public void Types_AndSchema_HaveTheSameFields() =>
        Leaves(CaseShape.Document, "").Order(StringComparer.Ordinal).ShouldBe(ContractSchema.Fields.Select(Leaf).Order(StringComparer.Ordinal));

    [Fact]
    public void Choices_AndSchema_HaveTheSameCodes()
    {
        var codes = ContractSchema.Fields.Where(datum => datum.Codes.Length > 0).ToDictionary(datum => datum.Path, datum => datum.Codes);

        codes["patient.sex"].ShouldBe(ContractChoices.Sex.Codes);
        codes["ssc.cutaneousSubset"].ShouldBe(ContractChoices.CutaneousSubset.Codes);
        codes["lungFunction[].dlcoStatus"].ShouldBe(ContractChoices.DlcoStatus.Codes);
        codes["hrct[].predominant"].ShouldBe(ContractChoices.Predominant.Codes);
        codes["hrct[].fibrosisChange"].ShouldBe(ContractChoices.Change.Codes);
        codes["hrct[].groundGlassChange"].ShouldBe(ContractChoices.Change.Codes);
        codes["serology.anticentromere"].ShouldBe(ContractChoices.Antibody.Codes);
        codes["clinical.symptoms"].ShouldBe(ContractChoices.Symptoms.Codes);
        codes["clinical.oxygen"].ShouldBe(ContractChoices.Oxygen.Codes);
        codes["clinical.pulmonaryHypertension"].ShouldBe(ContractChoices.PulmonaryHypertension.Codes);
        codes["treatments[].agent"].ShouldBe(ContractChoices.Agent.Codes);
        codes["treatments[].stoppedFor"].ShouldBe(ContractChoices.StoppedFor.Codes);
        codes["safety.childPugh"].ShouldBe(ContractChoices.ChildPugh.Codes);
    }

    [Theory]
    [InlineData("patient.sex")]
    [InlineData("ssc.cutaneousSubset")]
    [InlineData("hrct.predominant")]
    [InlineData("hrct.fibrosisChange")]
    [InlineData("serology.antiTopoisomeraseI")]
    [InlineData("clinical.symptoms")]
    [InlineData("clinical.oxygen")]
    [InlineData("clinical.pulmonaryHypertension")]
    [InlineData("safety.childPugh")]
    public void Codes_OfAFact_AreThoseOfItsField(string fact) =>
        CaseFacts.All.Single(known => known.Id == fact).Values.ShouldBe(
            ContractSchema.Fields.Single(datum => datum.Path.Replace("[]", "", StringComparison.Ordinal) == fact).Codes);

    [Fact]
    public void Example_OfTheContract_IsACase()
    {
        var patient = CaseText.Accepted(CaseText.Example);

        patient.CaseId.ShouldBe("example-add-on-due");
        patient.LungFunction!.Value.Length.ShouldBe(3);
    }

    [Fact]
    public void PackFields_HaveTheLimitsOfTheSchema()
    {
        var fields = RealPack.Pack.Fields;

        foreach (var datum in ContractSchema.Fields)
        {
            var field = fields.SingleOrDefault(candidate => candidate.Path == datum.Path).ShouldNotBeNull(datum.Path);
            (field.Minimum, field.Maximum, field.MaximumLength).ShouldBe((datum.Minimum, datum.Maximum, datum.MaximumLength), datum.Path);
        }

        fields.Select(field => field.Path).ShouldBeSubsetOf(ContractSchema.Fields.Select(datum => datum.Path));
    }

    private static string Leaf(SchemaField datum) => $"{datum.Path}: {datum.Types[0] switch { "integer" => "number", var type => type }}";

    private static IEnumerable<string> Leaves(CaseShape shape, string path) => shape switch
    {
        ObjectShape parts => parts.Fields.SelectMany(part => Leaves(part.Value, path.Length == 0 ? part.Key : $"{path}.{part.Key}")),
        ListShape list => Leaves(list.Entry, $"{path}[]").Prepend($"{path}: array"),
        NumberShape => [$"{path}: number"],
        FlagShape => [$"{path}: boolean"],
        _ => [$"{path}: string"],
    };
}
