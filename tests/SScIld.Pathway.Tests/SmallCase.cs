using System.Globalization;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Tests;

/// <summary>Cases in few words.</summary>
internal static class SmallCase
{
    public static DateOnly AsOf { get; } = new(2026, 11, 20);

    public static PatientCase Empty { get; } = new() { AsOf = AsOf };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static LungFunctionTest Test(string day, decimal fvc, decimal? dlco = null) => new()
    {
        Date = Day(day),
        Fvc = new PercentPredicted(fvc),
        Dlco = dlco is { } value ? new PercentPredicted(value) : null,
    };

    public static Treatment Current(Agent agent, string? since) => new() { Agent = agent, StartedOn = since is null ? null : Day(since) };

    public static PatientCase WithTests(params LungFunctionTest[] tests) => Empty with { LungFunction = [.. tests] };
}
