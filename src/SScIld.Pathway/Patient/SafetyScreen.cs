using System.Collections.Immutable;

namespace SScIld.Pathway.Patient;

/// <summary>
/// What stands in the way of a drug. Null means unknown, unless <see cref="Screened"/> is true: then the baseline
/// screen was done and what is not listed is normal.
/// </summary>
public sealed record SafetyScreen
{
    /// <summary>The baseline safety screen was done; what is not listed is normal.</summary>
    public bool? Screened { get; init; }

    /// <summary>Pregnant.</summary>
    public bool? Pregnant { get; init; }

    /// <summary>Breastfeeding.</summary>
    public bool? Breastfeeding { get; init; }

    /// <summary>Pregnancy is possible.</summary>
    public bool? PregnancyPossible { get; init; }

    /// <summary>An active infection.</summary>
    public bool? ActiveInfection { get; init; }

    /// <summary>Latent tuberculosis whose treatment has not begun.</summary>
    public bool? LatentTuberculosisUntreated { get; init; }

    /// <summary>Hepatitis B surface antigen positive.</summary>
    public bool? HepatitisBSurfaceAntigen { get; init; }

    /// <summary>Hepatitis B core antibody positive.</summary>
    public bool? HepatitisBCoreAntibody { get; init; }

    /// <summary>A hepatologist has cleared the hepatitis B question.</summary>
    public bool? HepatologyCleared { get; init; }

    /// <summary>Diverticulitis or gastrointestinal perforation, now or before.</summary>
    public bool? DiverticulitisOrPerforation { get; init; }

    /// <summary>Full-dose anticoagulation.</summary>
    public bool? FullAnticoagulation { get; init; }

    /// <summary>A recent bleed.</summary>
    public bool? RecentBleeding { get; init; }

    /// <summary>A recent arterial thromboembolic event.</summary>
    public bool? RecentArterialEvent { get; init; }

    /// <summary>Recurrent infections.</summary>
    public bool? RecurrentInfection { get; init; }

    /// <summary>A demyelinating disease.</summary>
    public bool? DemyelinatingDisease { get; init; }

    /// <summary>Neutrophils, ×10⁹/L.</summary>
    public decimal? NeutrophilsPer1e9L { get; init; }

    /// <summary>Platelets, ×10⁹/L.</summary>
    public decimal? PlateletsPer1e9L { get; init; }

    /// <summary>Haemoglobin, g/L.</summary>
    public decimal? HaemoglobinGPerL { get; init; }

    /// <summary>ALT as a multiple of the laboratory's upper limit.</summary>
    public decimal? AltTimesUpperLimit { get; init; }

    /// <summary>AST as a multiple of the laboratory's upper limit.</summary>
    public decimal? AstTimesUpperLimit { get; init; }

    /// <summary>IgG, g/L.</summary>
    public decimal? IggGPerL { get; init; }

    /// <summary>Estimated glomerular filtration rate, mL/min.</summary>
    public decimal? EgfrMlMin { get; init; }

    /// <summary>Left-ventricular ejection fraction, %.</summary>
    public decimal? LvefPercent { get; init; }

    /// <summary>Systolic pulmonary artery pressure by echocardiography, mmHg.</summary>
    public decimal? PaspMmHg { get; init; }

    /// <summary>Mean pulmonary artery pressure by right-heart catheter, mmHg.</summary>
    public decimal? MeanPapMmHg { get; init; }

    /// <summary>Cardiac magnetic resonance imaging was done.</summary>
    public bool? CardiacMriDone { get; init; }

    /// <summary>Child-Pugh class.</summary>
    public ChildPugh? ChildPugh { get; init; }

    /// <summary>Interacting drugs by class or name; null: not asked, empty: none.</summary>
    public ImmutableArray<string>? InteractingDrugs { get; init; }

    /// <summary>Agents that the clinician knows to be contraindicated; null: not asked, empty: none.</summary>
    public ImmutableArray<Contraindication>? Contraindicated { get; init; }
}

/// <summary>An agent the clinician rules out, for a reason no field covers.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Reason">The reason in the clinician's words; null: not given.</param>
public sealed record Contraindication(Agent Agent, string? Reason);
