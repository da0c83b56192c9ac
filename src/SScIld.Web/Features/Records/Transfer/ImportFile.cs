using System.Collections.Immutable;
using System.Text;
using SScIld.Interop.Cases;
using SScIld.Interop.Records;
using SScIld.Pathway;
using SScIld.Pathway.Rules;
using SScIld.Storage.Patients;
using SScIld.Storage.Transfer;

namespace SScIld.Web.Features.Records.Transfer;

/// <summary>A file read for import: visits that can be taken, and what cannot be, with the reasons.</summary>
/// <param name="Visits">The visits of patients all of whose cases are sound.</param>
/// <param name="Refused">The cases that are not, and the sound ones of the same patients.</param>
public sealed record ImportFile(ImmutableArray<IncomingVisit> Visits, ImmutableArray<RefusedCase> Refused)
{
    /// <summary>The most bytes of a file: some 200,000 visits.</summary>
    public const long MaximumBytes = 64 * 1024 * 1024;

    /// <summary>Reads a file of cases. A patient is taken wholly or not at all: one unsound case keeps the others of its patient out.</summary>
    public static ImportFile Read(ReadOnlySpan<byte> utf8, KnowledgePack pack, Language language)
    {
        var refused = ImmutableArray.CreateBuilder<RefusedCase>();
        var sound = new List<(int Number, IncomingVisit Visit)>();
        foreach (var incoming in IncomingCases.Read(utf8, pack, language))
        {
            switch (incoming)
            {
                case IncomingCase.Possible possible when PatientCode.Read(possible.CaseId) is PatientCodeReading.Accepted accepted:
                    sound.Add((possible.Number, new IncomingVisit(accepted.Code, possible.On, Encoding.UTF8.GetString(possible.Content.Span))));
                    break;
                case IncomingCase.Possible possible:
                    refused.Add(new RefusedCase(possible.Number, null, ((PatientCodeReading.Refused)PatientCode.Read(possible.CaseId)).Reasons, null));
                    break;
                case IncomingCase.Rejected rejected:
                    refused.Add(new RefusedCase(rejected.Number, Shown(rejected.Rejection.CaseId), [], rejected.Rejection));
                    break;
            }
        }

        var unsound = refused.Select(one => one.Code?.ToUpperInvariant()).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (number, visit) in sound.Where(one => unsound.Contains(one.Visit.Code.SearchText)))
        {
            refused.Add(new RefusedCase(number, visit.Code.Text, [], null));
        }

        refused.Sort((one, other) => one.Number.CompareTo(other.Number));
        return new ImportFile(
            [.. sound.Where(one => !unsound.Contains(one.Visit.Code.SearchText)).Select(one => one.Visit)], refused.ToImmutable());
    }

    // A name that came with a file is not shown either.
    private static string? Shown(string? caseId) => PatientCode.Read(caseId) is PatientCodeReading.Accepted accepted ? accepted.Code.Text : null;
}

/// <summary>A case of a file that is not taken.</summary>
/// <param name="Number">Its line, or its place in an array, counted from 1.</param>
/// <param name="Code">The patient's code; null: it has none that may be shown.</param>
/// <param name="CodeReasons">Why its code is none; empty when the code is not what is wrong.</param>
/// <param name="Rejection">What is wrong with the case; null: nothing, another case of the same patient is unsound.</param>
public sealed record RefusedCase(int Number, string? Code, ImmutableArray<PatientCodeRefusal> CodeReasons, Rejection? Rejection);
