using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SScIld.Storage.Audit;
using SScIld.Storage.Model;

namespace SScIld.Storage.Accounts;

/// <summary>What came of making the first administrator. The hierarchy is closed.</summary>
public abstract record FirstAdministratorMaking
{
    private protected FirstAdministratorMaking()
    {
    }

    /// <summary>The account is there.</summary>
    /// <param name="Account">Who it is from now on.</param>
    public sealed record Made(Actor Account) : FirstAdministratorMaking;

    /// <summary>The token is not the one that was printed last, has been used, or has run out.</summary>
    public sealed record TokenRefused : FirstAdministratorMaking;

    /// <summary>There is an administrator already.</summary>
    public sealed record AlreadyThere : FirstAdministratorMaking;

    /// <summary>The password is not taken.</summary>
    /// <param name="Reasons">Why.</param>
    public sealed record PasswordRefused(ImmutableArray<PasswordRefusal> Reasons) : FirstAdministratorMaking;
}

/// <summary>The way to the first account: a token that is shown once, on the console of the machine the program runs on.</summary>
public sealed class FirstAdministrator
{
    private const int TokenBytes = 24;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private readonly StoreContexts _contexts;
    private readonly StoreWriter _writer;
    private readonly NewAccount _new;

    internal FirstAdministrator(StoreContexts contexts, StoreWriter writer, NewAccount made)
    {
        _contexts = contexts;
        _writer = writer;
        _new = made;
    }

    /// <summary>Whether anybody administers this program yet: before that nothing can be saved.</summary>
    public Task<bool> IsThereAsync(CancellationToken cancellation = default) => _contexts.ReadAsync(records => IsThereAsync(records, cancellation));

    /// <summary>A new token, good for an hour and once; those before it are good no more. Null when there is an administrator.</summary>
    public Task<string?> IssueTokenAsync(CancellationToken cancellation = default)
    {
        var secret = RandomNumberGenerator.GetBytes(TokenBytes);
        return _writer.WriteAsync(
            Actor.Program,
            async write =>
            {
                if (await IsThereAsync(write.Records, write.Cancellation))
                {
                    return null;
                }

                var stored = await write.Records.FirstAdministrator.SingleOrDefaultAsync(write.Cancellation);
                if (stored is null)
                {
                    write.Records.FirstAdministrator.Add(stored = new FirstAdministratorRecord { TokenHash = [], EndsAt = write.Now });
                }

                stored.TokenHash = SHA256.HashData(secret);
                stored.EndsAt = write.Now + Lifetime;
                stored.UsedAt = null;
                write.Enter(AuditAct.Administered, AuditTarget.Store);
                return Base64Url.EncodeToString(secret);
            },
            cancellation);
    }

    /// <summary>Makes the first administrator.</summary>
    /// <param name="token">The token as it was printed.</param>
    /// <param name="userName">The name to sign in with.</param>
    /// <param name="displayName">The name colleagues know.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellation">Stops before anything is stored.</param>
    public Task<FirstAdministratorMaking> MakeAsync(
        string token, string userName, string displayName, string password, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userName);
        ArgumentException.ThrowIfNullOrWhiteSpace(displayName);
        return _writer.WriteAsync<FirstAdministratorMaking>(
            Actor.Program,
            async write =>
            {
                if (await IsThereAsync(write.Records, write.Cancellation))
                {
                    return new FirstAdministratorMaking.AlreadyThere();
                }

                var stored = await write.Records.FirstAdministrator.SingleOrDefaultAsync(write.Cancellation);
                if (stored is null || stored.UsedAt is not null || stored.EndsAt <= write.Now || !IsToken(token, stored.TokenHash))
                {
                    return new FirstAdministratorMaking.TokenRefused();
                }

                if (PasswordPolicy.ReasonsAgainst(password, userName) is { IsEmpty: false } reasons)
                {
                    return new FirstAdministratorMaking.PasswordRefused(reasons);
                }

                stored.UsedAt = write.Now;
                return new FirstAdministratorMaking.Made(_new.Make(write, userName, displayName, password, [Role.Administrator]));
            },
            cancellation);
    }

    private static Task<bool> IsThereAsync(StoreContext records, CancellationToken cancellation) => records.UserRoles.AnyAsync(
        given => given.RoleId == Role.Administrator.Id && records.Users.Any(account => account.Id == given.UserId && account.ClosedAt == null), cancellation);

    private static bool IsToken(string typed, byte[] hash)
    {
        var secret = new byte[TokenBytes];
        return Base64Url.TryDecodeFromChars(typed.Trim(), secret, out var length)
            && length == TokenBytes
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(secret), hash);
    }
}
