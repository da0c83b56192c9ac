using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SScIld.Storage.Audit;

namespace SScIld.Storage.Accounts;

/// <summary>Makes accounts, the first administrator's and those after it, as ASP.NET Core Identity expects to find them.</summary>
/// <param name="hasher">Hashes passwords.</param>
/// <param name="names">Makes names comparable.</param>
internal sealed class NewAccount(IPasswordHasher<AccountRecord> hasher, ILookupNormalizer names)
{
    /// <summary>Whether an account signs in with this name, in upper or lower case.</summary>
    public Task<bool> IsTakenAsync(Write write, string userName)
    {
        var normalised = names.NormalizeName(userName.Trim());
        return write.Records.Users.AnyAsync(account => account.NormalizedUserName == normalised, write.Cancellation);
    }

    /// <summary>Adds an account with roles, and its audit entry. A password that another person chose is to be changed by its owner.</summary>
    public Actor Make(Write write, string userName, string displayName, string password, IEnumerable<Role> roles)
    {
        var account = new AccountRecord
        {
            Id = Guid.CreateVersion7(write.Now),
            UserName = userName.Trim(),
            NormalizedUserName = names.NormalizeName(userName.Trim()),
            DisplayName = displayName.Trim(),
            CreatedAt = write.Now,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        account.PasswordHash = hasher.HashPassword(account, password);
        write.Records.Users.Add(account);
        write.Records.UserRoles.AddRange(roles.Distinct().Select(role => new IdentityUserRole<Guid> { UserId = account.Id, RoleId = role.Id }));
        if (write.Actor.AccountId is not null)
        {
            write.Records.UserClaims.Add(PassingPassword.MarkOf(account.Id));
        }

        write.Enter(AuditAct.Administered, new AuditTarget(AuditSubject.Account, account.Id));
        return account.AsActor();
    }
}
