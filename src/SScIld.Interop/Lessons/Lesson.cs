using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SScIld.Interop.Lessons;

/// <summary>
/// One file of data/cases: a demo patient, the regression test of its advice and a lesson. The case inside is a case
/// document like any other.
/// </summary>
public sealed record Lesson
{
    /// <summary>The schema such a file names.</summary>
    public const string SchemaId = "sscild.lesson/1";

    /// <summary>Always <see cref="SchemaId"/>.</summary>
    public required string Schema { get; init; }

    /// <summary>The file's name without its ending.</summary>
    public required string Id { get; init; }

    /// <summary>The patient in a few words.</summary>
    public required LessonText Title { get; init; }

    /// <summary>The vignette.</summary>
    public required LessonText Summary { get; init; }

    /// <summary>What the case teaches.</summary>
    public required IReadOnlyList<LessonText> Goals { get; init; }

    /// <summary>How hard it is: basic, intermediate or advanced.</summary>
    public required LessonDifficulty Difficulty { get; init; }

    /// <summary>The case document.</summary>
    public required JsonElement Case { get; init; }

    /// <summary>What the assessment must say.</summary>
    public required LessonExpectation Expected { get; init; }

    /// <summary>The case document as UTF-8, ready to be read like any other.</summary>
    public byte[] CaseUtf8() => JsonSerializer.SerializeToUtf8Bytes(Case, LessonJson.Default.JsonElement);

    /// <summary>Reads a lesson file.</summary>
    /// <exception cref="JsonException">The file is not a lesson.</exception>
    public static Lesson Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, LessonJson.Default.Lesson) ?? throw new JsonException("The file holds null, not a lesson.");

    /// <summary>The case document in a file: of a lesson the case inside it, of anything else the file as it is, for the reader of cases to judge.</summary>
    public static byte[] CaseIn(byte[] utf8)
    {
        try
        {
            return Read(WithoutMark(utf8)) is { Schema: SchemaId } lesson ? lesson.CaseUtf8() : utf8;
        }
        catch (JsonException)
        {
            return utf8;
        }
    }

    /// <summary>A file without the mark that some editors put before UTF-8.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
}

/// <summary>A text of a lesson in both languages.</summary>
public sealed record LessonText([property: JsonRequired] string En, [property: JsonRequired] string Zh);

/// <summary>How hard a lesson is.</summary>
public enum LessonDifficulty
{
    /// <summary>One rule decides.</summary>
    Basic,

    /// <summary>Several rules meet.</summary>
    Intermediate,

    /// <summary>Rules conflict, or data do.</summary>
    Advanced,
}

/// <summary>What the assessment of a lesson must say. Regimen, options and withheld are whole; notices, actions and rules name what matters.</summary>
public sealed record LessonExpectation
{
    /// <summary>The phenotype.</summary>
    public required string Phenotype { get; init; }

    /// <summary>Whether it is active; null: not known.</summary>
    public bool? Active { get; init; }

    /// <summary>The section 6 verdict.</summary>
    public required string Progression { get; init; }

    /// <summary>The add-on trigger.</summary>
    public required string AddOnTrigger { get; init; }

    /// <summary>Goh stage; null: not checked.</summary>
    public string? Goh { get; init; }

    /// <summary>The whole regimen: agent to action.</summary>
    public required IReadOnlyDictionary<string, string> Regimen { get; init; }

    /// <summary>All options.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>All that is withheld: agent to reasons.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Withheld { get; init; }

    /// <summary>Notices that must be there.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>Notices that must not be there.</summary>
    public required IReadOnlyList<string> NotNotices { get; init; }

    /// <summary>Actions that must be there.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>Rules that must have applied.</summary>
    public required IReadOnlyList<string> Applied { get; init; }
}

/// <summary>Lesson files as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Lesson))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class LessonJson : JsonSerializerContext;
