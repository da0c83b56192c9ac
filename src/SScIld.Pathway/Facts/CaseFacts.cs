using System.Collections.Immutable;
using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Facts;

/// <summary>
/// The typed vocabulary of rules about one case: every fact that entered data or a derived measurement supplies.
/// The data file facts.yaml gives each its words, unit and range; the loader checks that the two lists agree.
/// </summary>
public static partial class CaseFacts
{
    private static readonly string[] YesNo = ["no", "yes"];

    // Declared before the facts below: static initialisers run in order of text, and parts of this class only use it after.
    private static readonly Registry Facts = new();

    /// <summary>All facts, in the order of their declaration.</summary>
    public static ImmutableArray<Fact> All => Facts.All;

    /// <summary>How many truths and choices there are.</summary>
    internal static int CodeCount => Facts.Codes;

    /// <summary>How many numbers there are.</summary>
    internal static int NumberCount => Facts.Numbers;

    /// <summary>How many spans there are.</summary>
    internal static int SpanCount => Facts.Spans;

    private static Fact Truth(string id, bool screened = false) => Facts.Add(id, FactKind.Truth, YesNo, screened);

    private static Fact Choice(string id, params string[] values) => Facts.Add(id, FactKind.Choice, values, screened: false);

    private static Fact Number(string id, bool screened = false) => Facts.Add(id, FactKind.Number, [], screened);

    private static Fact Span(string id) => Facts.Add(id, FactKind.Span, [], screened: false);

    private static Fact[] PerAgent(string prefix, string suffix, Func<string, Fact> declare) =>
        [.. AgentCode.All.Select(agent => declare($"{prefix}.{AgentCode.Of(agent)}{suffix}"))];

    private sealed class Registry
    {
        private readonly List<Fact> _all = [];
        private ImmutableArray<Fact> _frozen;

        public int Codes { get; private set; }

        public int Numbers { get; private set; }

        public int Spans { get; private set; }

        public ImmutableArray<Fact> All => _frozen.IsDefault || _frozen.Length != _all.Count ? _frozen = [.. _all] : _frozen;

        public Fact Add(string id, FactKind kind, string[] values, bool screened)
        {
            var slot = kind switch
            {
                FactKind.Number => Numbers++,
                FactKind.Span => Spans++,
                _ => Codes++,
            };
            var fact = new Fact(id, kind, slot, [.. values], screened);
            _all.Add(fact);
            return fact;
        }
    }

    // Patient and disease.
    internal static readonly Fact AgeYears = Number("patient.ageYears");
    internal static readonly Fact SexOfPatient = Choice("patient.sex", "female", "male");
    internal static readonly Fact Subset = Choice("ssc.cutaneousSubset", "diffuse", "limited", "sine");
    internal static readonly Fact DiseaseDuration = Span("ssc.diseaseDuration");
    internal static readonly Fact SkinScore = Number("ssc.mrss");

    // Clinical state.
    internal static readonly Fact Symptoms = Choice("clinical.symptoms", "worse", "stable", "better", "none");
    internal static readonly Fact AcuteDeterioration = Truth("clinical.acuteDeterioration");
    internal static readonly Fact Oxygen = Choice("clinical.oxygen", "none", "exertion", "rest");
    internal static readonly Fact SevereOrRapid = Truth("clinical.severeOrRapid");
    internal static readonly Fact MuscleDisease = Truth("clinical.muscleDiseaseSuspected");
    internal static readonly Fact PulmonaryHypertensionState = Choice("clinical.pulmonaryHypertension", "confirmed", "suspected", "excluded");

    // Serology and inflammation; markers are masked (unknown) when tocilizumab makes them uninterpretable.
    internal static readonly Fact Scl70 = Choice("serology.antiTopoisomeraseI", "positive", "negative");
    internal static readonly Fact Rnap3 = Choice("serology.antiRnaPolymeraseIII", "positive", "negative");
    internal static readonly Fact Anticentromere = Choice("serology.anticentromere", "positive", "negative");
    internal static readonly Fact TitreHigh = Truth("serology.titreHigh");
    internal static readonly Fact Crp = Number("inflammation.crpMgPerL");
    internal static readonly Fact CrpLimit = Number("inflammation.crpUpperLimit");
    internal static readonly Fact Esr = Number("inflammation.esrMmPerH");
    internal static readonly Fact EsrLimit = Number("inflammation.esrUpperLimit");
    internal static readonly Fact Il6 = Number("inflammation.il6PgPerMl");
    internal static readonly Fact Il6Limit = Number("inflammation.il6UpperLimit");
    internal static readonly Fact Il17Raised = Truth("inflammation.il17Raised");
    internal static readonly Fact BCellActivation = Truth("inflammation.bCellActivationMarked");
    internal static readonly Fact ExplainedByInfection = Truth("inflammation.explainedByInfection");
    internal static readonly Fact MarkersOnTocilizumab = Truth("inflammation.onTocilizumab");
    internal static readonly Fact MarkersMeasured = Truth("inflammation.anyMarkerEntered");

    // HRCT: the newest scan; two scans of one day that disagree leave the point unknown.
    internal static readonly Fact HrctDone = Truth("hrct.done");
    internal static readonly Fact GroundGlass = Truth("hrct.groundGlass");
    internal static readonly Fact Reticulation = Truth("hrct.reticulation");
    internal static readonly Fact TractionBronchiectasis = Truth("hrct.tractionBronchiectasis");
    internal static readonly Fact Honeycombing = Truth("hrct.honeycombing");
    internal static readonly Fact Predominant = Choice("hrct.predominant", "groundGlass", "fibrosis", "both");
    internal static readonly Fact FibrosisChange = Choice("hrct.fibrosisChange", "increased", "stable", "decreased", "notCompared");
    internal static readonly Fact GroundGlassChange = Choice("hrct.groundGlassChange", "increased", "stable", "decreased", "notCompared");
    internal static readonly Fact FibrosisExtent = Number("hrct.fibrosisExtentPercent");
    internal static readonly Fact GohExtent = Number("hrct.extentForGoh");
    internal static readonly Fact GohExtentIsFibrosis = Truth("hrct.extentForGohIsFibrosis");
    internal static readonly Fact ExtentDecreased = Truth("hrct.extentDecreased");
    internal static readonly Fact ScansOnOneDay = Truth("hrct.sameDay");
    internal static readonly Fact ScanAge = Span("hrct.age");
    internal static readonly Fact ScanSinceNewestStart = Span("hrct.sinceNewestStart");
    internal static readonly Fact PreviousScanBeforeNewestStart = Span("hrct.previousBeforeNewestStart");
    internal static readonly Fact ScanBeforeDisease = Truth("hrct.olderThanDisease");

    // Lung function: reliable tests with an FVC, unless the id says otherwise.
    internal static readonly Fact TestsEntered = Truth("lungFunction.entered");
    internal static readonly Fact TestCount = Number("lungFunction.reliableCount");
    internal static readonly Fact LatestFvc = Number("lungFunction.latestFvc");
    internal static readonly Fact LatestDlco = Number("lungFunction.latestDlco");
    internal static readonly Fact LatestDlcoStatus = Choice("lungFunction.latestDlcoStatus", "measured", "notDone", "couldNotPerform");
    internal static readonly Fact LatestTestAge = Span("lungFunction.latestAge");
    internal static readonly Fact AnyUnreliable = Truth("lungFunction.anyUnreliable");
    internal static readonly Fact NewestUnreliable = Truth("lungFunction.newestUnreliable");
    internal static readonly Fact TestsOnOneDay = Truth("lungFunction.sameDay");
    internal static readonly Fact LaterTestWithoutFvc = Truth("lungFunction.laterTestWithoutFvc");
    internal static readonly Fact EquationChanged = Truth("lungFunction.referenceEquationChanged");
    internal static readonly Fact LargestJump = Number("lungFunction.largestJump");
    internal static readonly Fact DlcoAboveFvc = Number("lungFunction.dlcoAboveFvc");

    // Therapy.
    internal static readonly Fact HistoryKnown = Truth("therapy.historyKnown");
    internal static readonly Fact NewestStartAge = Span("therapy.newestStartAge");
    internal static readonly Fact TherapyBeforeDisease = Truth("therapy.olderThanDisease");
    internal static readonly Fact GlucocorticoidDose = Number("therapy.glucocorticoid.dailyDoseMg");
    internal static readonly Fact[] TherapyState = PerAgent("therapy", ".state", id => Choice(id, "current", "stopped", "never"));
    internal static readonly Fact[] TherapyDuration = PerAgent("therapy", ".duration", Span);
    internal static readonly Fact[] TherapySinceStop = PerAgent("therapy", ".sinceStop", Span);
    internal static readonly Fact[] TherapyDoseAdequate = PerAgent("therapy", ".doseAdequate", id => Truth(id));
    internal static readonly Fact[] TherapyStoppedFor = PerAgent("therapy", ".stoppedFor", id => Choice(id, "inefficacy", "intolerance", "completed", "other"));

    // Safety.
    internal static readonly Fact Screened = Truth("safety.screened");
    internal static readonly Fact Pregnant = Truth("safety.pregnant", screened: true);
    internal static readonly Fact Breastfeeding = Truth("safety.breastfeeding", screened: true);
    internal static readonly Fact PregnancyPossible = Truth("safety.pregnancyPossible");
    internal static readonly Fact ActiveInfection = Truth("safety.activeInfection", screened: true);
    internal static readonly Fact LatentTuberculosis = Truth("safety.latentTuberculosisUntreated", screened: true);
    internal static readonly Fact HepatitisBSurfaceAntigen = Truth("safety.hepatitisBSurfaceAntigen", screened: true);
    internal static readonly Fact HepatitisBCoreAntibody = Truth("safety.hepatitisBCoreAntibody", screened: true);
    internal static readonly Fact HepatologyCleared = Truth("safety.hepatologyCleared");
    internal static readonly Fact Diverticulitis = Truth("safety.diverticulitisOrPerforation", screened: true);
    internal static readonly Fact FullAnticoagulation = Truth("safety.fullAnticoagulation", screened: true);
    internal static readonly Fact RecentBleeding = Truth("safety.recentBleeding", screened: true);
    internal static readonly Fact RecentArterialEvent = Truth("safety.recentArterialEvent", screened: true);
    internal static readonly Fact RecurrentInfection = Truth("safety.recurrentInfection", screened: true);
    internal static readonly Fact Demyelinating = Truth("safety.demyelinatingDisease", screened: true);
    internal static readonly Fact Neutrophils = Number("safety.neutrophilsPer1e9L", screened: true);
    internal static readonly Fact Platelets = Number("safety.plateletsPer1e9L", screened: true);
    internal static readonly Fact Haemoglobin = Number("safety.haemoglobinGPerL", screened: true);
    internal static readonly Fact Alt = Number("safety.altTimesUpperLimit", screened: true);
    internal static readonly Fact Ast = Number("safety.astTimesUpperLimit", screened: true);
    internal static readonly Fact Igg = Number("safety.iggGPerL", screened: true);
    internal static readonly Fact Egfr = Number("safety.egfrMlMin", screened: true);
    internal static readonly Fact Lvef = Number("safety.lvefPercent", screened: true);
    internal static readonly Fact Pasp = Number("safety.paspMmHg", screened: true);
    internal static readonly Fact MeanPap = Number("safety.meanPapMmHg");
    internal static readonly Fact CardiacMri = Truth("safety.cardiacMriDone");
    internal static readonly Fact ChildPughClass = Choice("safety.childPugh", "A", "B", "C", "none");
    internal static readonly Fact StrongPgpInhibitor = Truth("safety.strongPgpInhibitor", screened: true);
    internal static readonly Fact StrongPgpInducer = Truth("safety.strongPgpInducer", screened: true);
    internal static readonly Fact[] Contraindicated = PerAgent("safety.contraindicated", "", id => Truth(id, screened: true));
}
