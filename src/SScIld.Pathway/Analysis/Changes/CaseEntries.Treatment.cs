using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Analysis.Changes;

/// <content>Treatments and what stands in the way of a drug.</content>
public static partial class CaseEntries
{
    private static CaseDatum[] OfTreatments() =>
    [
        OfTreatment("treatments[].startedOn", DatumKind.Day, [], entry => DatumValue.Of(entry.StartedOn), (entry, value) => entry with { StartedOn = value.Day }),
        OfTreatment("treatments[].stoppedOn", DatumKind.Day, [], entry => DatumValue.Of(entry.StoppedOn), (entry, value) => entry with { StoppedOn = value.Day }),
        OfTreatment("treatments[].stoppedFor", DatumKind.Choice, ["inefficacy", "intolerance", "completed", "other"], entry => Code(entry.StoppedFor), (entry, value) => entry with { StoppedFor = From<StopReason>(value) }),
        OfTreatment("treatments[].doseAdequate", DatumKind.Truth, YesNo, entry => DatumValue.Of(entry.DoseAdequate), (entry, value) => entry with { DoseAdequate = value.AsTruth }),
        OfTreatment("treatments[].dailyDoseMg", DatumKind.Number, [], entry => DatumValue.Of(entry.DailyDoseMg), (entry, value) => entry with { DailyDoseMg = value.Number }),
    ];

    private static CaseDatum[] OfSafety() =>
    [
        Gate("safety.screened", safety => safety.Screened, (safety, value) => safety with { Screened = value }),
        Gate("safety.pregnant", safety => safety.Pregnant, (safety, value) => safety with { Pregnant = value }),
        Gate("safety.breastfeeding", safety => safety.Breastfeeding, (safety, value) => safety with { Breastfeeding = value }),
        Gate("safety.pregnancyPossible", safety => safety.PregnancyPossible, (safety, value) => safety with { PregnancyPossible = value }),
        Gate("safety.activeInfection", safety => safety.ActiveInfection, (safety, value) => safety with { ActiveInfection = value }),
        Gate("safety.latentTuberculosisUntreated", safety => safety.LatentTuberculosisUntreated, (safety, value) => safety with { LatentTuberculosisUntreated = value }),
        Gate("safety.hepatitisBSurfaceAntigen", safety => safety.HepatitisBSurfaceAntigen, (safety, value) => safety with { HepatitisBSurfaceAntigen = value }),
        Gate("safety.hepatitisBCoreAntibody", safety => safety.HepatitisBCoreAntibody, (safety, value) => safety with { HepatitisBCoreAntibody = value }),
        Gate("safety.hepatologyCleared", safety => safety.HepatologyCleared, (safety, value) => safety with { HepatologyCleared = value }),
        Gate("safety.diverticulitisOrPerforation", safety => safety.DiverticulitisOrPerforation, (safety, value) => safety with { DiverticulitisOrPerforation = value }),
        Gate("safety.fullAnticoagulation", safety => safety.FullAnticoagulation, (safety, value) => safety with { FullAnticoagulation = value }),
        Gate("safety.recentBleeding", safety => safety.RecentBleeding, (safety, value) => safety with { RecentBleeding = value }),
        Gate("safety.recentArterialEvent", safety => safety.RecentArterialEvent, (safety, value) => safety with { RecentArterialEvent = value }),
        Gate("safety.recurrentInfection", safety => safety.RecurrentInfection, (safety, value) => safety with { RecurrentInfection = value }),
        Gate("safety.demyelinatingDisease", safety => safety.DemyelinatingDisease, (safety, value) => safety with { DemyelinatingDisease = value }),
        Limit("safety.neutrophilsPer1e9L", safety => safety.NeutrophilsPer1e9L, (safety, value) => safety with { NeutrophilsPer1e9L = value }),
        Limit("safety.plateletsPer1e9L", safety => safety.PlateletsPer1e9L, (safety, value) => safety with { PlateletsPer1e9L = value }),
        Limit("safety.altTimesUpperLimit", safety => safety.AltTimesUpperLimit, (safety, value) => safety with { AltTimesUpperLimit = value }),
        Limit("safety.astTimesUpperLimit", safety => safety.AstTimesUpperLimit, (safety, value) => safety with { AstTimesUpperLimit = value }),
        Limit("safety.iggGPerL", safety => safety.IggGPerL, (safety, value) => safety with { IggGPerL = value }),
        Limit("safety.egfrMlMin", safety => safety.EgfrMlMin, (safety, value) => safety with { EgfrMlMin = value }),
        Limit("safety.lvefPercent", safety => safety.LvefPercent, (safety, value) => safety with { LvefPercent = value }),
        Limit("safety.paspMmHg", safety => safety.PaspMmHg, (safety, value) => safety with { PaspMmHg = value }),
        Limit("safety.meanPapMmHg", safety => safety.MeanPapMmHg, (safety, value) => safety with { MeanPapMmHg = value }),
        Gate("safety.cardiacMriDone", safety => safety.CardiacMriDone, (safety, value) => safety with { CardiacMriDone = value }),
        Choice("safety.childPugh", ["A", "B", "C", "none"], patient => patient.Safety.ChildPugh, (patient, value) => patient with { Safety = patient.Safety with { ChildPugh = value } }),
        Interaction("safety.strongPgpInhibitor"),
        Interaction("safety.strongPgpInducer"),
    ];

    private static CaseDatum Gate(string path, Func<SafetyScreen, bool?> read, Func<SafetyScreen, bool?, SafetyScreen> write) =>
        Truth(path, patient => read(patient.Safety), (patient, value) => patient with { Safety = write(patient.Safety, value) });

    private static CaseDatum Limit(string path, Func<SafetyScreen, decimal?> read, Func<SafetyScreen, decimal?, SafetyScreen> write) =>
        Number(path, patient => read(patient.Safety), (patient, value) => patient with { Safety = write(patient.Safety, value) });

    /// <summary>A class of interacting drugs: one question to the reader, one entry of a list in the document.</summary>
    private static CaseDatum Interaction(string path)
    {
        var drugClass = path["safety.".Length..];
        return Gate(
            path,
            safety => safety.InteractingDrugs?.Contains(drugClass),
            (safety, value) => safety with
            {
                InteractingDrugs = value switch
                {
                    true => [.. (safety.InteractingDrugs ?? []).Remove(drugClass), drugClass],
                    false => (safety.InteractingDrugs ?? []).Remove(drugClass),
                    null => null,
                },
            });
    }
}
