using SScIld.Pathway;

namespace SScIld.Web.Features.Assessments;

/// <summary>
/// Follows the assessments of one edited case and says what changed since the last entry. A value is typed key by key:
/// what comes in quick succession is one entry, compared with the advice before it began.
/// </summary>
/// <param name="clock">The clock that tells one entry from the next.</param>
public sealed class ChangeWatch(TimeProvider clock)
{
    /// <summary>For how long a change is marked, and within how much time keys belong to one entry.</summary>
    public static readonly TimeSpan Marked = TimeSpan.FromSeconds(3);

    private object? _subject;
    private Assessment? _before;
    private Assessment? _latest;
    private long _at;

    /// <summary>How many times something changed: marks of two changes in a row are told apart by it.</summary>
    public int Turn { get; private set; }

    /// <summary>What changed since the last entry.</summary>
    public AdviceChanges Changes { get; private set; } = AdviceChanges.None;

    /// <summary>Takes in a new assessment.</summary>
    /// <param name="subject">The case that is edited; another subject is another case, null is one that is not edited.</param>
    /// <param name="assessment">The assessment.</param>
    public void See(object? subject, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (ReferenceEquals(assessment, _latest))
        {
            return;
        }

        var now = clock.GetTimestamp();
        if (subject is null || !ReferenceEquals(subject, _subject) || _latest is null || _latest.Language != assessment.Language)
        {
            (_subject, _before, Changes) = (subject, null, AdviceChanges.None);
        }
        else
        {
            _before = _before is null || clock.GetElapsedTime(_at, now) > Marked ? _latest : _before;
            Changes = AdviceChanges.Between(_before, assessment);
            Turn += Changes.IsEmpty ? 0 : 1;
        }

        (_latest, _at) = (assessment, now);
    }
}
