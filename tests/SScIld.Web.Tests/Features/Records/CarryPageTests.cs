using Bunit;
using Microsoft.AspNetCore.Components;
using SScIld.Pathway;
using SScIld.Web.Features.Entry;
using SScIld.Web.Features.Entry.Form;
using SScIld.Web.Features.Records.Visits;

namespace SScIld.Web.Tests.Features.Records;

/// <summary>From the case in the form to a record: a new code, or one that is there.</summary>
public sealed class CarryPageTests : RecordContext
{
    private CaseDesk Desk => Get<CaseDesk>();

    [Fact]
    public async Task NewCode_OfACase_BeginsARecordAndOpensItsVisit()
    {
        Type();
        var page = Show();

        await page.Find("#patient-code").ChangeAsync(new ChangeEventArgs { Value = "P-0417" });
        await page.Find(".new-patient").SubmitAsync();

        page.WaitForAssertion(() => Address.ShouldEndWith("/visits/new"));
        Desk.Form.Case["caseId"].ShouldBe("P-0417");
        Desk.Form.Case["ssc.mrss"].ShouldBe("14");
        Get<VisitDesk>().Patient!.Code.ShouldBe("P-0417");
    }

    [Fact]
    public async Task ExistingCode_Typed_IsOfferedInsteadOfASecondRecord()
    {
        var patient = await PatientAsync(withVisit: false);
        Type();
        var page = Show();

        await page.Find("#patient-code").ChangeAsync(new ChangeEventArgs { Value = "p-0417" });
        await page.Find(".new-patient").SubmitAsync();
        page.WaitForElement("#patient-code-refused button");
        await page.Find("#patient-code-refused button").ClickAsync();

        page.WaitForAssertion(() => Address.ShouldBe($"/records/{patient.Id}/visits/new"));
    }

    [Fact]
    public async Task ExistingCode_LookedFor_TakesTheCase()
    {
        await PatientAsync("P-0500", withVisit: false);
        var patient = await PatientAsync("P-0417");
        Type();
        var page = Show();
        page.WaitForAssertion(() => page.FindAll(".codes li").Count.ShouldBe(2));

        await page.Find("#code-search").InputAsync(new ChangeEventArgs { Value = "0417" });
        page.WaitForAssertion(() => page.FindAll(".codes li").ShouldHaveSingleItem().TextContent.ShouldContain("last visit 2026-11-20"));
        await page.Find(".codes button").ClickAsync();

        page.WaitForAssertion(() => Address.ShouldBe($"/records/{patient.Id}/visits/new"));
        Desk.Form.Case["ssc.mrss"].ShouldBe("14");
    }

    [Fact]
    public void BlankForm_HasNothingToSave()
    {
        var page = Show();

        page.WaitForAssertion(() => page.Markup.ShouldContain("there is no case to save"));
        page.FindAll("#patient-code").ShouldBeEmpty();
    }

    private void Type()
    {
        Desk.Begin();
        Desk.Type(FieldPlace.Parse("ssc.mrss"), "14");
    }

    private IRenderedComponent<Microsoft.AspNetCore.Components.CascadingValue<SScIld.Web.Features.Wording.Words>> Show() => RenderIn<CarryPage>(Language.English);
}
