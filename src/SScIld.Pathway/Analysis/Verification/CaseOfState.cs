using System.Collections.Immutable;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>Builds cases that could be in a state: what is not known there stays unknown, so that a case is as small as it can be.</summary>
internal sealed class CaseOfState(KnowledgePack pack, DateOnly asOf)
{
    private readonly SeriesSamples _samples = new(LimitIndex.Of(pack), asOf);

    /// <summary>Cases to try, the simplest first; whether one is truly in the state is the engine's to say.</summary>
    public IEnumerable<PatientCase> Candidates(ImmutableArray<KnownFact> facts)
    {
        var known = facts.ToList();
        var patient = new PatientCase { AsOf = asOf };
        patient = WithScan(patient, known.Exists(fact => fact.Id.StartsWith("hrct.", StringComparison.Ordinal)), known);
        patient = patient with { Treatments = Treatments(known) };
        foreach (var (id, cell) in known)
        {
            patient = With(patient, id, cell);
        }

        var needsSeries = known.Exists(fact => fact.Id.StartsWith("somePair", StringComparison.Ordinal) || fact.Id.StartsWith("lungFunction.", StringComparison.Ordinal));
        return needsSeries ? _samples.All.Select(tests => patient with { LungFunction = tests }).Prepend(patient) : [patient];
    }

    private PatientCase With(PatientCase patient, string id, Cell cell)
    {
        if (cell.Number.IsNormal)
        {
            return patient with { Safety = patient.Safety with { Screened = true } };
        }

        if (id == CaseFacts.DiseaseDuration.Id)
        {
            return patient with { DurationMonths = cell.Months };
        }

        if (id.StartsWith("safety.contraindicated.", StringComparison.Ordinal))
        {
            return cell.Code == 1 && AgentCode.TryParse(id["safety.contraindicated.".Length..], out var agent)
                ? patient with { Safety = patient.Safety with { Contraindicated = (patient.Safety.Contraindicated ?? []).Add(new Contraindication(agent, null)) } }
                : patient;
        }

        var path = id.StartsWith("hrct.", StringComparison.Ordinal) ? $"hrct[].{id["hrct.".Length..]}" : id;
        path = id == CaseFacts.GohExtent.Id ? "hrct[].ildExtentPercent" : path;
        return CaseEntries.Find(path) is { } datum && datum.CountIn(patient) > 0 ? datum.Write(patient, 0, Value(cell, id)) : patient;
    }

    // A marker above its limit, at it, or without one.
    private DatumValue Value(Cell cell, string id) => cell switch
    {
        { Code: { } code } => DatumValue.OfChoice(code),
        { Comparison: Truth.Yes } => DatumValue.Of(Limit(id) + 1),
        { Comparison: Truth.No } => DatumValue.Of(0m),
        { Comparison: Truth.Unknown } => DatumValue.Of(Limit(id)),
        { Number.HasValue: true } => DatumValue.Of(decimal.Max(cell.Number.Low, 0)),
        _ => DatumValue.Unknown,
    };

    private decimal Limit(string id)
    {
        var name = id == CaseFacts.Crp.Id ? ContractIds.CrpDefaultLimit : id == CaseFacts.Esr.Id ? ContractIds.EsrDefaultLimitWomen : ContractIds.Il6DefaultLimit;
        return pack.Thresholds.First(threshold => threshold.Id == name).Value;
    }

    private PatientCase WithScan(PatientCase patient, bool isThere, List<KnownFact> known)
    {
        var done = known.Find(fact => fact.Id == CaseFacts.HrctDone.Id).Cell?.Code;
        var age = known.Find(fact => fact.Id == CaseFacts.ScanAge.Id).Cell?.Months;
        return done == 0 ? patient with { Hrct = [] }
            : done == 1 || isThere ? patient with { Hrct = [new HrctScan { Date = DaysBack(age ?? 0) }] }
            : patient;
    }

    private ImmutableArray<Treatment>? Treatments(List<KnownFact> known)
    {
        var treatments = ImmutableArray.CreateBuilder<Treatment>();
        var isTaken = false;
        foreach (var agent in AgentCode.All)
        {
            Cell? Of(Fact fact) => known.Find(candidate => candidate.Id == fact.Id).Cell;
            var state = Of(CaseFacts.TherapyState[(int)agent])?.Code;
            isTaken |= state is not null || Of(CaseFacts.HistoryKnown)?.Code == 1;
            if (state is 0 or 1)
            {
                var months = Of(CaseFacts.TherapyDuration[(int)agent])?.Months ?? Of(CaseFacts.NewestStartAge)?.Months;
                treatments.Add(new Treatment
                {
                    Agent = agent,
                    IsStopped = state == 1,
                    StartedOn = months is { } since ? DaysBack(since) : null,
                    DoseAdequate = Of(CaseFacts.TherapyDoseAdequate[(int)agent])?.Code is { } dose ? dose == 1 : null,
                    StoppedFor = Of(CaseFacts.TherapyStoppedFor[(int)agent])?.Code is { } reason ? (StopReason)reason : null,
                });
            }
        }

        return isTaken ? treatments.ToImmutable() : null;
    }

    private DateOnly DaysBack(decimal months)
    {
        const int SomeDays = 10;
        var whole = decimal.ToInt32(decimal.Floor(decimal.Max(months, 0)));
        return asOf.AddMonths(-whole).AddDays(months == whole ? 0 : -SomeDays);
    }
}
