using System.Collections.Immutable;

namespace SScIld.Storage.Patients;

/// <summary>A patient's pseudonymous code: 1 to 64 characters by which a clinic tells patients apart and nobody else can.</summary>
public sealed record PatientCode
{
    /// <summary>The most characters of a code, as in the case document.</summary>
    public const int MaximumLength = 64;

    private PatientCode(string text) => Text = text;

    /// <summary>The code as it was typed, without spaces around it.</summary>
    public string Text { get; }

    /// <summary>The code by which it is found and told from others: upper and lower case are one.</summary>
    public string SearchText => SearchTextOf(Text);

    /// <summary>The same of a text that need not be a whole code.</summary>
    public static string SearchTextOf(string typed) => typed.Trim().ToUpperInvariant();

    /// <summary>A code, or every reason why it may not be one. The same text always gives the same answer.</summary>
    public static PatientCodeReading Read(string? typed)
    {
        var text = typed?.Trim() ?? "";
        var reasons = PatientCodeChecks.ReasonsAgainst(text);
        return reasons.IsEmpty ? new PatientCodeReading.Accepted(new PatientCode(text)) : new PatientCodeReading.Refused(reasons);
    }
}

/// <summary>What came of reading a code. The hierarchy is closed.</summary>
public abstract record PatientCodeReading
{
    private protected PatientCodeReading()
    {
    }

    /// <summary>It is a code.</summary>
    /// <param name="Code">The code.</param>
    public sealed record Accepted(PatientCode Code) : PatientCodeReading;

    /// <summary>It is none, or it says who the patient is.</summary>
    /// <param name="Reasons">Why, worst first; never empty.</param>
    public sealed record Refused(ImmutableArray<PatientCodeRefusal> Reasons) : PatientCodeReading;
}

/// <summary>Why a text is not taken as a patient's code.</summary>
public enum PatientCodeRefusal
{
    /// <summary>Nothing was typed.</summary>
    Empty,

    /// <summary>More characters than a code may have.</summary>
    TooLong,

    /// <summary>A character that codes do not have: only letters, digits, space and - _ . / # are taken.</summary>
    ForbiddenCharacter,

    /// <summary>It looks like the number of an identity card.</summary>
    LooksLikeIdentityCard,

    /// <summary>It looks like a telephone number.</summary>
    LooksLikePhoneNumber,

    /// <summary>It looks like an e-mail address.</summary>
    LooksLikeEmailAddress,

    /// <summary>It looks like a date, such as a date of birth.</summary>
    LooksLikeDateOfBirth,

    /// <summary>It looks like a person's name.</summary>
    LooksLikeName,
}
