using SScIld.Pathway;
using SScIld.Pathway.Patient;
using static SScIld.Cases.Tests.Boundary;
using static SScIld.Cases.Tests.ThresholdPatients;

namespace SScIld.Cases.Tests;

/// <summary>The thresholds of escalation, safety gates and transplantation limits (sections 6 and 7), each on its three sides.</summary>
internal static class LaterBoundaries
{
    private const string NotExcluded = "safety.pregnancy-not-excluded-before-mycophenolate";
    private const string Referral = "escalation.hsct-referral-when-severe-or-rapid";
    private const string Repeated = "escalation.an-unconfirmed-fall-is-repeated";
    private const string Transplantation = "escalation.end-stage-disease-asks-for-transplant-referral";
    private const string FirstYear = "monitoring.lung-function-is-due-in-the-first-year";
    private const string Outside = "is-outside-the-trials";

    public static Boundary[] All { get; } =
    [
        // 6 When a combination does not control the disease
        Span("escalation.months-since-newest-start", (months, days) => WithSymptoms(OnCombination(0) with { Treatments = Combination(AsOf.AddMonths(-months).AddDays(-days)) }, SymptomCourse.Worse), null, "escalation.worse-symptoms-alone-add-no-drug", "escalation.worse-symptoms-alone-add-no-drug"),
        Span("escalation.early-base-until", (months, days) => AsOf.AddMonths(-months).AddDays(-days) is var start ? StartedOn(start, start) : Untreated, "escalation.early-worsening-goes-to-the-mdt", null, null),
        Span("monitoring.first-year", (months, days) => OnCombination(0) with { Treatments = Combination(AsOf.AddMonths(-months).AddDays(-days)) }, FirstYear, FirstYear, "monitoring.lung-function-is-followed"),
        Value("escalation.fvc-fall-not-controlled", at => OnCombination(at), null, Repeated, Repeated),
        Value("escalation.fvc-fall-beyond-doubt", at => OnCombination(at), Repeated, "escalation.severity-is-this-tools-reading", "escalation.severity-is-this-tools-reading"),
        OnlyBelow("escalation.severe-fvc", at => OnCombination(12, fvcTo: at), Referral),
        OnlyBelow("escalation.severe-dlco", at => OnCombination(12, fvcTo: 70, dlco: at), Referral),
        OnlyBelow("escalation.end-stage-fvc", at => WithLatest(at, 25), Transplantation),
        OnlyBelow("escalation.end-stage-dlco", at => WithLatest(45, at), Transplantation),

        // 6 Limits of the transplantation trials
        OnlyBelow("escalation.hsct-fvc", at => OnCombination(12, fvcTo: at), $"monitoring.hsct-fvc-{Outside}"),
        OnlyBelow("escalation.hsct-dlco", at => OnCombination(12, fvcTo: 55, dlco: at), $"monitoring.hsct-dlco-{Outside}"),
        OnlyBelow("escalation.hsct-lvef", at => Referred(new() { Screened = true, LvefPercent = at }), $"monitoring.hsct-lvef-{Outside}"),
        OnlyBelow("escalation.hsct-egfr", at => Referred(new() { Screened = true, EgfrMlMin = at }), $"monitoring.hsct-egfr-{Outside}"),
        OnlyAbove("escalation.hsct-pasp", at => Referred(new() { Screened = true, PaspMmHg = at }), $"monitoring.hsct-pasp-{Outside}"),
        OnlyAbove("escalation.hsct-age", at => OnCombination(12, fvcTo: 55) with { AgeYears = at }, $"monitoring.hsct-age-{Outside}"),

        // 7 Pregnancy
        Value("safety.pregnancy-age-from", at => NotScreened(at), null, NotExcluded, NotExcluded, step: 1),
        Value("safety.pregnancy-age-to", at => NotScreened(at), NotExcluded, NotExcluded, null, step: 1),

        // 7 Blood counts
        OnlyBelow("safety.neutrophils-tocilizumab-start", at => Gated(Neutrophils(at)), "safety.low-neutrophils-withhold-tocilizumab"),
        OnlyBelow("safety.neutrophils-tocilizumab-hold", at => Gated(Neutrophils(at), Agent.Tocilizumab), "safety.low-neutrophils-hold-tocilizumab"),
        Value("safety.neutrophils-tocilizumab-stop", at => Gated(Neutrophils(at), Agent.Tocilizumab), "safety.very-low-neutrophils-hold-tocilizumab", "safety.low-neutrophils-hold-tocilizumab", "safety.low-neutrophils-hold-tocilizumab"),
        OnlyBelow("safety.neutrophils-mycophenolate", at => Gated(Neutrophils(at)), "safety.low-neutrophils-withhold-mycophenolate"),
        OnlyBelow("safety.neutrophils-mycophenolate", at => Gated(Neutrophils(at), Agent.Mycophenolate), "safety.low-neutrophils-review-mycophenolate"),
        OnlyBelow("safety.neutrophils-cyclophosphamide", at => Gated(Neutrophils(at), Agent.Cyclophosphamide), "safety.low-counts-caution-cyclophosphamide-neutropenia"),
        OnlyBelow("safety.platelets-low", at => Gated(Platelets(at)), "safety.low-platelets-withhold-tocilizumab"),
        OnlyBelow("safety.platelets-low", at => Gated(Platelets(at)), "safety.low-platelets-leave-mycophenolate-an-option"),
        OnlyBelow("safety.platelets-low", at => Gated(Platelets(at), Agent.Mycophenolate), "safety.low-platelets-review-mycophenolate"),
        OnlyBelow("safety.platelets-low", at => Gated(Platelets(at), Agent.Tocilizumab), "safety.low-platelets-hold-tocilizumab"),
        OnlyBelow("safety.platelets-low", at => Gated(Platelets(at), Agent.Cyclophosphamide), "safety.low-counts-caution-cyclophosphamide-thrombocytopenia"),
        OnlyBelow("safety.platelets-very-low", at => Gated(Platelets(at)), "safety.very-low-platelets-leave-nintedanib-an-option"),
        Value("safety.platelets-very-low", at => Gated(Platelets(at), Agent.Tocilizumab), "safety.very-low-platelets-hold-tocilizumab", "safety.low-platelets-hold-tocilizumab", "safety.low-platelets-hold-tocilizumab"),

        // 7 Liver
        OnlyAbove("safety.transaminases-tocilizumab-start", at => Gated(Alt(at)), "safety.raised-transaminases-withhold-tocilizumab"),
        OnlyAbove("safety.transaminases-tocilizumab-start", at => Gated(Ast(at)), "safety.raised-transaminases-withhold-tocilizumab"),
        OnlyAbove("safety.transaminases-hold", at => Gated(Alt(at)), "safety.raised-transaminases-withhold-nintedanib"),
        OnlyAbove("safety.transaminases-hold", at => Gated(Ast(at)), "safety.raised-transaminases-withhold-nintedanib"),
        OnlyAbove("safety.transaminases-hold", at => Gated(Alt(at), Agent.Nintedanib), "safety.raised-transaminases-hold-nintedanib"),
        OnlyAbove("safety.transaminases-hold", at => Gated(Ast(at), Agent.Tocilizumab), "safety.raised-transaminases-hold-tocilizumab"),
        Stopped(Alt, Agent.Nintedanib),
        Stopped(Ast, Agent.Nintedanib),
        Stopped(Alt, Agent.Tocilizumab),
        Stopped(Ast, Agent.Tocilizumab),

        // 7 Kidney, immunoglobulin, heart
        OnlyBelow("safety.egfr-low", at => Gated(Egfr(at)), "safety.low-egfr-cautions-nintedanib"),
        OnlyBelow("safety.egfr-low", at => Gated(Egfr(at)), "safety.low-egfr-cautions-tocilizumab"),
        OnlyBelow("safety.egfr-mycophenolate", at => Gated(Egfr(at)), "safety.very-low-egfr-limits-mycophenolate"),
        OnlyBelow("safety.egfr-mycophenolate", at => Gated(Egfr(at), Agent.Mycophenolate), "safety.very-low-egfr-reviews-mycophenolate"),
        OnlyBelow("safety.igg-low", at => Gated(Igg(at)), "safety.low-igg-leaves-rituximab-an-option"),
        OnlyBelow("safety.igg-low", at => Gated(Igg(at), Agent.Rituximab), "safety.low-igg-reviews-rituximab"),
        OnlyBelow("safety.lvef-low", at => Gated(Lvef(at)), "safety.low-lvef-leaves-rituximab-an-option"),
        OnlyBelow("safety.lvef-low", at => Gated(Lvef(at), Agent.Rituximab), "safety.low-lvef-reviews-rituximab"),
    ];

    private static Boundary Stopped(Func<decimal, SafetyScreen> liver, Agent agent)
    {
        var (held, stopped) = ($"safety.raised-transaminases-hold-{AgentCode.Of(agent)}", $"safety.very-high-transaminases-hold-{AgentCode.Of(agent)}");
        return Value("safety.transaminases-stop", at => Gated(liver(at), agent), held, held, stopped);
    }

    private static PatientCase Referred(SafetyScreen safety) => OnCombination(12, fvcTo: 55) with { Safety = safety };

    private static PatientCase NotScreened(decimal age) => Untreated with { AgeYears = age, Sex = Sex.Female, Safety = new() };

    private static SafetyScreen Neutrophils(decimal count) => new() { Screened = true, NeutrophilsPer1e9L = count };

    private static SafetyScreen Platelets(decimal count) => new() { Screened = true, PlateletsPer1e9L = count };

    private static SafetyScreen Alt(decimal times) => new() { Screened = true, AltTimesUpperLimit = times };

    private static SafetyScreen Ast(decimal times) => new() { Screened = true, AstTimesUpperLimit = times };

    private static SafetyScreen Egfr(decimal rate) => new() { Screened = true, EgfrMlMin = rate };

    private static SafetyScreen Igg(decimal grams) => new() { Screened = true, IggGPerL = grams };

    private static SafetyScreen Lvef(decimal share) => new() { Screened = true, LvefPercent = share };
}
