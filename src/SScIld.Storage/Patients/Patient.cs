using System.Collections.Immutable;

namespace SScIld.Storage.Patients;

/// <summary>A patient's record as it stands.</summary>
/// <param name="Id">What addresses and links name it by; it says nothing about the person.</param>
/// <param name="Code">The pseudonymous code.</param>
/// <param name="Version">Counts changes.</param>
/// <param name="Visits">The visits, earliest first.</param>
public sealed record Patient(Guid Id, string Code, int Version, ImmutableArray<Visit> Visits);

/// <summary>What was entered for one day.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PatientId">Whose visit it is.</param>
/// <param name="On">The day.</param>
/// <param name="Content">A case document with what was entered, as JSON.</param>
/// <param name="Version">Counts changes; whoever changes the visit says which version was looked at.</param>
/// <param name="Entered">Who entered it, and when.</param>
/// <param name="Changed">Who changed it last, and when.</param>
public sealed record Visit(Guid Id, Guid PatientId, DateOnly On, string Content, int Version, Signature Entered, Signature Changed);

/// <summary>Who did something, and when.</summary>
/// <param name="By">The account's name at that time.</param>
/// <param name="At">When.</param>
public sealed record Signature(string By, DateTimeOffset At);

/// <summary>A patient in a list.</summary>
/// <param name="Id">What addresses and links name it by.</param>
/// <param name="Code">The pseudonymous code.</param>
/// <param name="LastVisitOn">The latest visit; null when there is none.</param>
/// <param name="VisitCount">How many visits there are.</param>
/// <param name="ChangedAt">When anything was last entered or changed.</param>
public sealed record ListedPatient(Guid Id, string Code, DateOnly? LastVisitOn, int VisitCount, DateTimeOffset ChangedAt);

/// <summary>A page of a list.</summary>
/// <param name="Patients">The patients, those worked on last first.</param>
/// <param name="HasMore">Whether more follow; the next page begins after the last of these.</param>
public sealed record PatientPage(ImmutableArray<ListedPatient> Patients, bool HasMore);

/// <summary>What came of registering a patient. The hierarchy is closed.</summary>
public abstract record Registration
{
    private protected Registration()
    {
    }

    /// <summary>The patient is new.</summary>
    /// <param name="Id">The record's id.</param>
    public sealed record Registered(Guid Id) : Registration;

    /// <summary>The code is in use, in upper or lower case.</summary>
    /// <param name="Id">The id of the record that has it.</param>
    public sealed record AlreadyThere(Guid Id) : Registration;
}

/// <summary>What came of saving a visit. The hierarchy is closed; nothing is ever overwritten silently.</summary>
public abstract record VisitSaving
{
    private protected VisitSaving()
    {
    }

    /// <summary>It is on the disk.</summary>
    /// <param name="Visit">The visit as it stands now.</param>
    public sealed record Saved(Visit Visit) : VisitSaving;

    /// <summary>Somebody else changed it meanwhile, or entered a visit for the same day: nothing was saved.</summary>
    /// <param name="Theirs">What is stored.</param>
    /// <param name="Mine">What was to be saved.</param>
    public sealed record Conflict(Visit Theirs, string Mine) : VisitSaving;

    /// <summary>The record or the visit is not there, or no longer.</summary>
    public sealed record Gone : VisitSaving;
}
