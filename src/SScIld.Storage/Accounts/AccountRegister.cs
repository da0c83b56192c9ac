using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SScIld.Storage.Audit;

namespace SScIld.Storage.Accounts;

/// <summary>An account in the administrator's list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="UserName">The name to sign in with.</param>
/// <param name="DisplayName">The name colleagues know.</param>
/// <param name="Roles">The codes of its roles, in the order of <see cref="Role.All"/>.</param>
/// <param name="HasSecondFactor">Whether signing in asks for a second factor.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ClosedAt">When it was closed; null while it is open.</param>
public sealed record ListedAccount(
    Guid Id, string UserName, string DisplayName, ImmutableArray<string> Roles, bool HasSecondFactor, DateTimeOffset CreatedAt, DateTimeOffset? ClosedAt);

/// <summary>What came of making an account. The hierarchy is closed.</summary>
public abstract record AccountMaking
{
    private protected AccountMaking()
    {
    }

    /// <summary>The account is there.</summary>
    /// <param name="Account">Who it is from now on.</param>
    public sealed record Made(Actor Account) : AccountMaking;

    /// <summary>Another account signs in with this name.</summary>
    public sealed record NameTaken : AccountMaking;

    /// <summary>The password is not taken.</summary>
    /// <param name="Reasons">Why.</param>
    public sealed record PasswordRefused(ImmutableArray<PasswordRefusal> Reasons) : AccountMaking;
}

/// <summary>What came of changing an account.</summary>
public enum AccountChange
{
    /// <summary>It is changed.</summary>
    Changed,

    /// <summary>There is no such account.</summary>
    NotThere,

    /// <summary>Nobody would be left to administer the program.</summary>
    LastAdministrator,
}

/// <summary>What an administrator does with accounts; each act is in the audit trail, in the same transaction.</summary>
public sealed class AccountRegister
{
    private readonly StoreContexts _contexts;
    private readonly StoreWriter _writer;
    private readonly NewAccount _new;

    internal AccountRegister(StoreContexts contexts, StoreWriter writer, NewAccount made)
    {
        _contexts = contexts;
        _writer = writer;
        _new = made;
    }

    /// <summary>All accounts, by the name colleagues know.</summary>
    public Task<ImmutableArray<ListedAccount>> ListAsync(CancellationToken cancellation = default) => _contexts.ReadAsync(async records =>
    {
        var roles = (await records.UserRoles.ToListAsync(cancellation)).ToLookup(given => given.UserId, given => given.RoleId);
        var accounts = await records.Users.ToListAsync(cancellation);
        return accounts
            .OrderBy(account => account.DisplayName, StringComparer.Ordinal)
            .Select(account => new ListedAccount(
                account.Id,
                account.UserName ?? "",
                account.DisplayName,
                [.. Role.All.Where(role => roles[account.Id].Contains(role.Id)).Select(role => role.Code)],
                account.TwoFactorEnabled,
                account.CreatedAt,
                account.ClosedAt))
            .ToImmutableArray();
    });

    /// <summary>Makes an account.</summary>
    /// <param name="who">Who makes it.</param>
    /// <param name="userName">The name to sign in with.</param>
    /// <param name="displayName">The name colleagues know.</param>
    /// <param name="password">The first password; its owner changes it at the first sign-in.</param>
    /// <param name="roles">What the account may do.</param>
    /// <param name="cancellation">Stops before anything is stored.</param>
    public Task<AccountMaking> MakeAsync(
        Actor who, string userName, string displayName, string password, IReadOnlyCollection<Role> roles, CancellationToken cancellation = default) =>
        PasswordPolicy.ReasonsAgainst(password, userName) is { IsEmpty: false } reasons
            ? Task.FromResult<AccountMaking>(new AccountMaking.PasswordRefused(reasons))
            : _writer.WriteAsync<AccountMaking>(
                who,
                async write => await _new.IsTakenAsync(write, userName)
                    ? new AccountMaking.NameTaken()
                    : new AccountMaking.Made(_new.Make(write, userName, displayName, password, roles)),
                cancellation);

    /// <summary>Gives an account these roles and no others; whoever is signed in with it signs in again.</summary>
    public Task<AccountChange> ChangeRolesAsync(Actor who, Guid accountId, IReadOnlyCollection<Role> roles, CancellationToken cancellation = default) =>
        ChangeAsync(
            who,
            accountId,
            staysAdministrator: roles.Contains(Role.Administrator),
            async (write, account) =>
            {
                write.Records.UserRoles.RemoveRange(await write.Records.UserRoles.Where(given => given.UserId == accountId).ToListAsync(write.Cancellation));
                await write.Records.SaveChangesAsync(write.Cancellation);
                write.Records.UserRoles.AddRange(roles.Select(role => new IdentityUserRole<Guid> { UserId = account.Id, RoleId = role.Id }));
            },
            cancellation);

    /// <summary>Closes an account: it signs in no more, and whoever is signed in with it is signed out.</summary>
    public Task<AccountChange> CloseAsync(Actor who, Guid accountId, CancellationToken cancellation = default) => ChangeAsync(
        who,
        accountId,
        staysAdministrator: false,
        (write, account) =>
        {
            account.ClosedAt = write.Now;
            return Task.CompletedTask;
        },
        cancellation);

    /// <summary>Opens a closed account again.</summary>
    public Task<AccountChange> ReopenAsync(Actor who, Guid accountId, CancellationToken cancellation = default) => ChangeAsync(
        who,
        accountId,
        staysAdministrator: true,
        (_, account) =>
        {
            account.ClosedAt = null;
            return Task.CompletedTask;
        },
        cancellation);

    private Task<AccountChange> ChangeAsync(
        Actor who, Guid accountId, bool staysAdministrator, Func<Write, AccountRecord, Task> change, CancellationToken cancellation) => _writer.WriteAsync(
        who,
        async write =>
        {
            if (await write.Records.Users.SingleOrDefaultAsync(account => account.Id == accountId, write.Cancellation) is not { } account)
            {
                return AccountChange.NotThere;
            }

            if (!staysAdministrator && await IsLastAdministratorAsync(write, accountId))
            {
                return AccountChange.LastAdministrator;
            }

            await change(write, account);
            account.SecurityStamp = Guid.NewGuid().ToString("N");
            account.ConcurrencyStamp = Guid.NewGuid().ToString("N");
            await EndSessionsAsync(write, accountId);
            write.Enter(AuditAct.Administered, new AuditTarget(AuditSubject.Account, accountId));
            return AccountChange.Changed;
        },
        cancellation);

    private static async Task EndSessionsAsync(Write write, Guid accountId)
    {
        foreach (var session in await write.Records.Sessions.Where(session => session.AccountId == accountId && session.RevokedAt == null).ToListAsync(write.Cancellation))
        {
            session.RevokedAt = write.Now;
        }
    }

    private static async Task<bool> IsLastAdministratorAsync(Write write, Guid accountId)
    {
        var open = await write.Records.UserRoles
            .Where(given => given.RoleId == Role.Administrator.Id && write.Records.Users.Any(account => account.Id == given.UserId && account.ClosedAt == null))
            .Select(given => given.UserId)
            .ToListAsync(write.Cancellation);
        return open is [var only] && only == accountId;
    }
}
