using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Lessons;

/// <summary>Makes a lesson of a case and writes it as a file of data/cases.</summary>
public static class LessonWriter
{
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>A lesson whose expectation is what the pathway says now; whoever files it has read that first.</summary>
    /// <param name="words">The author's words.</param>
    /// <param name="document">The case; its pseudonym is replaced by the lesson's id.</param>
    /// <param name="assessment">The assessment of that case, with its trace.</param>
    public static Lesson Make(LessonWords words, CaseDocument document, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(words);
        var copy = CaseDocumentReader.ReadDocument(CaseDocumentWriter.Write(document))
            ?? throw new ArgumentException("The document cannot be read back.", nameof(document));
        copy.CaseId = $"lesson-{words.Id}";
        return new Lesson
        {
            Schema = Lesson.SchemaId,
            Id = words.Id,
            Title = words.Title,
            Summary = words.Summary,
            Goals = words.Goals,
            Difficulty = words.Difficulty,
            Case = JsonSerializer.SerializeToElement(copy, CaseJson.Default.CaseDocument),
            Expected = Expect(assessment),
        };
    }

    /// <summary>The lesson as UTF-8 JSON; reading it gives the same lesson.</summary>
    public static byte[] Write(Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text, Indented))
        {
            JsonSerializer.Serialize(writer, lesson, LessonJson.Default.Lesson);
        }

        text.Write("\n"u8);
        return text.WrittenSpan.ToArray();
    }

    /// <summary>What an assessment says, in the form in which a lesson expects it: labels and plan whole, beside them what presses.</summary>
    private static LessonExpectation Expect(Assessment assessment) => new()
    {
        Phenotype = assessment.Phenotype.Value,
        Active = assessment.Phenotype.Active switch { Truth.Yes => true, Truth.No => false, _ => null },
        Progression = assessment.Progression.Status,
        AddOnTrigger = assessment.Progression.AddOnTrigger,
        Goh = assessment.Progression.Goh,
        Regimen = assessment.Regimen.DistinctBy(item => item.Agent).ToDictionary(item => AgentCode.Of(item.Agent), item => PlannedActionCode.Of(item.Action), StringComparer.Ordinal),
        Options = [.. assessment.Options.Select(option => AgentCode.Of(option.Agent))],
        Withheld = assessment.Withheld.ToDictionary(
            item => AgentCode.Of(item.Agent),
            IReadOnlyList<string> (item) => [.. item.Vetoes.Select(veto => veto.Reason).Distinct(StringComparer.Ordinal)],
            StringComparer.Ordinal),
        Notices = [.. assessment.Notices.Where(notice => notice.Level != NoticeLevel.Info).Select(notice => notice.Id).Distinct(StringComparer.Ordinal)],
        NotNotices = [],
        Actions = [.. assessment.Actions.Select(action => action.Id).Distinct(StringComparer.Ordinal)],
        Applied = [.. Deciding(assessment).Intersect(LessonCheck.Applied(assessment))],
    };

    private static IEnumerable<string> Deciding(Assessment assessment) =>
        assessment.Phenotype.Because.Concat(assessment.Progression.Because).Concat(assessment.Progression.AddOnBecause)
            .Concat(assessment.Regimen.Concat(assessment.Options).SelectMany(proposal => proposal.Because))
            .Select(reason => reason.Rule)
            .Concat(assessment.Withheld.SelectMany(proposal => proposal.Vetoes).Select(veto => veto.Rule));
}

/// <summary>What the author of a lesson writes.</summary>
/// <param name="Id">The lesson's id and file name: small letters, digits and hyphens.</param>
/// <param name="Title">The patient in a few words.</param>
/// <param name="Summary">The vignette.</param>
/// <param name="Goals">What the case teaches.</param>
/// <param name="Difficulty">How hard it is.</param>
public sealed record LessonWords(string Id, LessonText Title, LessonText Summary, IReadOnlyList<LessonText> Goals, LessonDifficulty Difficulty);
