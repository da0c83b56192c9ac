using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SScIld.Storage.Accounts;
using SScIld.Storage.Audit;
using SScIld.Storage.Model;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Storage.Tests.Accounts;

/// <summary>Accounts, sessions and the first administrator, on both databases.</summary>
public sealed class AccountTests
{
    private const string Password = "four blue herons";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Make_WithTheTokenIssuedLast_MakesOneAdministratorOnce(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var first = store.Get<FirstAdministrator>();
        var old = (await first.IssueTokenAsync())!;
        var token = (await first.IssueTokenAsync())!;

        (await first.MakeAsync(old, "lin", "Dr Lin", Password)).ShouldBeOfType<FirstAdministratorMaking.TokenRefused>();
        (await first.IsThereAsync()).ShouldBeFalse();
        var made = (await first.MakeAsync(token, "lin", "Dr Lin", Password)).ShouldBeOfType<FirstAdministratorMaking.Made>();
        (await first.MakeAsync(token, "zhao", "Dr Zhao", Password)).ShouldBeOfType<FirstAdministratorMaking.AlreadyThere>();

        made.Account.Name.ShouldBe("Dr Lin");
        (await first.IsThereAsync()).ShouldBeTrue();
        (await first.IssueTokenAsync()).ShouldBeNull();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Make_WhenTheTokenHasRunOut_MakesNobody(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var first = store.Get<FirstAdministrator>();
        var token = (await first.IssueTokenAsync())!;
        store.Clock.Now += TimeSpan.FromHours(1);

        (await first.MakeAsync(token, "lin", "Dr Lin", Password)).ShouldBeOfType<FirstAdministratorMaking.TokenRefused>();

        (await first.IsThereAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Make_WhenThePasswordIsRefused_LeavesTheTokenGood(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var first = store.Get<FirstAdministrator>();
        var token = (await first.IssueTokenAsync())!;

        var refused = (await first.MakeAsync(token, "lin", "Dr Lin", "short")).ShouldBeOfType<FirstAdministratorMaking.PasswordRefused>();

        refused.Reasons.ShouldBe([PasswordRefusal.TooShort]);
        (await first.MakeAsync(token, "lin", "Dr Lin", Password)).ShouldBeOfType<FirstAdministratorMaking.Made>();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Token_AsItIsStored_CannotBeReadBack(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var token = (await store.Get<FirstAdministrator>().IssueTokenAsync())!;

        await using var records = store.Get<StoreContexts>().Create();
        var stored = records.FirstAdministrator.Single();

        Convert.ToBase64String(stored.TokenHash).ShouldNotContain(token);
        stored.TokenHash.Length.ShouldBe(32);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Session_WhenEndedFromElsewhere_IsDeadAtOnce(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var lin = await AdministratorAsync(store);
        var sessions = store.Get<AccountSessions>();
        var office = await sessions.BeginAsync(lin, "Firefox", TimeSpan.FromHours(8));
        var ward = await sessions.BeginAsync(lin, new string('x', 500), TimeSpan.FromHours(8));

        (await sessions.FindAliveAsync(office))!.AccountId.ShouldBe(lin.AccountId!.Value);
        (await sessions.EndAllOfAsync(lin, lin.AccountId.Value, except: office)).ShouldBe(1);

        (await sessions.FindAliveAsync(ward)).ShouldBeNull();
        (await sessions.EndAsync(lin, ward)).ShouldBeFalse();
        (await sessions.OfAccountAsync(lin.AccountId.Value)).ShouldHaveSingleItem().Id.ShouldBe(office);
        (await store.Trail.NewestAsync(null, null, 1)).ShouldHaveSingleItem().Act.ShouldBe(AuditAct.SignedOut);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Session_WhenItsTimeIsOver_IsDead(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var lin = await AdministratorAsync(store);
        var sessions = store.Get<AccountSessions>();
        var id = await sessions.BeginAsync(lin, "Firefox", TimeSpan.FromHours(8));

        store.Clock.Now += TimeSpan.FromHours(8) - TimeSpan.FromMinutes(1);
        await sessions.TouchAsync(id);
        (await sessions.FindAliveAsync(id))!.LastSeenAt.ShouldBe(store.Clock.Now);
        store.Clock.Now += TimeSpan.FromMinutes(1);

        (await sessions.FindAliveAsync(id)).ShouldBeNull();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Identity_OnTheSameStore_KnowsTheAdministratorAndKeepsRolesAndSecondFactors(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        await AdministratorAsync(store);
        await using var services = Accounts(store);
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<AccountRecord>>();

        var lin = (await accounts.FindByNameAsync("LIN"))!;
        (await accounts.CheckPasswordAsync(lin, Password)).ShouldBeTrue();
        (await accounts.IsInRoleAsync(lin, Role.Administrator.Code)).ShouldBeTrue();
        (await accounts.AddToRoleAsync(lin, Role.Clinician.Code)).Succeeded.ShouldBeTrue();
        await accounts.ResetAuthenticatorKeyAsync(lin);

        (await accounts.GetAuthenticatorKeyAsync(lin)).ShouldNotBeNullOrEmpty();
        var colleague = new AccountRecord { Id = Guid.CreateVersion7(), UserName = "赵医生", DisplayName = "Dr Zhao" };
        (await accounts.CreateAsync(colleague, "too short")).Errors.Select(error => error.Code).ShouldBe([nameof(PasswordRefusal.TooShort)]);
        (await accounts.CreateAsync(colleague, Password)).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task SecondFactor_IsKeptSealed_AndOpensOnlyWithTheKeysBesideTheDatabase(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var who = await AdministratorAsync(store);
        string key;
        await using (var services = Accounts(store))
        {
            await using var scope = services.CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<AccountRecord>>();
            var lin = (await accounts.FindByIdAsync(who.AccountId.ToString()!))!;
            await accounts.ResetAuthenticatorKeyAsync(lin);
            key = (await accounts.GetAuthenticatorKeyAsync(lin))!;
            await accounts.GenerateNewTwoFactorRecoveryCodesAsync(lin, 4);
            (await accounts.CountRecoveryCodesAsync(lin)).ShouldBe(4);
            var kept = await scope.ServiceProvider.GetRequiredService<StoreContext>().UserTokens.Select(token => token.Value!).ToListAsync();
            kept.Count.ShouldBe(2);
            kept.ShouldAllBe(value => !value.Contains(key, StringComparison.Ordinal) && value.Length > 100);
        }

        await using (var services = Accounts(store))
        {
            (await KeyOfAsync(services, who)).ShouldBe(key);
        }

        Directory.Delete(Path.Combine(store.Options.DataFolder, "keys"), recursive: true);
        await using (var services = Accounts(store))
        {
            (await KeyOfAsync(services, who)).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ProtectionKeys_AfterARestart_StillOpenWhatTheyProtected(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        string sealedText;
        await using (var before = Accounts(store))
        {
            sealedText = before.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("a cookie");
        }

        await using var after = Accounts(store);

        after.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(sealedText).ShouldBe("a cookie");
        after.GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlRepository!.GetAllElements().ShouldHaveSingleItem();
    }

    private static async Task<string?> KeyOfAsync(ServiceProvider services, Actor who)
    {
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<AccountRecord>>();
        return await accounts.GetAuthenticatorKeyAsync((await accounts.FindByIdAsync(who.AccountId.ToString()!))!);
    }

    private static ServiceProvider Accounts(TestStore store)
    {
        var services = new ServiceCollection().AddLogging().AddStorage(store.Options);
        services.AddIdentityCore<AccountRecord>().AddStoredAccounts();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    private static async Task<Actor> AdministratorAsync(TestStore store)
    {
        var first = store.Get<FirstAdministrator>();
        var token = (await first.IssueTokenAsync())!;
        return (await first.MakeAsync(token, "lin", "Dr Lin", Password)).ShouldBeOfType<FirstAdministratorMaking.Made>().Account;
    }
}
