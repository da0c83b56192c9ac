using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SScIld.Interop.Explorations;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Rules;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.PatientSheets;

/// <summary>
/// What is known of a patient, without a word of advice: section by section in the order in which a case is presented, and
/// in each what was not asked or measured, by name.
/// </summary>
public static class PatientSheet
{
    private const string Safety = "safety";

    // Every screen of a meeting shows the same case: it is written once in each language, and forgotten with the case.
    private static readonly ConditionalWeakTable<PatientCase, ConcurrentDictionary<(Language, KnowledgePack), ImmutableArray<SheetSection>>> Written = [];

    /// <summary>The sections of a case; one of which nothing is known is there all the same.</summary>
    public static ImmutableArray<SheetSection> Of(PatientCase patient, Words words)
    {
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(words);
        return Written.GetOrCreateValue(patient).GetOrAdd((words.Language, words.Pack), static (_, of) => Write(of.patient, of.words), (patient, words));
    }

    private static ImmutableArray<SheetSection> Write(PatientCase patient, Words words)
    {
        var reader = new Reader(patient, words);
        return
        [
            new(SheetPart.Disease, [reader.Disease()]),
            new(SheetPart.Clinical, [reader.Whole("clinical.")]),
            new(SheetPart.Treatments, reader.Treatments()),
            new(SheetPart.Hrct, reader.Scans()),
            new(SheetPart.LungFunction, []),
            new(SheetPart.Serology, [reader.Serology()]),
            new(SheetPart.Inflammation, [reader.Whole("inflammation.")]),
            new(SheetPart.Safety, [reader.Whole("safety.")]),
        ];
    }

    private sealed class Reader(PatientCase patient, Words words)
    {
        private readonly ExplorationWords _say = words.Exploring(patient);

        public SheetEntry Disease()
        {
            var (known, unknown) = Lines(place => place.Datum.Path.StartsWith("patient.", StringComparison.Ordinal) || place.Datum.Path.StartsWith("ssc.", StringComparison.Ordinal));
            var subset = patient.CutaneousSubset is { } kind ? words.Value("ssc.cutaneousSubset", kind.ToString().ToLowerInvariant()) : null;
            var score = patient.SkinScore is { } points ? _say.Quantity(points, words.Field("ssc.mrss")!.Unit) : null;
            return new SheetEntry(
                null,
                [.. Own("ssc.cutaneousSubset", subset), .. Own("ssc.mrss", score), .. known],
                [.. unknown.Where(name => name != _say.Name("ssc.firstNonRaynaudOn") || patient.DurationMonths is null)
                    .Where(name => name != _say.Name("ssc.durationMonths") || patient.FirstNonRaynaudOn is null)]);
        }

        public SheetEntry Serology()
        {
            var entry = Whole("serology.");
            var centromere = patient.Serology.Anticentromere is { } result ? words.Value("serology.anticentromere", result.ToString().ToLowerInvariant()) : null;
            return entry with { Known = [.. entry.Known, .. Own("serology.anticentromere", centromere)] };
        }

        public SheetEntry Whole(string prefix)
        {
            var (known, unknown) = Lines(place => place.Datum.Path.StartsWith(prefix, StringComparison.Ordinal));

            // Limits of a laboratory and the day of a measurement are details of a value, not questions of their own.
            return new SheetEntry(null, known, patient.Safety.Screened == true && prefix.StartsWith(Safety, StringComparison.Ordinal)
                ? []
                : [.. unknown.Where(name => !Details.Contains(name))]);
        }

        public ImmutableArray<SheetEntry> Treatments() =>
        [
            .. (patient.Treatments ?? []).Select((entry, index) =>
            {
                var (known, _) = Lines(place => IsAt(place, "treatments", index));
                var name = words.AgentName(entry.Agent);
                return new SheetEntry(words.Say(entry.IsStopped ? "web.sheet.treatment-stopped" : "web.sheet.treatment-current", ("agent", name)), known, []);
            }),
        ];

        public ImmutableArray<SheetEntry> Scans() =>
        [
            .. (patient.Hrct ?? []).Select((scan, index) => (scan, index)).OrderByDescending(item => item.scan.Date).Select(item =>
            {
                var (known, unknown) = Lines(place => IsAt(place, "hrct", item.index) && place.Datum.Path != "hrct[].date");
                var range = item.scan.FibrosisExtent is { } extent && extent.From != extent.To ? Range(extent) : null;
                var pattern = item.scan.Pattern is { Length: > 0 } text ? text : null;
                return new SheetEntry(
                    NumberText.Of(item.scan.Date),
                    [.. Own("hrct[].fibrosisExtentPercent", range), .. known, .. Own("hrct[].pattern", pattern)],
                    [.. unknown.Where(name => name != _say.Name("hrct[].ildExtentPercent") && (range is null || name != _say.Name("hrct[].fibrosisExtentPercent")))]);
            }),
        ];

        private HashSet<string> Details =>
        [
            _say.Name("inflammation.crpUpperLimit"), _say.Name("inflammation.esrUpperLimit"), _say.Name("inflammation.il6UpperLimit"), _say.Name("inflammation.measuredOn"),
        ];

        private static bool IsAt(DatumPlace place, string list, int index) =>
            place.Index == index && place.Datum.Path.StartsWith($"{list}[]", StringComparison.Ordinal);

        private string Range(Extent extent) => words.Quantity(
            $"{NumberText.Exact(extent.From)}–{NumberText.Exact(extent.To)}", words.Field("hrct[].fibrosisExtentPercent")!.Unit);

        private IEnumerable<SheetLine> Own(string path, string? value) => value is null ? [] : [new SheetLine(path, Words.AtStart(_say.Name(path)), value)];

        private (ImmutableArray<SheetLine> Known, ImmutableArray<string> Unknown) Lines(Func<DatumPlace, bool> wanted)
        {
            var places = CaseEntries.PlacesIn(patient).Where(wanted).ToLookup(place => place.Read(patient).IsKnown);
            return (
                [.. places[true].Select(place => new SheetLine(place.Path, Words.AtStart(_say.Name(place.Datum.Path)), _say.Value(place.Datum, place.Read(patient))))],
                [.. places[false].Select(place => _say.Name(place.Datum.Path))]);
        }
    }
}

/// <summary>The parts of a case, in the order in which it is presented.</summary>
public enum SheetPart
{
    /// <summary>The patient, the disease and the skin.</summary>
    Disease,

    /// <summary>Symptoms, oxygen, judgement.</summary>
    Clinical,

    /// <summary>What was and is taken.</summary>
    Treatments,

    /// <summary>The scans, the newest first.</summary>
    Hrct,

    /// <summary>The tests; drawn, not listed.</summary>
    LungFunction,

    /// <summary>Antibodies.</summary>
    Serology,

    /// <summary>Inflammatory markers.</summary>
    Inflammation,

    /// <summary>What stands in the way of a drug.</summary>
    Safety,
}

/// <summary>A part of a case.</summary>
/// <param name="Part">Which.</param>
/// <param name="Entries">Its entries: one for most parts, one for each scan or treatment.</param>
public sealed record SheetSection(SheetPart Part, ImmutableArray<SheetEntry> Entries);

/// <summary>One entry: what is known, and the names of what is not.</summary>
/// <param name="Heading">The day or the agent that tells it from others; null: it is the only one.</param>
/// <param name="Known">What is known.</param>
/// <param name="Unknown">What is not.</param>
public sealed record SheetEntry(string? Heading, ImmutableArray<SheetLine> Known, ImmutableArray<string> Unknown);

/// <summary>A datum that is known.</summary>
/// <param name="Path">Where it stands in the case document.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value with its unit.</param>
public sealed record SheetLine(string Path, string Name, string Value);
