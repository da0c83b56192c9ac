using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;

namespace SScIld.Interop.Tests.Cases;

/// <summary>What a document says is what the case holds: nothing lost, nothing made up.</summary>
public sealed class CaseMappingTests
{
    [Fact]
    public void Smallest_LeavesEverythingUnknown()
    {
        var patient = CaseText.Accepted(CaseText.Smallest);

        patient.AsOf.ShouldBe(new DateOnly(2026, 11, 20));
        patient.CaseId.ShouldBeNull();
        patient.LungFunction.ShouldBeNull();
        patient.Hrct.ShouldBeNull();
        patient.Treatments.ShouldBeNull();
        patient.Safety.ShouldBe(new SafetyScreen());
        patient.Serology.ShouldBe(new Serology());
        patient.Inflammation.ShouldBe(new InflammatoryMarkers());
        patient.Clinical.ShouldBe(new ClinicalState());
    }

    [Theory]
    [InlineData("\"caseId\":null,\"patient\":null,\"ssc\":null,\"lungFunction\":null,\"hrct\":null,\"serology\":null")]
    [InlineData("\"inflammation\":null,\"clinical\":null,\"treatments\":null,\"safety\":null")]
    [InlineData("\"caseId\":\"\",\"patient\":{},\"ssc\":{},\"serology\":{},\"inflammation\":{},\"clinical\":{},\"safety\":{}")]
    [InlineData("\"patient\":{\"ageYears\":null,\"sex\":null}")]
    public void Null_AndNothing_AreTheSame(string members) => CaseText.Accepted(CaseText.With(members)).ShouldBe(CaseText.Accepted(CaseText.Smallest));

    [Fact]
    public void EmptyLists_SayThatThereIsNone()
    {
        var patient = CaseText.Accepted(CaseText.With("""
            "lungFunction":[],"hrct":[],"treatments":[],"safety":{"interactingDrugs":[],"contraindicated":[]}
            """));

        patient.LungFunction!.Value.ShouldBeEmpty();
        patient.Hrct!.Value.ShouldBeEmpty();
        patient.Treatments!.Value.ShouldBeEmpty();
        patient.Safety.InteractingDrugs!.Value.ShouldBeEmpty();
        patient.Safety.Contraindicated!.Value.ShouldBeEmpty();
    }

    [Fact]
    public void LungFunction_IsTakenAsEntered()
    {
        var tests = CaseText.Accepted(CaseText.With("""
            "lungFunction":[
              {"date":"2026-11-16","fvcPercentPredicted":68.35,"fvcMillilitres":2010,"dlcoPercentPredicted":51,"dlcoStatus":"measured","referenceEquation":"GLI-2012","reliable":false},
              {"date":"2026-05-12","dlcoStatus":"couldNotPerform","reliable":null,"referenceEquation":" "}]
            """)).LungFunction!.Value;

        tests[0].ShouldBe(new LungFunctionTest
        {
            Date = new DateOnly(2026, 11, 16),
            Fvc = new PercentPredicted(68.35m),
            FvcVolume = new Millilitres(2010),
            Dlco = new PercentPredicted(51),
            DlcoStatus = DlcoStatus.Measured,
            ReferenceEquation = "GLI-2012",
            Reliable = false,
        });
        tests[1].ShouldBe(new LungFunctionTest { Date = new DateOnly(2026, 5, 12), DlcoStatus = DlcoStatus.CouldNotPerform, Reliable = true });
    }

    [Theory]
    [InlineData("\"fibrosisExtentPercent\":24", 24, 24)]
    [InlineData("\"fibrosisExtentFrom\":10,\"fibrosisExtentTo\":20", 10, 20)]
    [InlineData("\"fibrosisExtentFrom\":10", 10, 100)]
    [InlineData("\"fibrosisExtentTo\":10", 0, 10)]
    [InlineData("\"fibrosisExtentPercent\":20,\"fibrosisExtentFrom\":20,\"fibrosisExtentTo\":20", 20, 20)]
    public void FibrosisExtent_IsAPointOrARange(string members, int from, int to) =>
        CaseText.Accepted(CaseText.With($"\"hrct\":[{{\"date\":\"2026-11-01\",{members}}}]")).Hrct!.Value[0].FibrosisExtent.ShouldBe(new Extent(from, to));

    [Fact]
    public void Hrct_IsTakenAsEntered() => CaseText.Accepted(CaseText.With("""
        "hrct":[{"date":"2026-11-10","ildExtentPercent":31.5,"groundGlass":false,"reticulation":true,"tractionBronchiectasis":true,"honeycombing":null,
          "predominant":"both","fibrosisChange":"increased","groundGlassChange":"notCompared","pattern":"fibrotic NSIP"}]
        """)).Hrct!.Value[0].ShouldBe(new HrctScan
    {
        Date = new DateOnly(2026, 11, 10),
        IldExtentPercent = 31.5m,
        GroundGlass = false,
        Reticulation = true,
        TractionBronchiectasis = true,
        Predominant = HrctPredominance.Both,
        FibrosisChange = HrctChange.Increased,
        GroundGlassChange = HrctChange.NotCompared,
        Pattern = "fibrotic NSIP",
    });

    [Theory]
    [InlineData("\"startedOn\":\"2025-10-01\"", "2025-10-01", false, null)]
    [InlineData("\"months\":6", "2026-05-20", false, null)]
    [InlineData("\"months\":0", "2026-11-20", false, null)]
    [InlineData("\"months\":12,\"stoppedMonthsAgo\":2", "2025-11-20", true, "2026-09-20")]
    [InlineData("\"startedOn\":\"2025-10-01\",\"stoppedOn\":\"2026-01-01\"", "2025-10-01", true, "2026-01-01")]
    [InlineData("\"stoppedFor\":\"intolerance\"", null, true, null)]
    [InlineData("\"doseAdequate\":true", null, false, null)]
    public void Treatment_IsResolvedToDays(string members, string? started, bool isStopped, string? stopped)
    {
        var treatment = CaseText.Accepted(CaseText.With($"\"treatments\":[{{\"agent\":\"mycophenolate\",{members}}}]")).Treatments!.Value[0];

        treatment.StartedOn.ShouldBe(Day(started));
        treatment.IsStopped.ShouldBe(isStopped);
        treatment.StoppedOn.ShouldBe(Day(stopped));
    }

    [Fact]
    public void Months_FromTheEndOfALongMonth_EndWithTheShortOne() =>
        CaseText.Accepted("""{"schema":"sscild.case/1","asOf":"2026-08-31","treatments":[{"agent":"hsct","months":6}]}""")
            .Treatments!.Value[0].StartedOn.ShouldBe(new DateOnly(2026, 2, 28));

    [Fact]
    public void Safety_IsTakenAsEntered()
    {
        var safety = CaseText.Accepted(CaseText.With("""
            "safety":{"screened":true,"pregnant":false,"neutrophilsPer1e9L":1.3,"childPugh":"none","meanPapMmHg":25,"cardiacMriDone":false,
              "interactingDrugs":["strongPgpInhibitor","酮康唑"],"contraindicated":[{"agent":"carT","reason":"soya"},{"agent":"msc"}]}
            """)).Safety;

        safety.Screened.ShouldBe(true);
        safety.Pregnant.ShouldBe(false);
        safety.Breastfeeding.ShouldBeNull();
        safety.NeutrophilsPer1e9L.ShouldBe(1.3m);
        safety.ChildPugh.ShouldBe(ChildPugh.None);
        safety.MeanPapMmHg.ShouldBe(25m);
        safety.CardiacMriDone.ShouldBe(false);
        safety.InteractingDrugs!.Value.ShouldBe(["strongPgpInhibitor", "酮康唑"]);
        safety.Contraindicated!.Value.ShouldBe([new Contraindication(Agent.CarT, "soya"), new Contraindication(Agent.Msc, null)]);
    }

    [Fact]
    public void EveryNumberAndAnswer_ReachesAPlaceOfItsOwn()
    {
        // Two fields swapped in the mapping would give one case for two documents.
        var cases = new HashSet<string>(StringComparer.Ordinal);
        var documents = 0;
        foreach (var datum in ContractSchema.Fields.Where(datum => !datum.Types.Contains("array") && datum.Path is not ("schema" or "asOf")))
        {
            foreach (var value in Values(datum))
            {
                documents++;
                cases.Add(Printed(CaseText.Accepted(CaseText.WithField(datum.Path, value)))).ShouldBeTrue($"{datum.Path} {value}");
            }
        }

        documents.ShouldBeGreaterThan(100);
    }

    private static string[] Values(SchemaField datum) => datum switch
    {
        { Codes.Length: > 0 } => [.. datum.Codes.Where(code => !(datum.Path is "treatments[].agent" or "safety.contraindicated[].agent" && code == "nintedanib")).Select(code => $"\"{code}\"")],
        { Types: var types } when types.Contains("boolean") => datum.Path == "lungFunction[].reliable" ? ["false"] : ["true", "false"],
        { Types: var types } when types.Contains("number") || types.Contains("integer") => [CaseText.Number(datum.Maximum!.Value - 1)],
        { Path: var path } when path.EndsWith("On", StringComparison.Ordinal) || path.EndsWith("date", StringComparison.Ordinal) => ["\"2026-10-10\""],
        _ => ["\"text\""],
    };

    private static string Printed(Pathway.PatientCase patient) => System.Text.Json.JsonSerializer.Serialize(patient);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
