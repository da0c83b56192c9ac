using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Measurements;

/// <summary>One day's lung-function test.</summary>
public sealed record LungFunctionTest
{
    /// <summary>The day of the test.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>FVC in % predicted, 5 to 200 as entered; null: not measured or not known.</summary>
    public PercentPredicted? Fvc { get; init; }

    /// <summary>FVC in millilitres; shown, never mixed into a rule; null: unknown.</summary>
    public Millilitres? FvcVolume { get; init; }

    /// <summary>DLCO in % predicted; null: see <see cref="DlcoStatus"/>.</summary>
    public PercentPredicted? Dlco { get; init; }

    /// <summary>Why a DLCO is or is not there; null: unknown.</summary>
    public DlcoStatus? DlcoStatus { get; init; }

    /// <summary>The reference equation as the laboratory names it; null: unknown.</summary>
    public string? ReferenceEquation { get; init; }

    /// <summary>False when the laboratory or the clinician calls the test unreliable; such a test takes part in no verdict.</summary>
    public bool Reliable { get; init; } = true;
}
