using System.Collections.Concurrent;
using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;
using Xunit.Abstractions;

namespace SScIld.Cases.Tests;

/// <summary>
/// The pack is spoilt in one place at a time, and some test has to notice: a number moved by a step, a comparator turned.
/// A number that nobody notices could be changed by accident.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    // How many parts hold is counted, whatever the comparator says.
    private const string Counted = "ppf.domains";

    // A rate is a fall times 365.25 through days: within the spacing that counts, no decimal fall gives the number exactly.
    private const string EdgeIsOutOfReach = "therapy.trigger-yearly-fall";
    private static readonly PatientCase[] Lessons = [.. LessonFiles.Names.Select(LessonFiles.Case)];
    private static readonly string[] Approved = [.. Lessons.Select(patient => Note(patient, RealPack.Pack))];
    private static readonly ILookup<string, Boundary> Boundaries = ThresholdBoundaryTests.Boundaries.ToLookup(boundary => boundary.Threshold, StringComparer.Ordinal);

    [Fact]
    public void EveryShiftedNumber_IsNoticed() => Survivors(threshold =>
    [
        threshold with { Value = threshold.Value + StepOf(threshold) },
        threshold with { Value = threshold.Value - StepOf(threshold) },
    ]).ShouldBeEmpty();

    [Fact]
    public void EveryTurnedComparator_IsNoticed() => Survivors(threshold => threshold.Comparator is { } comparator && threshold.Id != Counted
        ? [threshold with { Comparator = Opposite(comparator) }, .. EdgeIsOutOfReach == threshold.Id ? Array.Empty<Threshold>() : [threshold with { Comparator = WithOtherEdge(comparator) }]]
        : []).ShouldBeEmpty();

    [Fact]
    public void EveryRuleTakenOut_IsNoticed()
    {
        var survivors = new ConcurrentBag<string>();
        Parallel.ForEach(RealPack.Pack.Rules, rule =>
        {
            // A rule that does not apply says nothing, so only the other lessons can miss it.
            var pack = RealPack.Pack with { Rules = RealPack.Pack.Rules.Remove(rule) };
            var speaking = Enumerable.Range(0, Lessons.Length).Where(index => LessonOutcomes.Of(index, rule.Id) != Truth.No);
            if (speaking.All(index => Note(Lessons[index], pack) == Approved[index]))
            {
                survivors.Add(rule.Id);
            }
        });
        survivors.ShouldBeEmpty();
    }

    private List<string> Survivors(Func<Threshold, IEnumerable<Threshold>> spoil)
    {
        var (survivors, tried, byLessons) = (new List<string>(), 0, 0);
        Parallel.ForEach(RealPack.Pack.Thresholds.SelectMany(threshold => spoil(threshold), (threshold, spoilt) => (threshold, spoilt)), mutant =>
        {
            var pack = RealPack.Pack with { Thresholds = RealPack.Pack.Thresholds.Replace(mutant.threshold, mutant.spoilt) };
            var lesson = NoticedByALesson(pack);
            var noticed = lesson || NoticedAtTheBoundary(mutant.spoilt.Id, pack);
            Interlocked.Increment(ref tried);
            Interlocked.Add(ref byLessons, lesson ? 1 : 0);
            if (!noticed)
            {
                lock (survivors)
                {
                    survivors.Add($"{mutant.spoilt.Id}: {mutant.threshold.Comparator} {mutant.threshold.Value} became {mutant.spoilt.Comparator} {mutant.spoilt.Value}");
                }
            }
        });
        output.WriteLine($"{tried} mutants; the lessons' notes noticed {byLessons}, the boundaries the rest but {survivors.Count}");
        return survivors;
    }

    private static bool NoticedByALesson(KnowledgePack pack) => Lessons.Where((patient, index) => Note(patient, pack) != Approved[index]).Any();

    // The patients stand on the three sides of the number as it should be.
    private static bool NoticedAtTheBoundary(string threshold, KnowledgePack pack) =>
        Boundaries[threshold].Any(boundary => ThresholdBoundaryTests.Differences(boundary, pack).Any());

    private static string Note(PatientCase patient, KnowledgePack pack) => GoldenTests.Describe(patient, pack, Language.English);

    private static decimal StepOf(Threshold threshold) => threshold.Unit is "calendar-months" or "count" or "years" ? 1 : 0.1m;

    private static Comparator Opposite(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => Comparator.Below,
        Comparator.Above => Comparator.AtMost,
        Comparator.AtMost => Comparator.Above,
        _ => Comparator.AtLeast,
    };

    private static Comparator WithOtherEdge(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => Comparator.Above,
        Comparator.Above => Comparator.AtLeast,
        Comparator.AtMost => Comparator.Below,
        _ => Comparator.AtMost,
    };
}
