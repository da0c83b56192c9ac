using SScIld.Interop.Lessons;
using SScIld.Web.Features.Cases;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Teaching.Library;

/// <summary>What a reader of the library looks for.</summary>
public sealed class LessonFilter
{
    /// <summary>Words that must all occur in the title, the vignette or a goal.</summary>
    public string Search { get; set; } = "";

    /// <summary>The difficulty; null: every one.</summary>
    public LessonDifficulty? Difficulty { get; set; }

    /// <summary>The stage of the pathway the lesson must show at work; empty: every one.</summary>
    public string Stage { get; set; } = "";

    /// <summary>Whether a lesson is looked for.</summary>
    public bool Matches(ExampleCase lesson, Words words, LessonSubjects subjects)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(subjects);
        return (Difficulty is null || lesson.Difficulty == Difficulty)
            && (Stage.Length == 0 || subjects.Of(lesson).Any(stage => stage.Id == Stage))
            && Search.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Texts(lesson, words).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<string> Texts(ExampleCase lesson, Words words) =>
        lesson.Goals.Append(lesson.Title).Append(lesson.Summary).Select(words.Of);
}
