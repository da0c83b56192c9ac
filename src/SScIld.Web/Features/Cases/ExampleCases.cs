using System.Collections.Immutable;
using System.Text.Json;
using SScIld.Interop.Cases;
using SScIld.Interop.Lessons;
using SScIld.Knowledge;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Web.Features.Cases;

/// <summary>The invented patients that come with the product, read once: <c>data/cases</c>, easy ones first.</summary>
public sealed class ExampleCases
{
    // The contract's own example: the case most readers want to see first.
    private const string Opening = "add-on-due";
    private const string Folder = "cases";

    private readonly Dictionary<string, ExampleCase> _byId;

    private ExampleCases(IEnumerable<ExampleCase> examples)
    {
        All =
        [
            .. examples
                .OrderByDescending(example => example.Id == Opening)
                .ThenBy(example => example.Difficulty)
                .ThenBy(example => example.Id, StringComparer.Ordinal),
        ];
        _byId = All.ToDictionary(example => example.Id, StringComparer.Ordinal);
    }

    /// <summary>All of them, in the order in which they are offered.</summary>
    public ImmutableArray<ExampleCase> All { get; }

    /// <summary>Reads the examples of a data folder; one that is no example, or no possible case, is a defect like any other.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="pack">The pack that says which cases are possible; null: it is defective itself.</param>
    /// <param name="defects">Where defects are added.</param>
    public static ExampleCases Load(string dataFolder, KnowledgePack? pack, ICollection<PackDefect> defects)
    {
        var folder = Path.Combine(dataFolder, Folder);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        Array.Sort(files, StringComparer.Ordinal);
        return new ExampleCases(files.Select(file => Read(file, pack, defects)).OfType<ExampleCase>().DistinctBy(example => example.Id));
    }

    /// <summary>An example by its id; null: there is none.</summary>
    public ExampleCase? Find(string id) => _byId.GetValueOrDefault(id);

    private static ExampleCase? Read(string file, KnowledgePack? pack, ICollection<PackDefect> defects)
    {
        var path = $"{Folder}/{Path.GetFileName(file)}";
        try
        {
            var example = ExampleCase.Of(Lesson.Read(File.ReadAllBytes(file)));
            if (example.Id != Path.GetFileNameWithoutExtension(file))
            {
                defects.Add(new PackDefect(path, 0, 0, "id-not-file-name", $"The id is {example.Id}."));
            }

            if (pack is not null && CaseDocumentReader.Read(example.Utf8.Span, pack) is CaseReading.Rejected rejected)
            {
                defects.Add(new PackDefect(path, 0, 0, "impossible-case", string.Join(' ', rejected.Rejection.Errors.Select(error => error.Message))));
            }

            return example;
        }
        catch (JsonException problem)
        {
            defects.Add(new PackDefect(path, (int)(problem.LineNumber + 1 ?? 0), 0, "not-a-lesson", problem.Message));
            return null;
        }
    }
}

/// <summary>An invented patient.</summary>
/// <param name="Id">The id, which may stand in an address: nobody's data are in it.</param>
/// <param name="Title">The patient in a few words.</param>
/// <param name="Summary">The vignette.</param>
/// <param name="Difficulty">How hard the case is.</param>
/// <param name="Goals">What the case teaches.</param>
/// <param name="Expected">What its assessment must say.</param>
/// <param name="Utf8">The case document.</param>
public sealed record ExampleCase(
    string Id, Localized Title, Localized Summary, LessonDifficulty Difficulty, ImmutableArray<Localized> Goals, LessonExpectation Expected, ReadOnlyMemory<byte> Utf8)
{
    /// <summary>The patient of a lesson.</summary>
    public static ExampleCase Of(Lesson lesson) => new(
        lesson.Id, Both(lesson.Title), Both(lesson.Summary), lesson.Difficulty, [.. lesson.Goals.Select(Both)], lesson.Expected, lesson.CaseUtf8());

    private static Localized Both(LessonText text) => new(text.En, text.Zh);
}
