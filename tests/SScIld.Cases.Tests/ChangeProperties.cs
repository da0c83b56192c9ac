using SScIld.Pathway;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;

namespace SScIld.Cases.Tests;

/// <summary>How advice may change when one thing about the patient does.</summary>
public sealed class ChangeProperties
{
    private static readonly decimal[] Deepenings = [0.1m, 3m, 6m];

    private static readonly Sweep Sweep = new(
        LongRun.Choose(20_000, 500_000),
        new Property("Taking a datum away never makes a start or an addition appear", WhatAppearsWhenADatumGoes),
        new Property("An unknown never gives more than every value it could have", WhatAnUnknownGivesBeyondItsValues),
        new Property("A larger FVC fall never gives less", WhatALargerFallTakesAway),
        Property.That("The order of entries changes nothing", advised => PathwayEngine.Decide(TurnedRound(advised.Patient), RealPack.Pack) == advised.Decision));

    public static TheoryData<string> Names { get; } = [.. Sweep.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Advice_WhenThePatientChanges_KeepsTheProperty(string property) => Sweep.Check(property);

    private static string? WhatAppearsWhenADatumGoes(Advised before) => LessKnown.Of(before.Patient)
        .Where((less, look) => less.Section is null && before.Takes(look))
        .SelectMany(less =>
        {
            var after = PathwayEngine.Decide(less.Patient, RealPack.Pack);
            return AgentCode.All.Where(agent => Rank(after[agent]) > Rank(PlannedAction.Option) && Rank(before.Decision[agent]) < Rank(after[agent]))
                .Select(agent => $"without {less.Datum}: {Change(agent, before.Decision, after)}");
        })
        .FirstOrDefault();

    private static string? WhatAnUnknownGivesBeyondItsValues(Advised unknown) => MoreKnown.Of(unknown.Patient)
        .Where((_, look) => unknown.Takes(look))
        .SelectMany(known =>
        {
            var decisions = known.Patients.Select(patient => PathwayEngine.Decide(patient, RealPack.Pack)).ToArray();
            return AgentCode.All
                .Where(agent => Rank(unknown.Decision[agent]) > decisions.Max(decision => Rank(decision[agent])))
                .Select(agent => $"{known.Datum} unknown: {AgentCode.Of(agent)} {unknown.Decision[agent]}; known: "
                    + string.Join(", ", decisions.Select(decision => decision[agent])));
        })
        .FirstOrDefault();

    private static PatientCase TurnedRound(PatientCase patient) => patient with
    {
        LungFunction = patient.LungFunction is { } tests ? [.. tests.Reverse()] : null,
        Hrct = patient.Hrct is { } scans ? [.. scans.Reverse()] : null,
        Treatments = patient.Treatments is { } treatments ? [.. treatments.Reverse()] : null,
    };

    internal static string? WhatALargerFallTakesAway(Advised before) => Deepenings
        .SelectMany(points => new[] { WithLowerLatestFvc(before.Patient, points), WithHigherEarlierFvc(before.Patient, points) })
        .OfType<PatientCase>()
        .SelectMany(patient =>
        {
            var after = new Advised(patient);
            return AgentCode.All
                .Where(agent => Rank(after.Decision[agent]) < Rank(before.Decision[agent]) && !ScanContradicts(after))
                .Select(agent => $"{Change(agent, before.Decision, after.Decision)}");
        })
        .FirstOrDefault();

    private static bool ScanContradicts(Advised advised) => advised.Assessment.Notices.Any(notice => notice.Id == "conflict.hrct-vs-lung-function");

    private static PatientCase? WithLowerLatestFvc(PatientCase patient, decimal points)
    {
        if (patient.LungFunction is not { } tests || !tests.Any(Counts))
        {
            return null;
        }

        var latest = tests.Where(Counts).Max(test => test.Date);
        return patient with { LungFunction = [.. tests.Select(test => Counts(test) && test.Date == latest ? Lower(test, points) : test)] };
    }

    private static PatientCase? WithHigherEarlierFvc(PatientCase patient, decimal points)
    {
        if (patient.LungFunction is not { } tests || tests.Count(Counts) < 2)
        {
            return null;
        }

        var latest = tests.Where(Counts).Max(test => test.Date);
        return patient with { LungFunction = [.. tests.Select(test => Counts(test) && test.Date != latest ? Lower(test, -points) : test)] };
    }

    private static bool Counts(LungFunctionTest test) => test is { Reliable: true, Fvc: not null };

    private static LungFunctionTest Lower(LungFunctionTest test, decimal points) =>
        test with { Fvc = new PercentPredicted(test.Fvc!.Value.Value - points) };

    // A withheld agent was called for as much as a proposed one; only its gate stands in the way.
    private static int Rank(PlannedAction action) => action switch
    {
        PlannedAction.Option => 1,
        PlannedAction.Start or PlannedAction.Add => 2,
        PlannedAction.Withheld => 1,
        _ => 0,
    };

    private static string Change(Agent agent, Decision before, Decision after) =>
        $"{AgentCode.Of(agent)} {before[agent]} becomes {after[agent]} ({Labels(before)} becomes {Labels(after)})";

    private static string Labels(Decision decision) => $"{decision.Phenotype}, {decision.Progression}, {decision.AddOnTrigger}";
}
