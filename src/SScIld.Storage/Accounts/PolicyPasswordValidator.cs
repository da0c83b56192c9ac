using Microsoft.AspNetCore.Identity;

namespace SScIld.Storage.Accounts;

/// <summary>Holds passwords against <see cref="PasswordPolicy"/> wherever an account gets a new one.</summary>
internal sealed class PolicyPasswordValidator : IPasswordValidator<AccountRecord>
{
    /// <inheritdoc/>
    /// <remarks>The code of each error is the name of a <see cref="PasswordRefusal"/>: the pages have the words.</remarks>
    public Task<IdentityResult> ValidateAsync(UserManager<AccountRecord> manager, AccountRecord user, string? password)
    {
        var reasons = PasswordPolicy.ReasonsAgainst(password ?? "", user.UserName);
        return Task.FromResult(reasons.IsEmpty
            ? IdentityResult.Success
            : IdentityResult.Failed([.. reasons.Select(reason => new IdentityError { Code = reason.ToString(), Description = reason.ToString() })]));
    }
}
