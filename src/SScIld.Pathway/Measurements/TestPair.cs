namespace SScIld.Pathway.Measurements;

/// <summary>Two reliable lung-function tests of one patient and what was lost between them. Positive falls are losses.</summary>
/// <param name="From">The day of the earlier test.</param>
/// <param name="To">The day of the later test.</param>
/// <param name="FvcFrom">FVC of the earlier test.</param>
/// <param name="FvcTo">FVC of the later test.</param>
/// <param name="Fvc">FVC fall in points.</param>
/// <param name="FvcRelative">FVC fall in % of the earlier value.</param>
/// <param name="FvcPerYear">FVC fall in points, scaled to a year of 365.25 days.</param>
/// <param name="Dlco">DLCO fall in points; null: unknown.</param>
/// <param name="DlcoRelative">DLCO fall in % of the earlier value; null: unknown.</param>
public sealed record TestPair(
    DateOnly From,
    DateOnly To,
    PercentPredicted FvcFrom,
    PercentPredicted FvcTo,
    AbsoluteDecline Fvc,
    RelativeDecline FvcRelative,
    AbsoluteDecline FvcPerYear,
    AbsoluteDecline? Dlco,
    RelativeDecline? DlcoRelative)
{
    private const decimal DaysPerYear = 365.25m;

    /// <summary>Days from the earlier to the later test, 1 or more.</summary>
    public int Days => To.DayNumber - From.DayNumber;

    /// <summary>The spacing in months of a twelfth of a year, for display: rules compare days of the calendar.</summary>
    public decimal Months => Days * 12m / DaysPerYear;

    /// <summary>A fall scaled from the days between two tests to a year.</summary>
    internal static decimal PerYear(decimal fall, int days) => fall * DaysPerYear / days;
}
