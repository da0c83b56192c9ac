using Bunit;
using Microsoft.AspNetCore.Components;
using SScIld.Pathway;
using SScIld.Storage.Audit;
using SScIld.Web.Features.Accounts;
using SScIld.Web.Features.Records;
using SScIld.Web.Features.Records.Listing;

namespace SScIld.Web.Tests.Features.Records;

/// <summary>The list of patients, and beginning a record.</summary>
public sealed class PatientListTests : RecordContext
{
    [Fact]
    public async Task List_OfPatients_SaysWhatIsMissingAndWhatIsOutOfDate()
    {
        var assessed = await PatientAsync("P-0417");
        await AdviceAsync(assessed, Today);
        var stale = await PatientAsync("P-0500");
        await AdviceAsync(stale, Today);
        await VisitAsync(stale.Id, Today.AddDays(14), """{"ssc":{"mrss":3}}""");
        await PatientAsync("P-0600", withVisit: false);

        var rows = Show().FindAll(".patients tbody tr").Select(row => row.TextContent).ToList();

        rows.Count.ShouldBe(3);
        rows.Single(row => row.Contains("P-0417", StringComparison.Ordinal)).ShouldNotContain("Out of date");
        rows.Single(row => row.Contains("P-0500", StringComparison.Ordinal)).ShouldContain("there is a later visit");
        rows.Single(row => row.Contains("P-0500", StringComparison.Ordinal)).ShouldContain("missing; first: ");
        rows.Single(row => row.Contains("P-0600", StringComparison.Ordinal)).ShouldContain("nothing entered");
    }

    [Fact]
    public async Task List_WhenOpened_IsInTheAuditTrail()
    {
        Show();

        (await ActsAsync(null))[0].ShouldBe(AuditAct.Saw);
    }

    [Fact]
    public async Task Search_ForAPartOfACode_FindsItInAnyCaseAndSaysWhenThereIsNone()
    {
        await PatientAsync("P-0417a", withVisit: false);
        await PatientAsync("P-0500", withVisit: false);
        var page = Show();

        await page.Find("#patient-search").InputAsync(new ChangeEventArgs { Value = "0417A" });
        page.WaitForAssertion(() => page.FindAll(".patients tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("P-0417a"));

        await page.Find("#patient-search").InputAsync(new ChangeEventArgs { Value = "zzz" });
        page.WaitForAssertion(() => page.FindAll(".patients").ShouldBeEmpty());
        page.Find("[role=status]").TextContent.ShouldBe("No code holds this text.");
    }

    [Fact]
    public async Task Pages_OfALongList_LeadOnAndBack()
    {
        for (var i = 0; i < PatientList.PageLength + 3; i++)
        {
            await PatientAsync($"P-{i:D4}", withVisit: false);
        }

        var page = Show();
        page.FindAll(".patients tbody tr").Count.ShouldBe(PatientList.PageLength);

        await page.FindAll("button").Single(button => button.TextContent == "Next page").ClickAsync();
        page.WaitForAssertion(() => page.FindAll(".patients tbody tr").Count.ShouldBe(3));
        await page.FindAll("button").Single(button => button.TextContent == "Previous page").ClickAsync();
        page.WaitForAssertion(() => page.FindAll(".patients tbody tr").Count.ShouldBe(PatientList.PageLength));
    }

    [Theory]
    [InlineData("", Language.English, "A code is needed.")]
    [InlineData("Zhang Wei", Language.English, "This looks like a person's name")]
    [InlineData("13812345678", Language.English, "This looks like a telephone number")]
    [InlineData("11010519491231002X", Language.Chinese, "疑似身份证号")]
    [InlineData("张伟", Language.Chinese, "疑似人名")]
    public async Task NewPatient_WithWhatSaysWhoItIs_IsRefusedWithTheReason(string typed, Language language, string reason)
    {
        var form = RenderIn<NewPatient>(language);
        await form.Find("#patient-code").ChangeAsync(new ChangeEventArgs { Value = typed });

        await form.Find("form").SubmitAsync();

        form.Find("#patient-code-refused").TextContent.ShouldContain(reason);
        form.Find("#patient-code").GetAttribute("aria-invalid").ShouldBe("true");
        (await Patients.FindAsync(null, null, 5)).Patients.ShouldBeEmpty();
    }

    [Fact]
    public async Task NewPatient_WithACode_OpensTheRecordWithoutTheCodeInItsAddress()
    {
        var form = RenderIn<NewPatient>(Language.English);
        await form.Find("#patient-code").ChangeAsync(new ChangeEventArgs { Value = " P-0417 " });

        await form.Find("form").SubmitAsync();

        form.WaitForAssertion(() => Address.ShouldStartWith("/records/"));
        Address.ShouldNotContain("0417");
        (await Patients.FindAsync(null, null, 5)).Patients.ShouldHaveSingleItem().Code.ShouldBe("P-0417");
    }

    [Fact]
    public async Task NewPatient_WithACodeInUse_LeadsToItsRecord()
    {
        var known = await PatientAsync("P-0417", withVisit: false);
        var form = RenderIn<NewPatient>(Language.English);
        await form.Find("#patient-code").ChangeAsync(new ChangeEventArgs { Value = "p-0417" });

        await form.Find("form").SubmitAsync();

        form.WaitForAssertion(() => form.Find("#patient-code-refused a").GetAttribute("href").ShouldBe(RecordAddress.Of(known.Id)));
    }

    [Fact]
    public async Task List_OnceTheSessionHasEnded_ShowsNothingAndSaysWhy()
    {
        await PatientAsync();
        await Get<SScIld.Storage.Accounts.AccountSessions>().EndAllOfAsync(Doctor, Doctor.AccountId!.Value);

        var page = Show();

        page.FindAll(".patients").ShouldBeEmpty();
        page.Find("[role=alert] .notice").TextContent.ShouldStartWith("Not done: you are signed out");
    }

    [Fact]
    public async Task List_ForSomebodyWhoOnlySees_OffersNothingThatChanges()
    {
        await SignInAsync(Access.SeeRecords);

        var page = Show();

        page.FindAll("#patient-code").ShouldBeEmpty();
        page.FindAll($"a[href='{RecordAddress.Transfer}']").ShouldBeEmpty();
    }

    private IRenderedComponent<CascadingValue<SScIld.Web.Features.Wording.Words>> Show()
    {
        var page = RenderIn<PatientListPage>(Language.English);
        page.WaitForState(() => !page.Find("[role=status]").TextContent.StartsWith("Looking", StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        return page;
    }
}
