using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules.Compiled;
using static SScIld.Pathway.Tests.SmallCase;

namespace SScIld.Pathway.Tests.Facts;

public sealed class CaseReaderTests
{
    private static readonly RuleBook Book = RuleBook.Of(new SmallPack().Build());

    [Fact]
    public void Read_EmptyCase_KnowsNothingButTheDay()
    {
        var values = Read(Empty);
        foreach (var fact in CaseFacts.All.Where(fact => fact.Kind is FactKind.Truth or FactKind.Choice))
        {
            // Three things are known of an empty page: no history, no marker, and what follows from them.
            if (fact.Id is "therapy.historyKnown" or "inflammation.anyMarkerEntered")
            {
                continue;
            }

            values.Codes[fact.Slot].ShouldBe(FactValues.UnknownCode, fact.Id);
        }
    }

    [Fact]
    public void Read_ScreenDone_MakesUnlistedGatesNormalAndNothingElse()
    {
        var values = Read(Empty with { Safety = new SafetyScreen { Screened = true, AltTimesUpperLimit = 4m } });
        Truth(values, "safety.pregnant").ShouldBe("no");
        Truth(values, "safety.contraindicated.rituximab").ShouldBe("no");
        Truth(values, "safety.childPugh").ShouldBe("none");
        Truth(values, "safety.cardiacMriDone").ShouldBeNull();
        Number(values, "safety.platelets" + "Per1e9L").IsNormal.ShouldBeTrue();
        Number(values, "safety.altTimesUpperLimit").Low.ShouldBe(4m);
        Number(values, "safety.meanPapMmHg").IsUnknown.ShouldBeTrue();
    }

    [Fact]
    public void Read_TestsInAnyOrder_FormTheSamePairs()
    {
        LungFunctionTest[] tests = [Test("2025-11-18", 79, 58), Test("2026-05-12", 74, 55), Test("2026-11-16", 68, 51)];
        var forward = Falls(WithTests(tests));
        var backward = Falls(WithTests([.. tests.Reverse()]));
        forward.ShouldBe([11m, 6m]);
        backward.ShouldBe(forward);
    }

    [Fact]
    public void Read_TwoTestsOfOneDay_TheHigherFvcCounts()
    {
        var patient = WithTests(Test("2025-11-18", 79), Test("2026-11-16", 68), Test("2026-11-16", 70));
        Falls(patient).ShouldBe([9m]);
        Truth(Read(patient), "lungFunction.sameDay").ShouldBe("yes");
    }

    [Fact]
    public void Read_UnreliableTest_TakesNoPartInPairsButIsNoticed()
    {
        var patient = WithTests(Test("2025-11-18", 79), Test("2026-05-16", 78), Test("2026-11-16", 60) with { Reliable = false });
        Falls(patient).ShouldBe([1m]);
        var values = Read(patient);
        Truth(values, "lungFunction.newestUnreliable").ShouldBe("yes");
        values.Series.Pairs(PairSet.EndingUnreliableLatest).Length.ShouldBe(2);
    }

    [Fact]
    public void Read_EqualFalls_TheLaterStartComesFirst()
    {
        var series = Read(WithTests(Test("2025-11-18", 79), Test("2026-02-18", 79), Test("2026-11-16", 68))).Series;
        series.Describe(series.Pairs(PairSet.EndingLatest)[0]).From.ShouldBe(Day("2026-02-18"));
    }

    [Fact]
    public void Read_DlcoMissingInOneTest_IsAnUnknownFallNotZero()
    {
        var series = Read(WithTests(Test("2025-11-18", 79, 58), Test("2026-11-16", 68))).Series;
        var pair = series.Pairs(PairSet.EndingLatest)[0];
        series.Value(PairFacts.DlcoFall.Slot, pair).IsUnknown.ShouldBeTrue();
        series.Value(PairFacts.DlcoFallRelative.Slot, pair).IsUnknown.ShouldBeTrue();
        series.Describe(pair).Dlco.ShouldBeNull();
    }

    [Fact]
    public void Read_DecimalFalls_AreExact()
    {
        var series = Read(WithTests(Test("2025-11-18", 70.1m), Test("2026-11-18", 60.1m))).Series;
        series.Pairs(PairSet.EndingLatest)[0].FvcFall.ShouldBe(10.0m);
    }

    [Theory]
    [InlineData(true, "2026-03-01", null, "yes")]
    [InlineData(false, "2025-01-01", "2025-12-31", "yes")]
    [InlineData(false, "2025-01-01", "2025-05-31", "no")]
    public void Read_MarkersTakenOnTocilizumab_AreUnknownForEveryRule(bool current, string start, string? stop, string masked)
    {
        var treatment = new Treatment
        {
            Agent = Agent.Tocilizumab,
            StartedOn = Day(start),
            IsStopped = !current,
            StoppedOn = stop is null ? null : Day(stop),
        };
        var values = Read(Empty with
        {
            Treatments = [treatment],
            Inflammation = new InflammatoryMarkers { CrpMgPerL = 30, Il17Raised = true, MeasuredOn = Day("2025-06-15") },
        });
        Truth(values, "inflammation.onTocilizumab").ShouldBe(masked);
        Number(values, "inflammation.crpMgPerL").IsUnknown.ShouldBe(masked == "yes");
        Truth(values, "inflammation.il17Raised").ShouldBe(masked == "yes" ? null : "yes");
    }

    [Fact]
    public void Read_NewestStart_IsThatOfTheNewestCurrentBaseOrAddOnOnly()
    {
        var patient = Empty with
        {
            Treatments =
            [
                Current(Agent.Mycophenolate, "2025-10-01"),
                Current(Agent.Nintedanib, "2026-04-01"),
                Current(Agent.Glucocorticoid, "2026-09-01"),
                Current(Agent.Tocilizumab, "2026-06-01") with { IsStopped = true },
            ],
        };
        Read(patient).NewestStart.ShouldBe(Day("2026-04-01"));
        Read(patient with { Treatments = [.. patient.Treatments!.Value, Current(Agent.Pirfenidone, null)] }).NewestStart.ShouldBeNull();
    }

    [Fact]
    public void Read_TwoScansOfOneDay_WhatTheyDisagreeOnIsUnknown()
    {
        var scan = new HrctScan { Date = Day("2026-11-10"), GroundGlass = true, Reticulation = true };
        var values = Read(Empty with { Hrct = [scan, scan with { GroundGlass = false }] });
        Truth(values, "hrct.sameDay").ShouldBe("yes");
        Truth(values, "hrct.groundGlass").ShouldBeNull();
        Truth(values, "hrct.reticulation").ShouldBe("yes");
    }

    [Fact]
    public void Read_NewestScan_BorrowsNothingFromOlderOnes()
    {
        var values = Read(Empty with
        {
            Hrct =
            [
                new HrctScan { Date = Day("2026-11-10"), Reticulation = true },
                new HrctScan { Date = Day("2025-11-10"), GroundGlass = true, Reticulation = false },
            ],
        });
        Truth(values, "hrct.groundGlass").ShouldBeNull();
        Truth(values, "hrct.reticulation").ShouldBe("yes");
    }

    private static FactValues Read(PatientCase patient)
    {
        var values = new FactValues(Book.CodeCount);
        Book.Reader.Read(patient, values);
        return values;
    }

    private static decimal[] Falls(PatientCase patient)
    {
        var falls = new List<decimal>();
        foreach (var pair in Read(patient).Series.Pairs(PairSet.EndingLatest))
        {
            falls.Add(pair.FvcFall);
        }

        return [.. falls];
    }

    private static string? Truth(FactValues values, string id)
    {
        var fact = Book.Vocabulary[id];
        var code = values.Codes[fact.Slot];
        return code < 0 ? null : fact.Values[code];
    }

    private static NumberValue Number(FactValues values, string id) => values.Numbers[Book.Vocabulary[id].Slot];
}
