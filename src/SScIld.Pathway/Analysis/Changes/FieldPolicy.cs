using System.Collections.Immutable;

namespace SScIld.Pathway.Analysis.Changes;

/// <summary>In which direction a datum could be other than it is, for a question of the form "what if".</summary>
public enum Changeability
{
    /// <summary>Either way.</summary>
    Free,

    /// <summary>Only to more, or from no to yes.</summary>
    Upward,

    /// <summary>Only to less, or from yes to no.</summary>
    Downward,

    /// <summary>Not at all.</summary>
    Never,
}

/// <summary>What getting a datum asks of the patient, the least first.</summary>
public enum Effort
{
    /// <summary>A question.</summary>
    Asked,

    /// <summary>A look at what is on file.</summary>
    LookedUp,

    /// <summary>An examination at the bedside.</summary>
    Examined,

    /// <summary>A blood sample.</summary>
    BloodSample,

    /// <summary>A breathing test.</summary>
    BreathingTest,

    /// <summary>Imaging.</summary>
    Imaging,

    /// <summary>A catheter or another intervention.</summary>
    Invasive,
}

/// <summary>How a field takes part in analyses: what may change in it, by how much at least, and what it takes to know it.</summary>
/// <param name="Path">The field's path.</param>
/// <param name="Changes">In which direction it could be other than it is.</param>
/// <param name="NewestOnly">True when only the newest entry of its list could be: the others are past.</param>
/// <param name="Because">Why; what the reader is told where a change is left out.</param>
/// <param name="Step">The smallest difference that is printed, in the field's unit; 0 where there are no numbers.</param>
/// <param name="Effort">What getting it asks of the patient.</param>
public sealed record FieldPolicy(string Path, Changeability Changes, bool NewestOnly, Localized Because, decimal Step, Effort Effort);

/// <summary>The policies of all fields.</summary>
public sealed class FieldPolicies
{
    private readonly ImmutableDictionary<string, FieldPolicy> _byPath;

    /// <summary>Gathers policies; each path once.</summary>
    public FieldPolicies(IEnumerable<FieldPolicy> policies) => _byPath = policies.ToImmutableDictionary(policy => policy.Path, StringComparer.Ordinal);

    /// <summary>The policy of a field.</summary>
    /// <exception cref="KeyNotFoundException">The field has none: the loader sees to it that each has.</exception>
    public FieldPolicy this[string path] => _byPath[path];

    /// <summary>Whether a value may be asked about in place of another.</summary>
    public bool Allows(CaseDatum datum, DatumValue from, DatumValue to) => _byPath[datum.Path].Changes switch
    {
        Changeability.Never => false,
        Changeability.Upward => Order(from, to) > 0,
        Changeability.Downward => Order(from, to) < 0,
        _ => true,
    };

    /// <summary>Whether one value is more (1), less (-1) than another, or neither.</summary>
    private static int Order(DatumValue from, DatumValue to) => (from, to) switch
    {
        ({ Number: { } before }, { Number: { } after }) => after.CompareTo(before),
        ({ Day: { } before }, { Day: { } after }) => after.CompareTo(before),
        ({ Choice: { } before }, { Choice: { } after }) => after.CompareTo(before),
        _ => 0,
    };
}
