using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Storage;
using SScIld.Storage.Accounts;
using SScIld.Web.Hosting;

namespace SScIld.Web.Tests.Hosting;

public sealed class RecordStoreTests
{
    [Fact]
    public async Task Start_OnAFreshMachine_MakesTheRecordsAndIsReadyForAFirstAdministrator()
    {
        await using var app = new App();
        using var client = app.CreateClient();

        (await client.GetAsync("/case")).StatusCode.ShouldBe(HttpStatusCode.OK);

        app.Services.GetRequiredService<RecordStore>().IsOpen.ShouldBeTrue();
        File.Exists(Path.Combine(app.StoreFolder, "sscild.db")).ShouldBeTrue();
        await using var scope = app.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().IsThereAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_WhenAnotherProgramServesTheFolder_AssessesAndTeachesWithoutRecords()
    {
        await using var first = new App();
        using var client = first.CreateClient();
        await using var second = first.WithWebHostBuilder(builder => builder.UseSetting("store", first.StoreFolder));
        using var another = second.CreateClient();

        (await another.GetAsync("/case")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await another.GetAsync("/knowledge")).StatusCode.ShouldBe(HttpStatusCode.OK);
        second.Services.GetRequiredService<RecordStore>().Fault.ShouldBe(StorageFault.Busy);
    }

    [Theory]
    [InlineData("store", "/srv/a", "/srv/a", null)]
    [InlineData("SSCILD_STORE", "/srv/b", "/srv/b", null)]
    [InlineData("postgres", "Host=db", null, "Host=db")]
    [InlineData("SSCILD_POSTGRES", "Host=db", null, "Host=db")]
    public void Choose_TakesTheSameNamesAsTheCommandLine(string name, string value, string? folder, string? server)
    {
        var chosen = RecordStore.Choose(new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build());

        chosen.PostgresConnection.ShouldBe(server);
        if (folder is not null)
        {
            chosen.DataFolder.ShouldBe(folder);
        }
    }

    [Fact]
    public void Choose_WhenNothingIsSaid_TakesAFolderOfThePersonWhoStartsTheApp()
    {
        var chosen = RecordStore.Choose(new ConfigurationBuilder().Build());

        Path.IsPathFullyQualified(chosen.DataFolder).ShouldBeTrue();
        Path.GetFileName(chosen.DataFolder).ShouldBe("SScIld");
        chosen.IsPostgres.ShouldBeFalse();
    }
}
