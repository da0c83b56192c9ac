using System.Collections.Immutable;
using SScIld.Interop.Records;
using SScIld.Storage.Patients;

namespace SScIld.Web.Features.Records.Visits;

/// <summary>What came of opening a visit in the form.</summary>
public enum VisitOpening
{
    /// <summary>It is in the form.</summary>
    Opened,

    /// <summary>The form holds other entries, which were saved nowhere.</summary>
    FormInUse,

    /// <summary>The record or the visit is not there.</summary>
    Gone,
}

/// <summary>What came of saving what is in the form. The hierarchy is closed; only <see cref="Saved"/> changed anything.</summary>
public abstract record VisitOutcome
{
    private protected VisitOutcome()
    {
    }

    /// <summary>It is saved.</summary>
    /// <param name="Visit">The visit as it stands now.</param>
    /// <param name="NotKept">What the form says otherwise than the record: earlier visits hold it.</param>
    public sealed record Saved(Visit Visit, ImmutableArray<CaseDifference> NotKept) : VisitOutcome;

    /// <summary>Somebody else saved something for this visit meanwhile, see <see cref="VisitDesk.Conflict"/>.</summary>
    public sealed record Met : VisitOutcome;

    /// <summary>Something in the form cannot be understood, or the day of the visit is missing.</summary>
    public sealed record NotUnderstood : VisitOutcome;

    /// <summary>The form names another patient than the record.</summary>
    public sealed record OtherPatient : VisitOutcome;

    /// <summary>The record or the visit is not there any more.</summary>
    public sealed record Gone : VisitOutcome;
}

/// <summary>Two versions of one visit.</summary>
/// <param name="Theirs">What is stored.</param>
/// <param name="Day">The day that this person's version is for.</param>
/// <param name="Differences">The fields in which they differ: theirs before, this person's now.</param>
public sealed record VisitConflict(Visit Theirs, DateOnly Day, ImmutableArray<CaseDifference> Differences)
{
    /// <summary>What can be settled one by one.</summary>
    public ImmutableArray<ConflictChoice> Choices { get; } = ConflictChoice.Of(Differences);

    /// <summary>Which of the choices, by their number, this person takes from the other version.</summary>
    public ImmutableSortedSet<int> FromTheirs { get; init; } = [];
}
