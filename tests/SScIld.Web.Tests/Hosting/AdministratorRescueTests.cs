using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Storage;
using SScIld.Storage.Accounts;
using SScIld.Storage.Audit;
using SScIld.Web.Hosting;

namespace SScIld.Web.Tests.Hosting;

/// <summary>An administrator who lost the password or the phone, helped from the console of the machine while the server works.</summary>
public sealed class AdministratorRescueTests(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData("en", "is then asked for a new one")]
    [InlineData("zh", "登录后须立即设置新密码")]
    public async Task Rescue_OfAnAdministrator_PrintsAPasswordThatLeadsToChoosingOnesOwn(string language, string said)
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Administrator);
        using var locked = new Visitor(app);
        await locked.SignInAsync(account.Name);

        var (code, output, problems) = await RunAsync(account.Name, app.StoreFolder, language);

        problems.ShouldBeEmpty();
        code.ShouldBe(0);
        output[0].ShouldContain(said);
        (await locked.GetAsync("/account")).Headers.Location!.ToString().ShouldStartWith("/account/sign-in?ended=true");
        (await locked.SignInAsync(account.Name, output[1])).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        (await locked.GetAsync("/administration/accounts")).Headers.Location!.ToString().ShouldStartWith("/account/new-password");
        await locked.ChooseOwnPasswordAsync(output[1], "seven quiet otters");
        (await locked.GetAsync("/administration/accounts")).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task Rescue_IsInTheAuditTrail()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Administrator);

        await RunAsync(account.Name, app.StoreFolder);

        (await app.Services.GetRequiredService<AuditTrail>().FindAsync(new AuditFilter(Act: AuditAct.Administered), null, 20))
            .Count(entry => entry.On.Id == account.AccountId && entry.Who == Actor.Program).ShouldBe(2, "made, and rescued");
    }

    [Fact]
    public async Task Rescue_OfSomebodyElseOrWithoutRecords_SaysWhyAndChangesNothing()
    {
        var clinician = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var empty = new PassingFolder();

        var (code, output, problems) = await RunAsync(clinician.Name, app.StoreFolder);
        var nowhere = await RunAsync("lin", empty.Path);

        (code, nowhere.Code).ShouldBe((3, 3));
        output.ShouldBeEmpty();
        problems.ShouldHaveSingleItem().ShouldContain("helped by an administrator");
        nowhere.Problems.ShouldHaveSingleItem().ShouldContain("sscild.db");
        Directory.GetFiles(empty.Path).ShouldBeEmpty();
        using var visitor = new Visitor(app);
        (await visitor.SignInAsync(clinician.Name)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
    }

    private static async Task<(int Code, string[] Output, string[] Problems)> RunAsync(string name, string store, string language = "en")
    {
        var configuration = new ConfigurationBuilder().AddCommandLine(["--rescue", name, "--store", store, "--lang", language]).Build();
        using StringWriter output = new(), problems = new();
        var code = await AdministratorRescue.RunAsync(configuration, RealKnowledge.Knowledge, output, problems);
        return (code, Lines(output), Lines(problems));
    }

    private static string[] Lines(StringWriter text) => text.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
