namespace SScIld.Storage.Audit;

/// <summary>What was done.</summary>
public enum AuditAct
{
    /// <summary>A record was opened.</summary>
    Saw,

    /// <summary>Something was entered for the first time.</summary>
    Entered,

    /// <summary>Something entered was changed.</summary>
    Changed,

    /// <summary>Something entered was taken back.</summary>
    Withdrew,

    /// <summary>An assessment was saved.</summary>
    Assessed,

    /// <summary>A proposal was accepted, modified or declined; a meeting's decision was signed or added to.</summary>
    Decided,

    /// <summary>Records left as a file.</summary>
    Exported,

    /// <summary>Records came from a file.</summary>
    Imported,

    /// <summary>An account signed in.</summary>
    SignedIn,

    /// <summary>An account signed out, or was signed out.</summary>
    SignedOut,

    /// <summary>A sign-in was refused.</summary>
    Refused,

    /// <summary>An account was made, changed or closed.</summary>
    Administered,
}

/// <summary>What it was done to.</summary>
public enum AuditSubject
{
    /// <summary>A patient's record.</summary>
    Patient,

    /// <summary>A visit.</summary>
    Visit,

    /// <summary>A saved assessment.</summary>
    Assessment,

    /// <summary>A decision on a proposal.</summary>
    Decision,

    /// <summary>What a meeting decided on one case, or an amendment to it.</summary>
    Meeting,

    /// <summary>An account.</summary>
    Account,

    /// <summary>A sign-in on one device.</summary>
    Session,

    /// <summary>Everything that is kept.</summary>
    Store,
}

/// <summary>What an entry is about.</summary>
/// <param name="Subject">The kind of thing.</param>
/// <param name="Id">Which one; null for the whole store.</param>
/// <param name="PatientId">The patient it concerns; null when it concerns none.</param>
public sealed record AuditTarget(AuditSubject Subject, Guid? Id, Guid? PatientId = null)
{
    /// <summary>Everything that is kept.</summary>
    public static AuditTarget Store { get; } = new(AuditSubject.Store, null);

    /// <summary>A patient's record.</summary>
    public static AuditTarget Patient(Guid id) => new(AuditSubject.Patient, id, id);
}

/// <summary>The codes under which acts and subjects are stored: <c>SignedIn</c> as <c>signed-in</c>.</summary>
public static class AuditCode
{
    private static readonly Dictionary<AuditAct, string> Acts = Enum.GetValues<AuditAct>().ToDictionary(act => act, act => Code(act.ToString()));
    private static readonly Dictionary<string, AuditAct> ActsByCode = Acts.ToDictionary(pair => pair.Value, pair => pair.Key);
    private static readonly Dictionary<AuditSubject, string> Subjects = Enum.GetValues<AuditSubject>().ToDictionary(subject => subject, subject => Code(subject.ToString()));
    private static readonly Dictionary<string, AuditSubject> SubjectsByCode = Subjects.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The code of an act.</summary>
    public static string Of(AuditAct act) => Acts[act];

    /// <summary>The code of a kind of thing.</summary>
    public static string Of(AuditSubject subject) => Subjects[subject];

    internal static AuditAct Act(string code) => ActsByCode[code];

    internal static AuditSubject Subject(string code) => SubjectsByCode[code];

    private static string Code(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
