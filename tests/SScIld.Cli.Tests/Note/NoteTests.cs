using System.Text;
using SScIld.Interop.Assessments;
using SScIld.Interop.Cases;
using SScIld.Interop.Note;
using SScIld.Knowledge;
using SScIld.Knowledge.Files;
using SScIld.Knowledge.Texts;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Cli.Tests.Note;

/// <summary>What a clinician pastes into a note.</summary>
public sealed class NoteTests
{
    private static readonly KnowledgePack Pack = PackLoader.Load(new PackFolder(RepositoryFolder.At("data")), NotePhrases.Keys).Pack.ShouldNotBeNull();
    private static readonly ProductTexts Texts = ProductTexts.Load(RepositoryFolder.At("data")).Texts.ShouldNotBeNull();

    public static TheoryData<Language, AssessmentDetail> Kinds => new()
    {
        { Language.English, AssessmentDetail.Full },
        { Language.English, AssessmentDetail.Brief },
        { Language.Chinese, AssessmentDetail.Full },
        { Language.Chinese, AssessmentDetail.Brief },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Write_AnyNote_FitsThePageAndHoldsNoGap(Language language, AssessmentDetail detail)
    {
        foreach (var variant in Variants())
        {
            var lines = Write(Assess(variant, language), detail).Split('\n');

            lines.ShouldAllBe(line => Columns(line) <= 80);
            lines.ShouldAllBe(line => line == line.TrimEnd());
            lines[^1].ShouldBeEmpty("A note ends in a line feed.");
            lines.ShouldAllBe(line => !line.Contains('{') && !line.Contains('}'));
            string.Join('\n', lines).ShouldNotContain("\n\n\n");
        }
    }

    [Theory]
    [InlineData(Language.English, "Fibrosis-dominant disease; significant progression. The pathway would have you consider: continue mycophenolate mofetil; add nintedanib.")]
    [InlineData(Language.Chinese, "纤维化主导型；显著进展。按路径可考虑：继续吗替麦考酚酯；加用尼达尼布。")]
    public void Verdict_OfTheExample_CanBeReadAloud(Language language, string expected) =>
        AssessmentNote.Verdict(Assess(ExampleCase.Text, language), Texts.Format).ShouldBe(expected);

    [Fact]
    public void Write_Example_ShowsTheDecidingPairWithBothFalls() =>
        Unwrapped(Write(Assess(ExampleCase.Text, Language.English)))
            .ShouldContain("FVC 79 % → 68 % predicted between 2025-11-18 and 2026-11-16: −11 points (−13.9 %)");

    [Fact]
    public void Write_ExampleInChinese_ShowsTheDecidingPairWithBothFalls() =>
        Unwrapped(Write(Assess(ExampleCase.Text, Language.Chinese)))
            .ShouldContain("FVC占预计值79%→68%（2025-11-18至2026-11-16）：−11个百分点（−13.9%）");

    [Fact]
    public void Write_RisingFvc_ShowsARise()
    {
        var assessment = Assess(ExampleCase.Text, Language.English);
        var pair = assessment.Progression.DecidingPair!;
        var rising = assessment with
        {
            Progression = assessment.Progression with { DecidingPair = pair with { FvcFrom = new(60), FvcTo = new(63), Fvc = new(-3), FvcRelative = new(-5), Dlco = new(0), DlcoRelative = new(0) } },
        };

        Unwrapped(Write(rising)).ShouldContain("FVC 60 % → 63 % predicted between 2025-11-18 and 2026-11-16: +3 points (+5 %)");
    }

    [Fact]
    public void Write_SteadyFvc_SaysSo()
    {
        var assessment = Assess(ExampleCase.Text, Language.English);
        var steady = assessment with
        {
            Progression = assessment.Progression with { DecidingPair = assessment.Progression.DecidingPair! with { FvcFrom = new(79), FvcTo = new(79), Fvc = new(0), FvcRelative = new(0) } },
        };

        Unwrapped(Write(steady)).ShouldContain("FVC 79 % → 79 % predicted between 2025-11-18 and 2026-11-16: 0 points");
    }

    [Fact]
    public void Write_Example_CarriesTheCorrectionOfTheReview()
    {
        var note = Unwrapped(Write(Assess(ExampleCase.Text, Language.English)));

        note.ShouldContain("−52.4 mL/year on nintedanib and −93.3 mL/year on placebo");
        note.ShouldContain("The review prints: “");
    }

    [Fact]
    public void Write_Example_SaysWhenToLookAgainAndWithWhatItWasMade()
    {
        var note = Unwrapped(Write(Assess(ExampleCase.Text, Language.English), AssessmentDetail.Brief));

        note.ShouldContain("(2027-02-20 to 2027-05-20)");
        note.ShouldContain($"{Pack.Id} {Pack.Version}, content {Pack.Hash[..12]}.");
        note.ShouldContain(Pack.Disclaimer.English);
    }

    [Fact]
    public void Write_CriticalNotice_StandsStraightAfterTheVerdict()
    {
        var acute = ExampleCase.Text.Replace("\"acuteDeterioration\": false", "\"acuteDeterioration\": true", StringComparison.Ordinal);

        var note = Write(Assess(acute, Language.English), AssessmentDetail.Brief);

        var critical = note.IndexOf("\nCritical\n", StringComparison.Ordinal);
        critical.ShouldBePositive();
        note[..critical].Split("\n\n").Length.ShouldBe(2, "The head, the verdict, and then what cannot wait.");
    }

    [Theory]
    [InlineData(AssessmentDetail.Full)]
    [InlineData(AssessmentDetail.Brief)]
    public void Write_InChinese_PunctuatesInFullWidth(AssessmentDetail detail)
    {
        foreach (var variant in Variants())
        {
            var note = Unwrapped(Write(Assess(variant, Language.Chinese), detail));

            for (var i = 1; i < note.Length - 1; i++)
            {
                if (note[i] is ',' or ';' or ':' or '!' or '?' or '(' or ')')
                {
                    (IsChinese(note[i - 1]) || IsChinese(note[i + 1])).ShouldBeFalse(note[Math.Max(0, i - 20)..Math.Min(note.Length, i + 20)]);
                }
            }
        }
    }

    [Fact]
    public void Write_ActionWhoseTimeIsPast_IsMarkedAsOverdue()
    {
        var assessment = Assess(ExampleCase.Text, Language.English);
        var past = new DateRange(assessment.AsOf.AddMonths(-6), assessment.AsOf.AddDays(-1));

        var note = Unwrapped(Write(assessment with { Actions = [new RequestedAction("do.re-evaluate-3-6-months", "Look again.", past, "test")] }));

        note.ShouldContain("Look again. (was due 2026-05-20 to 2026-11-19)");
    }

    [Fact]
    public void Write_MissingData_ListsWhatTheyCouldChangeAndCountsTheRest()
    {
        var assessment = Assess(ExampleCase.Text, Language.English) with
        {
            Missing =
            [
                new MissingDatum("one", "Extent of fibrosis", ["plan.nintedanib", ContractIds.Goh, "missing.hrct"], 1),
                new MissingDatum("two", "IgG", [], 2),
                new MissingDatum("three", "Weight", ["missing.hrct"], 3),
            ],
        };

        var note = Unwrapped(Write(assessment));

        note.ShouldContain($"1. Extent of fibrosis (could change: nintedanib; {Pack.Tables.Single(table => table.Id == ContractIds.Goh).Name.English})");
        note.ShouldContain("- 2 more on which no finding and no drug rests");
    }

    [Fact]
    public void Write_WithheldAgent_SaysWhyAndWhatWouldLiftIt()
    {
        var pregnant = ExampleCase.Text.Replace("\"screened\": true", "\"screened\": true, \"pregnant\": true", StringComparison.Ordinal);
        var assessment = Assess(pregnant, Language.English);
        var veto = assessment.Withheld.Single(proposal => proposal.Agent == Pathway.Patient.Agent.Nintedanib).Vetoes[0];

        var note = Unwrapped(Write(assessment, AssessmentDetail.Brief));

        note.ShouldContain("Withheld 1. Nintedanib [Label]");
        note.ShouldContain($"{veto.Text} [Label] What would lift it: {veto.LiftedBy}");
    }

    [Fact]
    public void Write_StrangePseudonym_CannotStartALineOfItsOwn()
    {
        var assessment = Assess(ExampleCase.Text, Language.English) with { CaseId = "P-1\nThe pathway would have you consider\u2028nothing" };

        Write(assessment).Split('\n').ShouldContain(line => line.StartsWith("Case P-1 The pathway", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_LongWordWithoutABreak_IsCutAtTheMargin()
    {
        var assessment = Assess(ExampleCase.Text, Language.English) with { CaseId = new string('x', 200) };

        Write(assessment).Split('\n').ShouldAllBe(line => Columns(line) <= 80);
    }

    [Fact]
    public void Write_Twice_GivesTheSameText() =>
        Write(Assess(ExampleCase.Text, Language.Chinese)).ShouldBe(Write(Assess(ExampleCase.Text, Language.Chinese)));

    /// <summary>Cases that make notes of every kind: full, acute, empty, without a plan.</summary>
    private static IEnumerable<string> Variants() =>
    [
        ExampleCase.Text,
        ExampleCase.Text.Replace("\"acuteDeterioration\": false", "\"acuteDeterioration\": true", StringComparison.Ordinal),
        ExampleCase.Text.Replace("\"screened\": true", "\"pregnant\": true, \"altTimesUpperLimit\": 6, \"activeInfection\": true", StringComparison.Ordinal),
        ExampleCase.Text.Replace("\"groundGlass\": false", "\"groundGlass\": true", StringComparison.Ordinal).Replace("\"crpMgPerL\": 3", "\"crpMgPerL\": 30", StringComparison.Ordinal),
        """{"schema": "sscild.case/1", "asOf": "2026-11-20"}""",
        """{"schema": "sscild.case/1", "asOf": "2026-11-20", "treatments": [], "hrct": [{"date": "2026-11-01", "groundGlass": true, "reticulation": false, "tractionBronchiectasis": false, "honeycombing": false, "predominant": "groundGlass"}], "inflammation": {"crpMgPerL": 40}}""",
    ];

    private static Assessment Assess(string document, Language language)
    {
        var reading = CaseDocumentReader.Read(Encoding.UTF8.GetBytes(document), Pack, language).ShouldBeOfType<CaseReading.Accepted>();
        return PathwayEngine.Assess(reading.Patient, Pack, language);
    }

    private static string Write(Assessment assessment, AssessmentDetail detail = AssessmentDetail.Full) => AssessmentNote.Write(assessment, Texts.Format, detail);

    /// <summary>The text without the line breaks that only the width of the page made.</summary>
    private static string Unwrapped(string note)
    {
        var text = new StringBuilder();
        foreach (var line in note.Split('\n'))
        {
            var trimmed = line.TrimStart();
            var joinsChinese = text.Length > 0 && trimmed.Length > 0 && (IsChinese(text[^1]) || IsChinese(trimmed[0]));
            text.Append(text.Length == 0 || joinsChinese ? "" : " ").Append(trimmed);
        }

        return text.ToString();
    }

    private static bool IsChinese(char character) => character >= '\u2E80';

    private static int Columns(string line) => line.Sum(character => IsChinese(character) ? 2 : 1);
}
