using Bunit;
using Microsoft.AspNetCore.Components;
using SScIld.Pathway;
using SScIld.Storage.Assessments;
using SScIld.Storage.Audit;
using SScIld.Storage.Decisions;
using SScIld.Web.Features.Accounts;
using SScIld.Web.Features.Records;
using SScIld.Web.Features.Records.Decisions;
using SScIld.Web.Features.Records.Record;
using SScIld.Web.Features.Records.Saved;

namespace SScIld.Web.Tests.Features.Records;

/// <summary>A record over time, saved advice, and what was decided about it.</summary>
public sealed class RecordPageTests : RecordContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly DateOnly May = new(2026, 5, 12);

    [Fact]
    public async Task Timeline_WithTwoAssessments_SaysWhatChangedAndWhy()
    {
        var patient = await PatientAsync(withVisit: false);
        await VisitAsync(patient.Id, May, RealKnowledge.ExampleJson
            .Replace("2026-11-16", "2026-05-10", StringComparison.Ordinal).Replace("2026-11-10", "2026-05-10", StringComparison.Ordinal)
            .Replace("\"fvcPercentPredicted\": 68", "\"fvcPercentPredicted\": 79", StringComparison.Ordinal)
            .Replace("{ \"date\": \"2026-05-12\", \"fvcPercentPredicted\": 74, \"dlcoPercentPredicted\": 55 },", "", StringComparison.Ordinal));
        patient = (await Patients.OpenAsync(Doctor, patient.Id))!;
        await AdviceAsync(patient, May);
        await VisitAsync(patient.Id, Today, """{"lungFunction":[{"date":"2026-11-16","fvcPercentPredicted":68,"dlcoPercentPredicted":51}],"clinical":{"symptoms":"worse"},"safety":{"screened":true}}""");
        patient = (await Patients.OpenAsync(Doctor, patient.Id))!;
        await AdviceAsync(patient, Today);

        var page = Show(patient.Id);

        page.FindAll(".timeline > li > h3").Select(day => day.TextContent).ShouldBe(["2026-11-20", "2026-05-12"]);
        var changed = page.Find(".timeline .what-changed").TextContent;
        changed.ShouldContain("because of what was entered");
        changed.ShouldContain("Progression:");
        page.FindAll(".visit-summary summary").Select(summary => summary.TextContent).ShouldContain("5 entries");
        page.FindAll(".visit-gist").ShouldNotBeEmpty();
        page.Find(".visit-gist").TextContent.ShouldContain("FVC (2026-11-16): 68");
        page.FindAll(".trend").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Record_WhenOpened_IsInTheAuditTrailOnce()
    {
        var patient = await PatientAsync(withVisit: false);
        var before = (await ActsAsync(patient.Id)).Count(act => act == AuditAct.Saw);

        Show(patient.Id);

        (await ActsAsync(patient.Id)).Count(act => act == AuditAct.Saw).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Assess_OnARecord_SavesTheAdviceAndOpensIt()
    {
        var patient = await PatientAsync();
        var page = Show(patient.Id);

        await page.FindAll("button").Single(button => button.TextContent == "Assess as of today").ClickAsync();

        page.WaitForAssertion(() => Address.ShouldContain("/assessments/"), Patience);
        var saved = (await Get<AssessmentArchive>().OfPatientAsync(patient.Id)).ShouldHaveSingleItem();
        saved.AsOf.ShouldBe(Today);
        saved.Pack.Hash.ShouldBe(RealKnowledge.Knowledge.Pack.Hash);
        saved.AppVersion.ShouldBe(RecordBook.AppVersion);
        saved.Made.By.ShouldBe("Dr Lin");
    }

    [Fact]
    public async Task Record_WhenAVisitWasChangedSince_MarksTheAdviceAsOutOfDate()
    {
        var patient = await PatientAsync();
        await AdviceAsync(patient, Today);
        Show(patient.Id).FindAll(".stale").ShouldBeEmpty();
        await Patients.ChangeVisitAsync(Doctor, patient.Visits[0], Today, Content("""{"ssc":{"mrss":3}}"""));

        Show(patient.Id).Find(".stale").TextContent.ShouldContain("entries changed since");
    }

    [Fact]
    public async Task Record_ForSomebodyWhoOnlySees_OffersNothingThatChanges()
    {
        var patient = await PatientAsync();
        await SignInAsync(Access.SeeRecords);

        var page = Show(patient.Id);

        page.FindAll(".records-head .button").ShouldBeEmpty();
    }

    [Fact]
    public void Record_ThatIsNotThere_SaysSo() => Show(Guid.NewGuid()).Find("h1").TextContent.ShouldBe("There is no such record.");

    [Fact]
    public async Task SavedAdvice_WhenOpened_IsReplayedAndInTheAuditTrail()
    {
        var patient = await PatientAsync();
        var saved = await AdviceAsync(patient, Today);

        var page = ShowSaved(saved);

        page.Find(".replay").TextContent.ShouldContain("byte for byte");
        page.FindAll(".decided h3").Select(title => title.TextContent).ShouldContain("Add nintedanib");
        (await Get<AuditTrail>().NewestAsync(patient.Id, null, 1)).ShouldHaveSingleItem().On.Subject.ShouldBe(AuditSubject.Assessment);
    }

    [Fact]
    public async Task SavedAdvice_InFull_IsShownInTheLanguageOfThePage()
    {
        var saved = await AdviceAsync(await PatientAsync(), Today);
        var page = RenderIn<SavedAssessmentPage>(Language.Chinese, page => page
            .Add(page => page.PatientId, saved.PatientId).Add(page => page.AssessmentId, saved.Id));
        page.WaitForState(() => page.FindAll(".in-full").Count > 0, Patience);

        await page.Find(".in-full").TriggerEventAsync("ontoggle", EventArgs.Empty);

        page.Find(".in-full .proposal h3").TextContent.ShouldContain("吗替麦考酚酯");
    }

    [Fact]
    public async Task SavedAdvice_OfAnotherPatient_IsNotShownUnderThisOne()
    {
        var saved = await AdviceAsync(await PatientAsync(), Today);
        var other = await PatientAsync("P-0500", withVisit: false);

        var page = ShowSaved(saved with { PatientId = other.Id }, isThere: false);

        page.Find("h1").TextContent.ShouldBe("There is no such assessment.");
    }

    [Fact]
    public async Task Decline_WithoutAReason_IsRefusedAndWithOneKeptAndShown()
    {
        var saved = await AdviceAsync(await PatientAsync(), Today);
        var page = ShowSaved(saved);
        AngleSharp.Dom.IElement Card() => page.FindAll(".decided").Single(card => card.TextContent.Contains("Add nintedanib", StringComparison.Ordinal));
        await Card().QuerySelector("input[value=Decline]")!.ChangeAsync(new ChangeEventArgs { Value = "Decline" });

        await Card().QuerySelector("form")!.SubmitAsync();
        page.WaitForAssertion(() => Card().TextContent.ShouldContain("Choose the reason"));
        (await Get<ProposalDecisions>().OfAssessmentAsync(saved.Id)).ShouldBeEmpty();

        await Card().QuerySelector("select")!.ChangeAsync(new ChangeEventArgs { Value = "risk-benefit-ratio" });
        await Card().QuerySelector("textarea")!.ChangeAsync(new ChangeEventArgs { Value = "liver values first" });
        await Card().QuerySelector("form")!.SubmitAsync();

        page.WaitForAssertion(() => Card().QuerySelector(".decision")!.TextContent.ShouldContain("Declined: Add nintedanib."), Patience);
        Card().QuerySelector(".decision")!.TextContent.ShouldContain("The risk outweighs the benefit for this patient");
        Card().QuerySelector(".decision q")!.TextContent.ShouldBe("liver values first");
        Show(saved.PatientId).Find(".decisions").TextContent.ShouldContain("Declined: Add nintedanib.");
    }

    [Fact]
    public async Task Decide_ForSomebodyWhoMayNot_IsNotOffered()
    {
        var saved = await AdviceAsync(await PatientAsync(), Today);
        await SignInAsync(Access.SeeRecords);

        ShowSaved(saved).FindAll(".decision-form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Declines_AfterADecision_ListTheRulesBehindIt()
    {
        var saved = await AdviceAsync(await PatientAsync(), Today);
        var proposal = SavedAdvice.Read(saved.Result).Proposals.Single(proposal => proposal.Agent == "nintedanib");
        await Get<ProposalDecisions>().RecordAsync(
            Doctor, new NewDecision(saved.Id, proposal.Agent, proposal.Action, [.. proposal.Rules, "no-longer.there"], ProposalAnswer.Decline, "need-more-info", null));

        var page = RenderIn<DeclinesPage>(Language.English);

        page.WaitForState(() => page.FindAll(".declines tbody tr").Count > 0, Patience);
        page.FindAll(".declines .rule-id").Select(rule => rule.TextContent).ShouldBe([.. proposal.Rules.Append("no-longer.there").Order(StringComparer.Ordinal)]);
        page.Find(".declines tbody tr").TextContent.ShouldContain("100");
        page.FindAll(".declines a[href^='/knowledge/rules/']").Count.ShouldBe(proposal.Rules.Length);
        page.Find(".declines").TextContent.ShouldContain("no-longer.there (not in the pack in use)");
    }

    [Fact]
    public async Task Trail_WhenOpened_SaysWhoDidWhat()
    {
        var patient = await PatientAsync();
        var page = Show(patient.Id);

        await page.FindAll("details").Single(fold => fold.TextContent.Contains("Who saw", StringComparison.Ordinal)).TriggerEventAsync("ontoggle", EventArgs.Empty);

        page.WaitForAssertion(() => page.FindAll(".trail-entries li").Count.ShouldBeGreaterThan(2), Patience);
        page.Find(".trail-entries").TextContent.ShouldContain("Dr Lin entered a visit");
    }

    private IRenderedComponent<CascadingValue<SScIld.Web.Features.Wording.Words>> Show(Guid patientId)
    {
        var page = RenderIn<RecordPage>(Language.English, page => page.Add(page => page.PatientId, patientId));
        page.WaitForState(() => page.Find("h1").TextContent != "Patient record", Patience);
        return page;
    }

    private IRenderedComponent<CascadingValue<SScIld.Web.Features.Wording.Words>> ShowSaved(SavedAssessment saved, bool isThere = true)
    {
        var page = RenderIn<SavedAssessmentPage>(Language.English, page => page
            .Add(page => page.PatientId, saved.PatientId).Add(page => page.AssessmentId, saved.Id));
        page.WaitForState(() => isThere ? page.FindAll(".decided").Count > 0 : page.Find("h1").TextContent != "Saved advice", Patience);
        return page;
    }
}
