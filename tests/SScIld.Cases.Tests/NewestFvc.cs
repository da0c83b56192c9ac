using SScIld.Pathway;
using SScIld.Pathway.Measurements;

namespace SScIld.Cases.Tests;

/// <summary>Patients whose latest FVC falls.</summary>
internal static class NewestFvc
{
    /// <summary>The patient with a lower latest FVC; null: no test alone is the newest, or it has no FVC to fall so far.</summary>
    public static PatientCase? Fallen(PatientCase patient, decimal by)
    {
        var tests = patient.LungFunction ?? [];
        var newest = tests.IsEmpty ? [] : tests.Where(test => test.Date == tests.Max(other => other.Date)).ToArray();
        return newest is [{ Fvc.Value: { } now } test] && now - by > 0
            ? patient with { LungFunction = tests.Replace(test, test with { Fvc = new PercentPredicted(now - by) }) }
            : null;
    }
}
