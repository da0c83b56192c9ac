using SScIld.Interop.Cases;
using SScIld.Interop.Lessons;
using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Cli.Clinical;

/// <summary>What every rule said in every lesson.</summary>
internal sealed class LessonRuns
{
    private readonly Dictionary<(string Rule, Truth Outcome), List<string>> _lessons = [];

    private LessonRuns(IReadOnlyList<Lesson> lessons) => Lessons = lessons;

    /// <summary>The lessons, by name.</summary>
    public IReadOnlyList<Lesson> Lessons { get; }

    /// <summary>Assesses the lessons of a folder.</summary>
    public static LessonRuns Of(string folder, KnowledgePack pack)
    {
        var runs = new LessonRuns([.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => Lesson.Read(File.ReadAllBytes(file)))]);
        foreach (var lesson in runs.Lessons)
        {
            if (CaseDocumentReader.Read(lesson.CaseUtf8(), pack) is not CaseReading.Accepted accepted)
            {
                throw new InvalidDataException($"The case of the lesson {lesson.Id} is rejected.");
            }

            foreach (var entry in PathwayEngine.Assess(accepted.Patient, pack).Trace)
            {
                runs.Note(entry.Rule, entry.Outcome, lesson.Id);
            }
        }

        return runs;
    }

    /// <summary>The lessons in which a rule had an outcome, by name.</summary>
    public IReadOnlyList<string> In(string rule, Truth outcome) => _lessons.TryGetValue((rule, outcome), out var lessons) ? lessons : [];

    private void Note(string rule, Truth outcome, string lesson)
    {
        if (!_lessons.TryGetValue((rule, outcome), out var lessons))
        {
            _lessons.Add((rule, outcome), lessons = []);
        }

        lessons.Add(lesson);
    }
}
