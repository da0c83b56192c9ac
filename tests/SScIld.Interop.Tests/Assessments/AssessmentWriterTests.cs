using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SScIld.Interop.Assessments;
using SScIld.Interop.Cases;
using SScIld.Pathway;

namespace SScIld.Interop.Tests.Assessments;

/// <summary>An assessment as a document: the contract's members in the contract's order, the same bytes everywhere.</summary>
public sealed class AssessmentWriterTests
{
    [Fact]
    public void Assessment_HasTheContractsMembersInOrder() => Members(Full).ShouldBe(
    [
        "schema", "caseId", "asOf", "pack", "language", "disclaimer", "phenotype", "progression", "stopped", "regimen", "options", "withheld", "notices",
        "actions", "missing", "trace",
    ]);

    [Fact]
    public void Brief_LeavesOutTheTrace() => Members(Brief).ShouldBe(Members(Full).Where(member => member != "trace"));

    [Fact]
    public void Head_NamesCaseAndPack()
    {
        Full.GetProperty("schema").GetString().ShouldBe("sscild.assessment/1");
        Full.GetProperty("caseId").GetString().ShouldBe("example-add-on-due");
        Full.GetProperty("asOf").GetString().ShouldBe("2026-11-20");
        Full.GetProperty("language").GetString().ShouldBe("en");
        Full.GetProperty("disclaimer").GetString().ShouldBe("disclaimer");
        Members(Full.GetProperty("pack")).ShouldBe(["id", "version", "hash"]);
    }

    [Fact]
    public void Phenotype_HasItsFeatures()
    {
        var phenotype = Full.GetProperty("phenotype");

        Members(phenotype).ShouldBe(["value", "active", "because", "features"]);
        phenotype.GetProperty("features").GetRawText().ShouldBe(
            """[{"id":"ground-glass","group":"inflammatory","status":"absent","value":null},{"id":"age","group":"fibrotic","status":"absent","value":"57"}]""");
    }

    [Fact]
    public void Progression_HasPairsWithOneDecimal()
    {
        var progression = Full.GetProperty("progression");

        Members(progression).ShouldBe(["status", "worstPair", "decidingPair", "pairs", "addOnTrigger", "definitions", "goh", "because", "addOnBecause", "gohBecause"]);
        progression.GetProperty("status").GetString().ShouldBe("significant");
        progression.GetProperty("decidingPair").GetRawText().ShouldBe(
            """{"from":"2025-11-18","to":"2026-11-16","months":11.9,"fvcAbsolute":11,"fvcRelative":13.9,"fvcPerYear":11.1,"dlcoAbsolute":7,"dlcoRelative":12.1}""");
        progression.GetProperty("pairs").GetArrayLength().ShouldBe(2);
        progression.GetProperty("definitions").EnumerateArray().Select(definition => definition.GetProperty("id").GetString())
            .ShouldBe(["ppf-2022", "inbuild", "omeract", "eustar", "mcid"]);
        progression.GetProperty("because").GetRawText().ShouldBe("""[{"rule":"progression.status.row-0","text":"row 0","layer":"review"}]""");
    }

    [Fact]
    public void Proposal_HasEveryMember()
    {
        var nintedanib = Proposal("regimen", "nintedanib");

        Members(nintedanib).ShouldBe(
        [
            "agent", "action", "choiceGroup", "layer", "because", "against", "evidence", "guidelines", "labelStatus", "dose", "beforeStarting",
            "monitoring",
        ]);
        nintedanib.GetProperty("action").GetString().ShouldBe("add");
        nintedanib.GetProperty("evidence").GetRawText().ShouldBe(
            """[{"id":"study-a","study":"STUDY A","type":"rct","n":576,"population":"population","finding":"−52.4 against −93.3 mL/year","correction":"First. Second.","verified":true,"unverified":"not checked"}]""");
        nintedanib.GetProperty("guidelines").GetRawText().ShouldBe(
            """[{"source":"guideline-a","stance":"agrees","strength":"conditional","verified":true,"step":"step-a","note":null},{"source":"guideline-b","stance":"agrees-with-limits","strength":"conditional","verified":false,"step":"step-a","note":"only then"}]""");
        nintedanib.GetProperty("labelStatus").GetRawText().ShouldBe("""[{"region":"US","status":"labelled","verified":true}]""");
        nintedanib.GetProperty("dose").GetRawText().ShouldBe("""[{"id":"as-studied","text":"so much","labelled":false,"verified":false}]""");
        nintedanib.GetProperty("beforeStarting").GetRawText().ShouldBe(
            """[{"id":"pregnancy-excluded","text":"test first","open":true,"verified":true},{"id":"liver","text":"liver enzymes","open":false,"verified":true}]""");
        nintedanib.GetProperty("monitoring").GetRawText().ShouldBe("""[{"id":"liver","text":"liver enzymes","due":"2026-12-20","verified":true}]""");
    }

    [Fact]
    public void Proposals_StandWhereTheirActionSays()
    {
        Proposal("regimen", "mycophenolate").GetProperty("action").GetString().ShouldBe("continue");
        Proposal("options", "tocilizumab").GetProperty("action").GetString().ShouldBe("option");
        var rituximab = Proposal("withheld", "rituximab");
        rituximab.GetProperty("action").GetString().ShouldBe("withheld");
        rituximab.GetProperty("vetoes").GetRawText().ShouldBe(
            """[{"reason":"hepatitis-b","layer":"review","liftedBy":"clearance","rule":"first.one-of-everything","text":"because of first.one-of-everything"}]""");
    }

    [Fact]
    public void NoticesActionsAndMissingData_HaveTheirMembers()
    {
        Full.GetProperty("notices").GetRawText().ShouldBe(
            """[{"id":"serology.scl70","level":"warning","text":"Positive: \"Scl-70\" of 57; 抗体阳性。","rule":"first.one-of-everything","layer":"review"}]""");
        Full.GetProperty("actions").GetRawText().ShouldBe(
            """[{"id":"do.mdt","text":"Discuss not known.","due":{"from":"2027-02-20","to":"2027-05-20"},"rule":"first.one-of-everything"},{"id":"do.dlco","text":"Measure.","due":null,"rule":"first.one-of-everything"}]""");
        Full.GetProperty("missing").GetRawText().ShouldBe(
            """[{"fact":"inflammation.il17Raised","text":"inflammation.il17Raised","couldChange":["plan.tocilizumab"],"rank":1}]""");
    }

    [Fact]
    public void Trace_ShowsEveryRuleWithWhatItRead()
    {
        var trace = Full.GetProperty("trace").EnumerateArray().ToDictionary(entry => entry.GetProperty("rule").GetString()!);

        trace["first.one-of-everything"].GetRawText().ShouldBe(
            """{"rule":"first.one-of-everything","stage":"first","outcome":"applied","inputs":[{"fact":"hrct.reticulation","value":true}],"source":{"section":"test","refs":[]}}""");
        trace["first.asks-what-is-not-known"].GetProperty("outcome").GetString().ShouldBe("cannot-decide");
        trace["first.asks-what-is-not-known"].GetProperty("inputs").GetRawText().ShouldBe("""[{"fact":"inflammation.il17Raised","value":null}]""");
        var inputs = trace["second.reads-every-kind"].GetProperty("inputs").EnumerateArray()
            .ToDictionary(input => input.GetProperty("fact").GetString()!, input => input.GetProperty("value").GetRawText());
        inputs["ssc.diseaseDuration"].ShouldBe("""{"months":62}""");
        inputs["inflammation.crpMgPerL"].ShouldBe("3");
        inputs["inflammation.esrUpperLimit"].ShouldBe("30");
        inputs["safety.neutrophilsPer1e9L"].ShouldBe("\"normal\"");
        inputs["patient.sex"].ShouldBe("\"female\"");
        inputs["safety.pregnant"].ShouldBe("false");
        trace["second.reads-every-kind"].GetProperty("outcome").GetString().ShouldBe("not-applied");
    }

    [Fact]
    public void Trace_ShowsRangesAndDays()
    {
        var patient = CaseText.Accepted(CaseText.With("\"ssc\":{\"firstNonRaynaudOn\":\"2020-01-31\"}"));

        var text = Encoding.UTF8.GetString(new AssessmentWriter(TestPack.Pack, Language.English).Write(PathwayEngine.Assess(patient, TestPack.Pack)));

        text.ShouldContain("""{"fact":"ssc.diseaseDuration","value":{"from":"2020-01-31","to":"2026-11-20"}}""");
        text.ShouldContain("""{"fact":"inflammation.esrUpperLimit","value":{"from":20,"to":30}}""");
    }

    [Fact]
    public void Brief_NamesStudiesByTheirIds()
    {
        Brief.GetProperty("regimen").EnumerateArray().Single(proposal => proposal.GetProperty("agent").GetString() == "nintedanib")
            .GetProperty("evidence").GetRawText().ShouldBe("""["study-a"]""");
        Members(Brief.GetProperty("progression")).ShouldBe(["status", "worstPair", "decidingPair", "pairs", "addOnTrigger", "definitions", "goh"]);
    }

    [Fact]
    public void Chinese_HasItsOwnSentences()
    {
        var text = Encoding.UTF8.GetString(Written(Language.Chinese, AssessmentDetail.Full));

        text.ShouldContain("\"language\":\"zh\"");
        text.ShouldContain("\"correction\":\"其一。其二。\"");
    }

    [Fact]
    public void Writer_OfAnotherLanguage_Refuses() => Should.Throw<ArgumentException>(
        () => new AssessmentWriter(TestPack.Pack, Language.Chinese).Write(PathwayEngine.Assess(CaseText.Accepted(CaseText.Smallest), TestPack.Pack)));

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Bytes_AreTheSameInEveryCulture(string culture)
    {
        var expected = Written(Language.English, AssessmentDetail.Full);
        byte[] found = [];
        var thread = new Thread(() => found = Written(Language.English, AssessmentDetail.Full)) { CurrentCulture = new CultureInfo(culture), CurrentUICulture = new CultureInfo(culture) };
        thread.Start();
        thread.Join();

        found.ShouldBe(expected);
    }

    [Fact]
    public void Bytes_AreTheSameFromManyThreadsAtOnce()
    {
        var writer = new AssessmentWriter(TestPack.Pack, Language.English);
        var patients = Enumerable.Range(0, 300)
            .Select(seed => CaseDocumentMapper.Map(RandomCase.Document(seed), TestPack.Pack).ShouldBeOfType<CaseReading.Accepted>().Patient).ToArray();
        var expected = patients.Select(patient => new AssessmentWriter(TestPack.Pack, Language.English).Write(PathwayEngine.Assess(patient, TestPack.Pack))).ToArray();
        var found = new byte[patients.Length][];

        Parallel.For(0, patients.Length, index => found[index] = writer.Write(PathwayEngine.Assess(patients[index], TestPack.Pack)));

        found.ShouldBe(expected);
    }

    [Fact]
    public void RandomAssessment_IsOneLineOfJson()
    {
        var writer = new AssessmentWriter(TestPack.Pack, Language.Chinese);
        var output = new ArrayBufferWriter<byte>();
        for (var seed = 0; seed < LongRun.Choose(300, 20_000); seed++)
        {
            var patient = CaseDocumentMapper.Map(RandomCase.Document(seed), TestPack.Pack).ShouldBeOfType<CaseReading.Accepted>().Patient;
            output.Clear();

            writer.Write(PathwayEngine.Assess(patient, TestPack.Pack, Language.Chinese), output);

            using var document = JsonDocument.Parse(output.WrittenMemory, new JsonDocumentOptions { AllowDuplicateProperties = false });
            output.WrittenSpan.Contains((byte)'\n').ShouldBeFalse();
        }
    }

    private static JsonElement Full { get; } = JsonDocument.Parse(Written(Language.English, AssessmentDetail.Full)).RootElement;

    private static JsonElement Brief { get; } = JsonDocument.Parse(Written(Language.English, AssessmentDetail.Brief)).RootElement;

    private static byte[] Written(Language language, AssessmentDetail detail) =>
        new AssessmentWriter(TestPack.Pack, language, detail).Write(PathwayEngine.Assess(CaseText.Accepted(CaseText.Example), TestPack.Pack, language));

    private static JsonElement Proposal(string list, string agent) =>
        Full.GetProperty(list).EnumerateArray().Single(proposal => proposal.GetProperty("agent").GetString() == agent);

    private static IEnumerable<string> Members(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}
