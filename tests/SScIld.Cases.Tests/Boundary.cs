using SScIld.Pathway;

namespace SScIld.Cases.Tests;

/// <summary>A threshold, the patient on each of its sides (-1, 0, 1), and the rule that speaks there; null: none of the others.</summary>
internal sealed record Boundary(string Threshold, Func<decimal, int, PatientCase> Patient, string? Below, string? At, string? Above)
{
    private const decimal Tenth = 0.1m;

    /// <summary>A number, tried a step below and above.</summary>
    public static Boundary Value(string threshold, Func<decimal, PatientCase> patient, string? below, string? at, string? above, decimal step = Tenth) =>
        new(threshold, (number, side) => patient(number + (side * step)), below, at, above);

    /// <summary>A number below which something holds.</summary>
    public static Boundary OnlyBelow(string threshold, Func<decimal, PatientCase> patient, string rule) => Value(threshold, patient, rule, null, null);

    /// <summary>A number above which something holds.</summary>
    public static Boundary OnlyAbove(string threshold, Func<decimal, PatientCase> patient, string rule) => Value(threshold, patient, null, null, rule);

    /// <summary>A span of calendar months, tried a day below and above.</summary>
    public static Boundary Span(string threshold, Func<int, int, PatientCase> patient, string? below, string? at, string? above) =>
        new(threshold, (months, side) => patient((int)months, side), below, at, above);
}
