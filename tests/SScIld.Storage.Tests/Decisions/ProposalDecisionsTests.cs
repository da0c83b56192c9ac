using SScIld.Pathway;
using SScIld.Storage.Audit;
using SScIld.Storage.Decisions;
using SScIld.Storage.Tests.Assessments;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Storage.Tests.Decisions;

/// <summary>What clinicians decide about proposals, on both databases.</summary>
public sealed class ProposalDecisionsTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Record_AChangeOfMind_KeepsBothInOrder(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var assessment = await ReplayTests.SaveExampleAsync(store, Language.English);
        await DecideAsync(store, assessment, "nintedanib", ProposalAnswer.Decline, "risk-benefit-ratio", "  wait for the liver values ");
        store.Clock.Now += TimeSpan.FromHours(1);

        await DecideAsync(store, assessment, "nintedanib", ProposalAnswer.Accept, "risk-benefit-ratio", null);

        var decisions = await store.Decisions.OfAssessmentAsync(assessment);
        decisions.Select(decision => (decision.Answer, decision.ReasonCode, decision.Remark, decision.Made.By)).ShouldBe([
            (ProposalAnswer.Decline, "risk-benefit-ratio", "wait for the liver values", "Dr Lin"),
            (ProposalAnswer.Accept, null, null, "Dr Lin"),
        ]);
        (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Intact>();
        (await store.Trail.NewestAsync(null, null, 1)).ShouldHaveSingleItem().Act.ShouldBe(AuditAct.Decided);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task RulesByDeclineRate_CountsEachProposalOnceByItsLatestDecision(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var assessment = await ReplayTests.SaveExampleAsync(store, Language.English);
        await DecideAsync(store, assessment, "nintedanib", ProposalAnswer.Accept, null, null, "add-on.a", "add-on.b");
        await DecideAsync(store, assessment, "nintedanib", ProposalAnswer.Decline, "need-more-info", null, "add-on.a", "add-on.b");
        await DecideAsync(store, assessment, "rituximab", ProposalAnswer.Modify, "expert-contradicts", null, "add-on.b", "base.c");
        await DecideAsync(store, assessment, "mycophenolate", ProposalAnswer.Accept, null, null, "base.c", "base.d");

        var rules = await store.Decisions.RulesByDeclineRateAsync();

        rules.ShouldBe([
            new RuleDeclines("add-on.a", Decided: 1, Modified: 0, Declined: 1),
            new RuleDeclines("add-on.b", Decided: 2, Modified: 1, Declined: 1),
            new RuleDeclines("base.c", Decided: 2, Modified: 1, Declined: 0),
            new RuleDeclines("base.d", Decided: 1, Modified: 0, Declined: 0),
        ]);
        rules[1].Rate.ShouldBe(0.5m);
    }

    [Fact]
    public async Task Record_WithoutAReason_IsRefused()
    {
        await using var store = await TestStore.OpenAsync(DatabaseKind.Sqlite);
        var assessment = await ReplayTests.SaveExampleAsync(store, Language.English);

        await Should.ThrowAsync<ArgumentException>(() => DecideAsync(store, assessment, "nintedanib", ProposalAnswer.Decline, null, "no"));
        await Should.ThrowAsync<ArgumentException>(() => DecideAsync(store, assessment, "nintedanib", ProposalAnswer.Accept, null, new string('x', 2001)));

        (await store.Decisions.OfAssessmentAsync(assessment)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Record_ForAnAssessmentThatIsNotThere_RecordsNothing()
    {
        await using var store = await TestStore.OpenAsync(DatabaseKind.Sqlite);

        (await DecideAsync(store, Guid.NewGuid(), "nintedanib", ProposalAnswer.Accept, null, null)).ShouldBeFalse();
    }

    private static Task<bool> DecideAsync(
        TestStore store, Guid assessment, string agent, ProposalAnswer answer, string? reason, string? remark, params string[] rules) =>
        store.Decisions.RecordAsync(store.Doctor, new NewDecision(assessment, agent, "add", [.. rules], answer, reason, remark));
}
