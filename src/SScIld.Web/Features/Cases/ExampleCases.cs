using System.Collections.Immutable;
using SScIld.Interop.Lessons;
using SScIld.Pathway;

namespace SScIld.Web.Features.Cases;

/// <summary>The invented patients that come with the product, read once: <c>data/cases</c>, easy ones first.</summary>
public sealed class ExampleCases
{
    // The contract's own example: the case most readers want to see first.
    private const string Opening = "add-on-due";

    private readonly Dictionary<string, ExampleCase> _byId;

    private ExampleCases(IEnumerable<ExampleCase> examples)
    {
        All = [.. examples];
        _byId = All.ToDictionary(example => example.Id, StringComparer.Ordinal);
    }

    /// <summary>All of them, in the order in which they are offered.</summary>
    public ImmutableArray<ExampleCase> All { get; }

    /// <summary>Reads the examples of a data folder; none when it holds none.</summary>
    public static ExampleCases Load(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "cases");
        return new ExampleCases(Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.json")
                .Select(file => ExampleCase.Of(Lesson.Read(File.ReadAllBytes(file))))
                .OrderByDescending(example => example.Id == Opening)
                .ThenBy(example => example.Difficulty)
                .ThenBy(example => example.Id, StringComparer.Ordinal)
            : []);
    }

    /// <summary>An example by its id; null: there is none.</summary>
    public ExampleCase? Find(string id) => _byId.GetValueOrDefault(id);
}

/// <summary>An invented patient.</summary>
/// <param name="Id">The id, which may stand in an address: nobody's data are in it.</param>
/// <param name="Title">The patient in a few words.</param>
/// <param name="Summary">The vignette.</param>
/// <param name="Difficulty">How hard the case is.</param>
/// <param name="Utf8">The case document.</param>
public sealed record ExampleCase(string Id, Localized Title, Localized Summary, LessonDifficulty Difficulty, ReadOnlyMemory<byte> Utf8)
{
    /// <summary>The patient of a lesson.</summary>
    public static ExampleCase Of(Lesson lesson) => new(
        lesson.Id, Both(lesson.Title), Both(lesson.Summary), lesson.Difficulty, lesson.CaseUtf8());

    private static Localized Both(LessonText text) => new(text.En, text.Zh);
}
