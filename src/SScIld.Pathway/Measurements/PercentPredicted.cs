namespace SScIld.Pathway.Measurements;

/// <summary>
/// A lung-function value in per cent of the value predicted for age, sex and height (100 is as predicted).
/// Not a share of the patient's own earlier value, and not the predicted value itself.
/// </summary>
/// <param name="Value">Per cent of predicted, exact as entered.</param>
public readonly record struct PercentPredicted(decimal Value)
{
    /// <summary>The fall to a later value, in percentage points; positive when the later value is lower.</summary>
    public AbsoluteDecline DeclineTo(PercentPredicted later) => new(Value - later.Value);

    /// <summary>The fall to a later value as a share of this one; positive when the later value is lower.</summary>
    public RelativeDecline RelativeDeclineTo(PercentPredicted later) => new((Value - later.Value) * 100m / Value);
}

/// <summary>A volume in millilitres.</summary>
/// <param name="Value">Millilitres, exact as entered.</param>
public readonly record struct Millilitres(decimal Value);

/// <summary>A fall in percentage points of predicted. Positive: the value fell. Negative: it rose.</summary>
/// <param name="Points">Percentage points, unrounded.</param>
public readonly record struct AbsoluteDecline(decimal Points);

/// <summary>A fall in per cent of the earlier value. Positive: the value fell. Negative: it rose.</summary>
/// <param name="Percent">Per cent of the earlier value, unrounded.</param>
public readonly record struct RelativeDecline(decimal Percent);
