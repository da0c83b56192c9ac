using Microsoft.Extensions.DependencyInjection;
using SScIld.Storage;
using SScIld.Storage.Accounts;
using SScIld.Storage.Audit;
using SScIld.Storage.Patients;

namespace SScIld.Web.Tests.Features.Accounts.Administration;

public sealed class AuditPageTests(App app) : IClassFixture<App>
{
    private const string Audit = "/administration/audit";

    [Fact]
    public async Task Filter_ByPatientAccountAndAct_ShowsThoseAlone()
    {
        using var administrator = await Visitor.SignedInAsync(app, Role.Administrator);
        var doctor = await Visitor.MakeAccountAsync(app, Role.Clinician);
        var code = PatientCode.Read("P-0417").ShouldBeOfType<PatientCodeReading.Accepted>().Code;
        await app.Services.GetRequiredService<PatientRecords>().RegisterAsync(doctor, code);
        await app.Services.GetRequiredService<AuditTrail>().RecordAsync(doctor, AuditAct.Exported, AuditTarget.Store);

        (await LinesAsync(administrator, "?patient=P-0417")).ShouldHaveSingleItem().ShouldContain(doctor.Name);
        (await LinesAsync(administrator, $"?account={doctor.AccountId}&act=exported")).ShouldHaveSingleItem().ShouldContain("exported");
        (await LinesAsync(administrator, "?patient=P-9999")).ShouldBeEmpty();
        (await LinesAsync(administrator, "")).ShouldAllBe(line => !line.Contains("P-0417", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_SaysWhetherTheTrailIsIntact()
    {
        using var administrator = await Visitor.SignedInAsync(app, Role.Administrator);

        var page = await Visitor.ReadAsync(await administrator.SendAsync(Audit, "verify"));

        page.QuerySelector("[data-verdict]")!.TextContent.ShouldStartWith("Intact");
    }

    [Fact]
    public async Task Trail_LongerThanAPage_GoesOn()
    {
        using var administrator = await Visitor.SignedInAsync(app, Role.Administrator);
        for (var i = 0; i < 101; i++)
        {
            await app.Services.GetRequiredService<AuditTrail>().RecordAsync(Actor.Program, AuditAct.Imported, AuditTarget.Store);
        }

        var page = await administrator.SeeAsync($"{Audit}?act=imported");
        var older = page.QuerySelectorAll("a.button").Single(link => link.GetAttribute("href")!.Contains("before=", StringComparison.Ordinal)).GetAttribute("href")!;

        page.QuerySelectorAll("[data-audit] tbody tr").Length.ShouldBe(100);
        (await administrator.SeeAsync(older)).QuerySelectorAll("[data-audit] tbody tr").Length.ShouldBe(1);
    }

    private static async Task<List<string>> LinesAsync(Visitor administrator, string query) =>
        [.. (await administrator.SeeAsync($"{Audit}{query}")).QuerySelectorAll("[data-audit] tbody tr").Select(row => row.TextContent)];
}
