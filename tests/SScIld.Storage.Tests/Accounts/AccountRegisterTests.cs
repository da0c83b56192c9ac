using SScIld.Storage.Accounts;
using SScIld.Storage.Audit;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Storage.Tests.Accounts;

/// <summary>What an administrator does with accounts, on both databases.</summary>
public sealed class AccountRegisterTests
{
    private const string Password = "four blue herons";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Make_AnAccount_IsListedWithItsRolesAndRemembered(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var register = store.Get<AccountRegister>();
        var made = await MadeAsync(store, "zhao", "Dr Zhao", Role.MdtChair, Role.Clinician);

        var listed = (await register.ListAsync()).ShouldHaveSingleItem();

        (listed.Id, listed.UserName, listed.DisplayName, listed.HasSecondFactor, listed.ClosedAt).ShouldBe((made.AccountId!.Value, "zhao", "Dr Zhao", false, null));
        listed.Roles.ShouldBe(["clinician", "mdt-chair"]);
        (await store.Trail.NewestAsync(null, null, 1)).ShouldHaveSingleItem().On.ShouldBe(new AuditTarget(AuditSubject.Account, made.AccountId));
        (await register.MakeAsync(store.Doctor, "ZHAO ", "Dr Zhao", Password, [Role.Clinician])).ShouldBeOfType<AccountMaking.NameTaken>();
        (await register.MakeAsync(store.Doctor, "li", "Dr Li", "password", [Role.Clinician])).ShouldBeOfType<AccountMaking.PasswordRefused>();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Close_AnAccount_EndsItsSessionsAndCanBeTakenBack(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var zhao = await MadeAsync(store, "zhao", "Dr Zhao", Role.Clinician);
        var session = await store.Get<AccountSessions>().BeginAsync(zhao, "Firefox", TimeSpan.FromHours(8));

        (await store.Get<AccountRegister>().CloseAsync(store.Doctor, zhao.AccountId!.Value)).ShouldBe(AccountChange.Changed);

        (await store.Get<AccountSessions>().FindAliveAsync(session)).ShouldBeNull();
        (await store.Get<AccountRegister>().ListAsync()).ShouldHaveSingleItem().ClosedAt.ShouldBe(store.Clock.Now);
        (await store.Get<AccountRegister>().ReopenAsync(store.Doctor, zhao.AccountId.Value)).ShouldBe(AccountChange.Changed);
        (await store.Get<AccountRegister>().ListAsync()).ShouldHaveSingleItem().ClosedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ChangeRoles_OfTheLastAdministrator_IsRefused(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var register = store.Get<AccountRegister>();
        var lin = (await MadeAsync(store, "lin", "Dr Lin", Role.Administrator)).AccountId!.Value;

        (await register.ChangeRolesAsync(store.Doctor, lin, [Role.Clinician])).ShouldBe(AccountChange.LastAdministrator);
        (await register.CloseAsync(store.Doctor, lin)).ShouldBe(AccountChange.LastAdministrator);
        (await register.ChangeRolesAsync(store.Doctor, lin, [Role.Administrator, Role.Clinician])).ShouldBe(AccountChange.Changed);
        await MadeAsync(store, "zhao", "Dr Zhao", Role.Administrator);
        (await register.ChangeRolesAsync(store.Doctor, lin, [Role.Teacher])).ShouldBe(AccountChange.Changed);

        (await register.ListAsync()).Select(account => string.Join(',', account.Roles)).ShouldBe(["teacher", "administrator"]);
        (await register.CloseAsync(store.Doctor, Guid.NewGuid())).ShouldBe(AccountChange.NotThere);
    }

    private static async Task<Actor> MadeAsync(TestStore store, string userName, string displayName, params Role[] roles) =>
        (await store.Get<AccountRegister>().MakeAsync(store.Doctor, userName, displayName, Password, roles)).ShouldBeOfType<AccountMaking.Made>().Account;
}
