using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Cases.Tests;

/// <summary>What must hold for every patient, whatever is known of them.</summary>
public sealed class AdviceProperties
{
    private static readonly Agent[] Biologics = [Agent.Tocilizumab, Agent.Rituximab];
    private static readonly Agent[] CellTherapies = [Agent.Hsct, Agent.Msc, Agent.CarT];
    private static readonly Agent[] Bases = [Agent.Mycophenolate, Agent.Cyclophosphamide, Agent.Azathioprine];
    private static readonly Agent[] NeverProposed =
        [Agent.Glucocorticoid, Agent.Pirfenidone, Agent.Cyclophosphamide, Agent.Azathioprine, Agent.Nerandomilast, Agent.Other];

    // The drugs each rule withholds when it applies.
    private static readonly ILookup<string, Agent> Vetoes = RealPack.Pack.Rules
        .SelectMany(rule => rule.Then.OfType<Veto>(), (rule, veto) => (rule.Id, veto.Agent))
        .ToLookup(pair => pair.Id, pair => pair.Agent, StringComparer.Ordinal);

    private static readonly Sweep Sweep = new(
        LongRun.Choose(20_000, 500_000),
        Property.That("Every current drug stays in the regimen", advised => advised.Current.All(agent =>
            advised.Decision[agent] is PlannedAction.Continue or PlannedAction.Hold or PlannedAction.ReviewDose)),
        Property.That("A treated patient never gets an empty regimen", advised => !advised.Current.Any() || !advised.Assessment.Regimen.IsEmpty),
        Property.That("No gate that fired lets its drug into the regimen or the options", advised =>
        {
            var applied = advised.Assessment.Trace.Where(entry => entry.Outcome == Truth.Yes).Select(entry => entry.Rule);
            return applied.SelectMany(rule => Vetoes[rule]).All(agent => !advised.Proposes(agent));
        }),
        Property.That("A named contraindication never lets its drug be proposed", advised =>
            (advised.Patient.Safety.Contraindicated ?? []).All(named => !advised.Proposes(named.Agent))),
        Property.That("In pregnancy nothing harmful is proposed", advised =>
            advised.Patient.Safety.Pregnant != true
            || !advised.ProposesAny([Agent.Mycophenolate, Agent.Nintedanib, Agent.Tocilizumab, .. CellTherapies])),
        Property.That("While breastfeeding mycophenolate is not proposed, whatever sex is entered", advised =>
            advised.Patient.Safety.Breastfeeding != true || !advised.Proposes(Agent.Mycophenolate)),
        Property.That("Without HRCT nothing is started or added", advised =>
            advised.Patient.Hrct is { Length: > 0 } || !AgentCode.All.Any(advised.StartsOrAdds)),
        Property.That("Without a history of treatment nothing is proposed", advised =>
            advised.Patient.Treatments is not null || !AgentCode.All.Any(advised.Proposes)),
        Property.That("In acute deterioration nothing is proposed", advised =>
            advised.Patient.Clinical.AcuteDeterioration != true || !AgentCode.All.Any(advised.Proposes)),
        Property.That("In childhood nothing is proposed", advised =>
            advised.Patient.AgeYears is not < 18 || !AgentCode.All.Any(advised.Proposes)),
        Property.That("After cell therapy nothing is proposed", advised =>
            !(advised.Patient.Treatments ?? []).Any(treatment => CellTherapies.Contains(treatment.Agent)) || !AgentCode.All.Any(advised.Proposes)),
        Property.That("In active infection nothing is started or added", advised =>
            advised.Patient.Safety.ActiveInfection != true || !AgentCode.All.Any(advised.StartsOrAdds)),
        Property.That("An indeterminate phenotype has nothing added", advised =>
            advised.Decision.Phenotype != "indeterminate" || AgentCode.All.All(agent => advised.Decision[agent] != PlannedAction.Add)),
        Property.That("Mycophenolate is never proposed beside another base", advised =>
            !advised.Current.Any(Bases.Contains) || !advised.Proposes(Agent.Mycophenolate)),
        Property.That("With one biologic current the other is not proposed", advised =>
            !advised.Current.Any(Biologics.Contains) || !advised.ProposesAny(Biologics)),
        Property.That("Before six months of an adequate base nothing is added", advised =>
            AgentCode.All.All(agent => advised.Decision[agent] != PlannedAction.Add)
            || advised.Current.Any(agent => Bases.Contains(agent) && OnAdequately(advised.Patient, agent, 6))),
        Property.That("Something is added only where the trigger is met or in the lower band, or a combination fails", advised =>
            AgentCode.All.All(agent => advised.Decision[agent] != PlannedAction.Add)
            || advised.Decision.AddOnTrigger is "met" or "lower-band" || OnCombination(advised)),
        Property.That("Without a prior combination no cell therapy is an option", advised =>
            !advised.ProposesAny(CellTherapies) || OnCombination(advised)),
        Property.That("A cell therapy is never more than an option", advised =>
            Array.TrueForAll(CellTherapies, agent => !advised.StartsOrAdds(agent))),
        Property.That("What the pathway never proposes is never proposed", advised => !advised.ProposesAny(NeverProposed)),
        Property.That("A drug stopped for intolerance is not proposed", advised =>
            (advised.Patient.Treatments ?? []).All(treatment =>
                !treatment.IsStopped || treatment.StoppedFor != StopReason.Intolerance || !advised.Proposes(treatment.Agent))),
        Property.That("A drug stopped for inefficacy is at most an option", advised =>
            (advised.Patient.Treatments ?? []).All(treatment =>
                !treatment.IsStopped || treatment.StoppedFor != StopReason.Inefficacy || !advised.StartsOrAdds(treatment.Agent))),
        Property.That("Two biologics proposed share the name of their choice", advised =>
        {
            if (!Array.TrueForAll(Biologics, advised.Proposes))
            {
                return true;
            }

            var proposed = advised.Assessment.Regimen.Concat(advised.Assessment.Options)
                .Where(item => Biologics.Contains(item.Agent) && advised.Proposes(item.Agent)).ToArray();
            return Array.TrueForAll(proposed, item => item.ChoiceGroup == "biologic");
        }),
        Property.That("Every item of the regimen traces to a rule that applied", advised =>
        {
            var outcomes = advised.Assessment.Trace.ToDictionary(entry => entry.Rule, entry => entry.Outcome, StringComparer.Ordinal);
            return advised.Assessment.Regimen.All(item => item.Because.Length > 0 && item.Because.All(reason => outcomes[reason.Rule] == Truth.Yes))
                && advised.Assessment.Options.All(item => item.Because.Length > 0 && item.Because.All(reason => outcomes[reason.Rule] != Truth.No));
        }),
        Property.That("The decision and the assessment say the same", advised =>
        {
            var shown = advised.Assessment.Regimen.Concat(advised.Assessment.Options).Concat(advised.Assessment.Withheld)
                .ToDictionary(item => item.Agent, item => item.Action);
            return AgentCode.All.All(agent => advised.Decision[agent] == shown.GetValueOrDefault(agent, PlannedAction.None))
                && advised.Decision.Phenotype == advised.Assessment.Phenotype.Value
                && advised.Decision.Progression == advised.Assessment.Progression.Status
                && advised.Decision.AddOnTrigger == advised.Assessment.Progression.AddOnTrigger;
        }));

    public static TheoryData<string> Names { get; } = [.. Sweep.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Advice_ForEveryPatient_KeepsTheProperty(string property) => Sweep.Check(property);

    private static bool OnCombination(Advised advised) => advised.Current.Any(Bases.Contains)
        && advised.Current.Any(agent => agent is Agent.Nintedanib or Agent.Tocilizumab or Agent.Rituximab);

    private static bool OnAdequately(PatientCase patient, Agent agent, int months) =>
        patient.Treatments!.Value.Any(treatment => treatment.Agent == agent && !treatment.IsStopped && treatment.DoseAdequate != false && treatment.StartedOn?.AddMonths(months) <= patient.AsOf);
}
