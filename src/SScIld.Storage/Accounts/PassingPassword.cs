using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace SScIld.Storage.Accounts;

/// <summary>
/// A password that somebody other than the owner of the account has chosen: good for signing in, and there for choosing one's
/// own. Kept as a claim of the account, so that whoever signs in with it carries it in the cookie.
/// </summary>
public static class PassingPassword
{
    private const string ClaimType = "sscild:passing-password";
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 5;
    private const int GroupLength = 4;

    /// <summary>Whether whoever signed in has yet to choose a password.</summary>
    public static bool HasPassingPassword(this ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.HasClaim(claim => claim.Type == ClaimType);
    }

    /// <summary>Sets a password that its owner is to change.</summary>
    public static async Task<IdentityResult> SetPassingPasswordAsync(this UserManager<AccountRecord> accounts, AccountRecord account, string password)
    {
        ArgumentNullException.ThrowIfNull(accounts);

        // Marked first: what may be lost between the two is a password, never the mark of one.
        await accounts.RemoveClaimsAsync(account, [Mark()]);
        var marked = await accounts.AddClaimAsync(account, Mark());
        return marked.Succeeded
            ? await accounts.ResetPasswordAsync(account, await accounts.GeneratePasswordResetTokenAsync(account), password)
            : marked;
    }

    /// <summary>The owner has chosen a password.</summary>
    public static Task<IdentityResult> ForgetPassingPasswordAsync(this UserManager<AccountRecord> accounts, AccountRecord account)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        return accounts.RemoveClaimsAsync(account, [Mark()]);
    }

    /// <summary>The mark as it is stored with an account.</summary>
    internal static IdentityUserClaim<Guid> MarkOf(Guid accountId) => new() { UserId = accountId, ClaimType = Mark().Type, ClaimValue = Mark().Value };

    /// <summary>A password to be read aloud or typed once: letters and digits that look like no others, about 99 bits.</summary>
    internal static string Invent() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));

    private static Claim Mark() => new(ClaimType, "set");
}
