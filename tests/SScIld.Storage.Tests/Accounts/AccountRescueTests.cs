using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Storage.Accounts;
using SScIld.Storage.Audit;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Storage.Tests.Accounts;

/// <summary>An administrator whom nobody else can help gets in again, on both databases.</summary>
public sealed class AccountRescueTests
{
    private const string Password = "four blue herons";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Rescue_OfAnAdministrator_SetsAPassingPasswordAndTakesAwayWhatStandsBefore(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var lin = (await store.Get<AccountRegister>().MakeAsync(Actor.Program, "lin", "Dr Lin", Password, [Role.Administrator])).ShouldBeOfType<AccountMaking.Made>().Account;
        var session = await store.Get<AccountSessions>().BeginAsync(lin, "Firefox", TimeSpan.FromHours(8));
        await LoseAsync(store, lin);

        var done = (await AccountRescue.RunAsync(store.Options, " LIN", store.Clock)).ShouldBeOfType<AccountRescuing.Done>();

        done.UserName.ShouldBe("lin");
        PasswordPolicy.ReasonsAgainst(done.Password, "lin").ShouldBeEmpty();
        await using var services = Identity(store);
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<AccountRecord>>();
        var account = (await accounts.FindByNameAsync("lin"))!;
        (await accounts.CheckPasswordAsync(account, done.Password)).ShouldBeTrue();
        (await accounts.CheckPasswordAsync(account, Password)).ShouldBeFalse();
        (account.TwoFactorEnabled, account.LockoutEnd, account.AccessFailedCount).ShouldBe((false, null, 0));
        (await accounts.GetAuthenticatorKeyAsync(account)).ShouldBeNull();
        (await accounts.GetClaimsAsync(account)).ShouldHaveSingleItem();
        (await store.Get<AccountSessions>().FindAliveAsync(session)).ShouldBeNull();
    }

    [Fact]
    public async Task Rescue_IsInTheAuditTrailAsDoneByTheProgram()
    {
        await using var store = await TestStore.OpenAsync(DatabaseKind.Sqlite);
        var lin = (await store.Get<AccountRegister>().MakeAsync(Actor.Program, "lin", "Dr Lin", Password, [Role.Administrator])).ShouldBeOfType<AccountMaking.Made>().Account;

        await AccountRescue.RunAsync(store.Options, "lin", store.Clock);
        await AccountRescue.RunAsync(store.Options, "lin", store.Clock);

        var entries = await store.Trail.NewestAsync(null, null, 2);
        entries.ShouldAllBe(entry => entry.Act == AuditAct.Administered && entry.Who == Actor.Program);
        entries.ShouldAllBe(entry => entry.On == new AuditTarget(AuditSubject.Account, lin.AccountId, null));
        (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Intact>();
    }

    [Fact]
    public async Task Rescue_OfSomebodyWhoIsNoAdministratorOrWhoseAccountIsClosed_ChangesNothing()
    {
        await using var store = await TestStore.OpenAsync(DatabaseKind.Sqlite);
        var register = store.Get<AccountRegister>();
        await register.MakeAsync(Actor.Program, "zhao", "Dr Zhao", Password, [Role.Clinician]);
        await register.MakeAsync(Actor.Program, "lin", "Dr Lin", Password, [Role.Administrator]);
        var gone = (await register.MakeAsync(Actor.Program, "wu", "Dr Wu", Password, [Role.Administrator])).ShouldBeOfType<AccountMaking.Made>().Account;
        await register.CloseAsync(Actor.Program, gone.AccountId!.Value);
        var before = (await store.Trail.NewestAsync(null, null, 1)).Single().Sequence;

        foreach (var name in new[] { "zhao", "wu", "nobody", "" })
        {
            (await AccountRescue.RunAsync(store.Options, name, store.Clock)).ShouldBeOfType<AccountRescuing.NotThere>();
        }

        (await store.Trail.NewestAsync(null, null, 1)).Single().Sequence.ShouldBe(before);
    }

    [Fact]
    public async Task Make_ByAPerson_MarksThePasswordAsOneToBeChanged_AndByTheProgramDoesNot()
    {
        await using var store = await TestStore.OpenAsync(DatabaseKind.Sqlite);
        var register = store.Get<AccountRegister>();
        await register.MakeAsync(store.Doctor, "zhao", "Dr Zhao", Password, [Role.Clinician]);
        await register.MakeAsync(Actor.Program, "wu", "Dr Wu", Password, [Role.Clinician]);

        await using var services = Identity(store);
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<AccountRecord>>();

        (await accounts.GetClaimsAsync((await accounts.FindByNameAsync("zhao"))!)).ShouldHaveSingleItem();
        (await accounts.GetClaimsAsync((await accounts.FindByNameAsync("wu"))!)).ShouldBeEmpty();
    }

    /// <summary>A second factor whose phone is lost, and too many wrong tries.</summary>
    private static async Task LoseAsync(TestStore store, Actor owner)
    {
        await using var services = Identity(store);
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<AccountRecord>>();
        var account = (await accounts.FindByIdAsync($"{owner.AccountId}"))!;
        await accounts.ResetAuthenticatorKeyAsync(account);
        await accounts.SetTwoFactorEnabledAsync(account, enabled: true);
        for (var i = 0; i < 8; i++)
        {
            await accounts.AccessFailedAsync(account);
        }
    }

    private static ServiceProvider Identity(TestStore store)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddStorage(store.Options);
        services.AddIdentityCore<AccountRecord>().AddStoredAccounts();
        return services.BuildServiceProvider();
    }
}
