using System.Text;
using SScIld.Interop.Note;
using SScIld.Knowledge.Texts;
using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Cases.Tests;

/// <summary>
/// The whole advice of each lesson's patient, word for word, with the rules that spoke or could not decide. A change of
/// knowledge shows here as the sentences whose readers it affects; SSCILD_APPROVE=1 writes what was received.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string Folder = RepositoryFolder.At("tests", "SScIld.Cases.Tests", "Golden");
    private static readonly bool Approving =
        string.Equals(Environment.GetEnvironmentVariable("SSCILD_APPROVE"), "1", StringComparison.Ordinal);

    public static TheoryData<string> Names { get; } = [.. LessonFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Assess_LessonPatient_SaysWhatWasApproved(string name)
    {
        var received = string.Concat(Enum.GetValues<Language>().Select(language => Describe(LessonFiles.Case(name), Nameless, language)));
        var approvedPath = Path.Combine(Folder, $"{name}.approved.txt");
        var receivedPath = Path.Combine(Folder, $"{name}.received.txt");
        if (Approving)
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(approvedPath, received);
            File.Delete(receivedPath);
            return;
        }

        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath) : "";
        if (received != approved)
        {
            File.WriteAllText(receivedPath, received);
            received.ShouldBe(approved, $"Read {receivedPath} beside the approved file; docs/how-to/approve-a-golden-case.md says how to go on.");
        }
    }

    [Fact]
    public void Golden_EveryApprovedFile_HasItsLesson()
    {
        var approved = Directory.EnumerateFiles(Folder, "*.approved.txt").Select(path => Path.GetFileName(path).Replace(".approved.txt", "", StringComparison.Ordinal));
        approved.Except(LessonFiles.Names).ShouldBeEmpty();
    }

    // The pack's hash changes with every comma of the data; the advice of a patient does not.
    private static KnowledgePack Nameless { get; } = RealPack.Pack with { Hash = new string('0', 64), Version = "0.0.0" };

    /// <summary>The whole advice of a patient by a pack, word for word; with the English words, the rules that spoke or could not decide.</summary>
    internal static string Describe(PatientCase patient, KnowledgePack pack, Language language)
    {
        var assessment = PathwayEngine.Assess(patient, pack, language);
        var text = new StringBuilder().Append(AssessmentNote.Write(assessment, Texts.Words)).Append('\n');
        if (language == Language.English)
        {
            AppendRules(text, assessment, "applied", Truth.Yes);
            AppendRules(text, assessment, "cannot decide", Truth.Unknown);
        }

        return text.ToString();
    }

    private static void AppendRules(StringBuilder text, Assessment assessment, string heading, Truth outcome)
    {
        text.Append("-- ").Append(heading).Append('\n');
        foreach (var entry in assessment.Trace)
        {
            if (entry.Outcome == outcome)
            {
                text.Append("   ").Append(entry.Rule).Append('\n');
            }
        }
    }

    private static class Texts
    {
        public static ProductWords Words { get; } = Load();

        private static ProductWords Load()
        {
            var result = ProductTexts.Load(RepositoryFolder.At("data"));
            var texts = result.Texts ?? throw new InvalidOperationException(string.Join('\n', result.Defects));
            return texts.Format;
        }
    }
}
