using System.Collections.Immutable;
using SScIld.Interop.Lessons;
using SScIld.Web.Features.Cases;
using SScIld.Web.Features.Teaching.Answers;

namespace SScIld.Web.Features.Teaching.Library;

/// <summary>
/// What one learner answered, for as long as the tab is connected. In memory only and without a name: nothing about
/// learners is written down, logged or sent to anyone. Their own tab keeps it, see <see cref="LearnerTab"/>.
/// </summary>
public sealed class LearnerMemory
{
    private readonly Dictionary<string, AnsweredLesson> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ExampleCase Lesson, AnswerForm Form)> _begun = new(StringComparer.Ordinal);

    /// <summary>The round being answered; null: none.</summary>
    public Round? Round { get; private set; }

    /// <summary>The lesson opened from a file or made here; null: none.</summary>
    public Lesson? Own { get; private set; }

    /// <summary>The answer to a lesson; null: not answered.</summary>
    public AnsweredLesson? AnswerTo(ExampleCase lesson) => _answers.GetValueOrDefault(Key(lesson));

    /// <summary>The answer being given to a lesson.</summary>
    public AnswerForm FormOf(ExampleCase lesson)
    {
        if (!_begun.ContainsKey(Key(lesson)))
        {
            Begin(lesson, new AnswerForm());
        }

        return _begun[Key(lesson)].Form;
    }

    /// <summary>Goes on with an answer that was begun before.</summary>
    public void Begin(ExampleCase lesson, AnswerForm form) => _begun[Key(lesson)] = (lesson, form);

    /// <summary>Keeps an answer.</summary>
    public void Keep(ExampleCase lesson, LearnerAnswer answer, AnswerComparison comparison)
    {
        _answers[Key(lesson)] = new AnsweredLesson(lesson, answer, comparison);
        _begun.Remove(Key(lesson));
    }

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
        var made = ExampleCase.Of(lesson);
        Forget(made);
        _begun.Remove(Key(made));
    }

    /// <summary>Everything, as the tab keeps it.</summary>
    internal KeptAnswers Snapshot(DateTimeOffset now) => new(
        now.ToUnixTimeMilliseconds(),
        Round?.Code,
        Own is { } own ? LessonWriter.Write(own) : null,
        [
            .. _answers.Select(answer => Of(answer.Key, answer.Value.Lesson, isCommitted: true, answer.Value.Answer)),
            .. _begun.Where(begun => !begun.Value.Form.IsBlank).Select(begun => Of(begun.Key, begun.Value.Lesson, isCommitted: false, begun.Value.Form.Said)),
        ]);

    private static KeptAnswer Of(string key, ExampleCase lesson, bool isCommitted, LearnerAnswer answer) =>
        new(lesson.Id, key != lesson.Id, isCommitted, answer);

    // A lesson of one's own may have the id of one in the library and another patient.
    private string Key(ExampleCase lesson) => Own is { } own && lesson.Id == own.Id && lesson.Utf8.Span.SequenceEqual(own.CaseUtf8()) ? $"own:{lesson.Id}" : lesson.Id;
}

/// <summary>A lesson and what was answered.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Comparison">The answer beside what the pathway says.</param>
public sealed record AnsweredLesson(ExampleCase Lesson, LearnerAnswer Answer, AnswerComparison Comparison);
