using System.Collections.Immutable;
using SScIld.Interop.Lessons;
using SScIld.Web.Features.Cases;
using SScIld.Web.Features.Teaching.Answers;

namespace SScIld.Web.Features.Teaching.Library;

/// <summary>
/// What one learner answered, for as long as the tab is connected. In memory only and without a name: nothing about
/// learners is written down, logged or sent to anyone.
/// </summary>
public sealed class LearnerMemory
{
    private readonly Dictionary<string, AnsweredLesson> _answers = new(StringComparer.Ordinal);

    /// <summary>The round being answered; null: none.</summary>
    public Round? Round { get; private set; }

    /// <summary>The lesson opened from a file or made here; null: none.</summary>
    public Lesson? Own { get; private set; }

    /// <summary>The answer to a lesson; null: not answered.</summary>
    public AnsweredLesson? AnswerTo(ExampleCase lesson) => _answers.GetValueOrDefault(Key(lesson));

    /// <summary>Keeps an answer.</summary>
    public void Keep(ExampleCase lesson, LearnerAnswer answer, AnswerComparison comparison) =>
        _answers[Key(lesson)] = new AnsweredLesson(lesson, answer, comparison);

    /// <summary>Takes an answer back, so that the lesson can be answered anew.</summary>
    public void Forget(ExampleCase lesson) => _answers.Remove(Key(lesson));

    /// <summary>The answers of a round, in its order.</summary>
    public ImmutableArray<AnsweredLesson> AnswersOf(Round round) => [.. round.Lessons.Select(AnswerTo).OfType<AnsweredLesson>()];

    /// <summary>Begins a round, or goes on with it.</summary>
    public void Begin(Round round) => Round = round;

    /// <summary>Leaves the round; its answers stay.</summary>
    public void Leave() => Round = null;

    /// <summary>Opens a lesson of one's own.</summary>
    public void Open(Lesson lesson)
    {
        Own = lesson;
        Forget(ExampleCase.Of(lesson));
    }

    // A lesson of one's own may have the id of one in the library and another patient.
    private string Key(ExampleCase lesson) => Own is { } own && lesson.Id == own.Id && lesson.Utf8.Span.SequenceEqual(own.CaseUtf8()) ? $"own:{lesson.Id}" : lesson.Id;
}

/// <summary>A lesson and what was answered.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Comparison">The answer beside what the pathway says.</param>
public sealed record AnsweredLesson(ExampleCase Lesson, LearnerAnswer Answer, AnswerComparison Comparison);
