using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SScIld.Storage.Audit;

namespace SScIld.Storage.Accounts;

/// <summary>What came of helping an administrator in. The hierarchy is closed.</summary>
public abstract record AccountRescuing
{
    private protected AccountRescuing()
    {
    }

    /// <summary>The account can be entered again.</summary>
    /// <param name="UserName">The name to sign in with.</param>
    /// <param name="Password">The password, shown this once; its owner changes it at the next sign-in.</param>
    public sealed record Done(string UserName, string Password) : AccountRescuing;

    /// <summary>No open account of an administrator has this name.</summary>
    public sealed record NotThere : AccountRescuing;
}

/// <summary>
/// The way back for an administrator whom nobody else can help: whoever may write the database from the machine it is on sets
/// a new password and takes the second factor away. It is in the audit trail as done by the program.
/// </summary>
public static class AccountRescue
{
    /// <summary>Helps an administrator in, also while a server works on the records; the account's sessions end.</summary>
    /// <param name="options">Where the records are.</param>
    /// <param name="userName">The name the administrator signs in with, in upper or lower case.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="cancellation">Stops before anything is stored.</param>
    /// <exception cref="StorageException">The records cannot be reached.</exception>
    public static async Task<AccountRescuing> RunAsync(
        StorageOptions options, string userName, TimeProvider clock, CancellationToken cancellation = default)
    {
        using var contexts = new StoreContexts(options, NullLogger<StoreContexts>.Instance);
        var hasher = new PasswordHasher<AccountRecord>(Options.Create(new PasswordHasherOptions { IterationCount = AccountServices.HashIterations }));
        var name = new UpperInvariantLookupNormalizer().NormalizeName(userName.Trim());
        return await new StoreWriter(contexts, clock).WriteAsync<AccountRescuing>(
            Actor.Program,
            async write =>
            {
                if (await FindAsync(write, name) is not { } account)
                {
                    return new AccountRescuing.NotThere();
                }

                var password = PassingPassword.Invent();
                account.PasswordHash = hasher.HashPassword(account, password);
                await OpenAsync(write, account);
                write.Enter(AuditAct.Administered, new AuditTarget(AuditSubject.Account, account.Id));
                return new AccountRescuing.Done(account.UserName!, password);
            },
            cancellation);
    }

    private static Task<AccountRecord?> FindAsync(Write write, string name) => write.Records.Users.SingleOrDefaultAsync(
        account => account.NormalizedUserName == name
            && account.ClosedAt == null
            && write.Records.UserRoles.Any(given => given.UserId == account.Id && given.RoleId == Role.Administrator.Id),
        write.Cancellation);

    /// <summary>Nothing else stands before the account, nobody is in it, and the password is a passing one.</summary>
    private static async Task OpenAsync(Write write, AccountRecord account)
    {
        account.TwoFactorEnabled = false;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        account.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        write.Records.UserTokens.RemoveRange(await write.Records.UserTokens.Where(token => token.UserId == account.Id).ToListAsync(write.Cancellation));
        var mark = PassingPassword.MarkOf(account.Id);
        if (!await write.Records.UserClaims.AnyAsync(claim => claim.UserId == account.Id && claim.ClaimType == mark.ClaimType, write.Cancellation))
        {
            write.Records.UserClaims.Add(mark);
        }

        foreach (var session in await write.Records.Sessions.Where(session => session.AccountId == account.Id && session.RevokedAt == null).ToListAsync(write.Cancellation))
        {
            session.RevokedAt = write.Now;
            write.Enter(AuditAct.SignedOut, new AuditTarget(AuditSubject.Session, session.Id));
        }
    }
}
