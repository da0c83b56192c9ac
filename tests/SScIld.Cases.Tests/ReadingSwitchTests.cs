using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Cases.Tests;

/// <summary>
/// A reading is a choice that can be made otherwise: with each alternative that a threshold names in its place, some
/// lesson's patient is judged by other rules. No code changes for that.
/// </summary>
public sealed class ReadingSwitchTests
{
    private static readonly Lazy<PatientCase[]> Patients = new(() => [.. LessonFiles.Names.Select(LessonFiles.Case)]);
    private static readonly Lazy<HashSet<string>[]> AsRead = new(() => [.. Patients.Value.Select(patient => Applied(patient, RealPack.Pack))]);

    /// <summary>Each alternative of each reading: the threshold's id and the other value.</summary>
    public static TheoryData<string, decimal> Alternatives
    {
        get
        {
            var data = new TheoryData<string, decimal>();
            foreach (var threshold in RealPack.Pack.Thresholds)
            {
                foreach (var value in threshold.Reading?.Alternatives ?? [])
                {
                    data.Add(threshold.Id, value);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Alternatives))]
    public void Assess_WhenAReadingIsSwitched_OtherRulesSpeakForSomePatient(string id, decimal value)
    {
        var pack = RealPack.Pack with
        {
            Version = $"0.0.0+{id}",
            Thresholds = [.. RealPack.Pack.Thresholds.Select(threshold => threshold.Id == id ? threshold with { Value = value } : threshold)],
        };

        Patients.Value.Index().Any(patient => !AsRead.Value[patient.Index].SetEquals(Applied(patient.Item, pack))).ShouldBeTrue();
    }

    [Fact]
    public void AlternativeReadings_EachOne_ChangesAVerdictInSomeLesson()
    {
        foreach (var reading in RealPack.Pack.Readings)
        {
            var name = reading.Name.In(Language.English);
            LessonFiles.Names
                .SelectMany(lesson => PathwayEngine.Assess(LessonFiles.Case(lesson), RealPack.Pack).Notices)
                .ShouldContain(notice => notice.Id == "progression.reading-dependent" && notice.Text.Contains(name, StringComparison.Ordinal), name);
        }
    }

    private static HashSet<string> Applied(PatientCase patient, KnowledgePack pack) =>
        [.. PathwayEngine.Assess(patient, pack).Trace.Where(entry => entry.Outcome == Truth.Yes).Select(entry => entry.Rule)];
}
