using Microsoft.Extensions.DependencyInjection;
using SScIld.Pathway.Rules;
using SScIld.Web.Features.Reference.Index;

namespace SScIld.Web.Tests.Features.Reference.Index;

public sealed class KnowledgeIndexTests : PageContext
{
    private static readonly KnowledgePack Pack = RealKnowledge.Knowledge.Pack;

    private KnowledgeIndex Knowledge => Services.GetRequiredService<KnowledgeIndex>();

    [Fact]
    public void Rules_AreThoseTheEngineTraces() =>
        Knowledge.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal)
            .ShouldBe(Assess().Trace.Select(entry => entry.Rule).Order(StringComparer.Ordinal));

    [Fact]
    public void Entries_AllHaveANameInBothLanguages() =>
        Knowledge.Entries.Where(entry => entry.Name.English.Length == 0 || entry.Name.Chinese.Length == 0).ShouldBeEmpty();

    [Fact]
    public void Source_OfEveryReferenceInThePack_IsKnown() =>
        Knowledge.Rules.SelectMany(rule => rule.Source.References)
            .Concat(Pack.Thresholds.SelectMany(number => number.Source.References))
            .Concat(Pack.Definitions.SelectMany(condition => condition.Source.References))
            .Where(id => Knowledge.Source(id) is null)
            .ShouldBeEmpty();

    [Fact]
    public void CitedBy_WhenARuleNamesAStudyOrAPosition_LeadsBackToTheRule()
    {
        var rule = new ReferenceTarget(ReferenceKind.Rule, "add-on.nintedanib-when-fvc-falls");

        Knowledge.CitedBy(new(ReferenceKind.Study, "senscis")).ShouldContain(rule);
        Knowledge.CitedBy(new(ReferenceKind.Position, "nintedanib-with-mycophenolate-on-progression")).ShouldContain(rule);
        Knowledge.CitedBy(new(ReferenceKind.Agent, "nintedanib")).ShouldContain(rule);
        Knowledge.CitedBy(new(ReferenceKind.Passage, "E-000-5.2-03")).ShouldContain(rule);
        Knowledge.CitedBy(new(ReferenceKind.Condition, "fvc-falls-on-regimen")).ShouldContain(rule);
    }

    [Fact]
    public void CitedBy_WhenASentencePrintsANumber_LeadsBackToTheRule() =>
        Knowledge.CitedBy(new(ReferenceKind.Number, "therapy.base-trial"))
            .ShouldContain(new ReferenceTarget(ReferenceKind.Rule, "add-on.base-trial-too-short"));

    [Fact]
    public void Numbers_AreAllUsedSomewhere() =>
        Pack.Thresholds
            .Where(number => Knowledge.CitedBy(new(ReferenceKind.Number, number.Id)).IsEmpty && !IsDefaultLimit(number))
            .Select(number => number.Id)
            .ShouldBeEmpty();

    [Fact]
    public void NumbersOf_WhenTheNumberStandsInANamedCondition_NamesIt() =>
        Knowledge.NumbersOf(Knowledge.Rule("add-on.nintedanib-when-fvc-falls")!)
            .Select(number => number.Id)
            .ShouldContain("progression.fvc-fall-band");

    [Fact]
    public void Fact_WhenThePackConcludesIt_LeadsToWhereItIsConcluded()
    {
        Knowledge.Fact(ContractIds.ProgressionStatus).ShouldBe(new ReferenceTarget(ReferenceKind.Table, ContractIds.ProgressionStatus));
        Knowledge.Fact("lungFunction.latestFvc").ShouldBeNull();
    }

    // Code takes these limits where the laboratory's own are not entered; no rule names them.
    private static bool IsDefaultLimit(Threshold number) =>
        number.Id is ContractIds.CrpDefaultLimit or ContractIds.EsrDefaultLimitMen or ContractIds.EsrDefaultLimitWomen or ContractIds.Il6DefaultLimit;
}
