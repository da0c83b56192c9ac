using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using SScIld.Storage.Model;

namespace SScIld.Storage.Accounts;

/// <summary>Accounts as ASP.NET Core Identity reads and writes them. Keys and recovery codes of second factors are kept sealed.</summary>
/// <param name="records">Where they are kept.</param>
/// <param name="seal">Seals them.</param>
/// <param name="errors">Says what is wrong.</param>
internal sealed class AccountStore(StoreContext records, SecondFactorSeal seal, IdentityErrorDescriber? errors = null)
    : UserStore<AccountRecord, RoleRecord, StoreContext, Guid>(records, errors)
{
    /// <inheritdoc/>
    public override Task SetTokenAsync(AccountRecord user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : seal.Close(value), cancellationToken);

    /// <inheritdoc/>
    public override async Task<string?> GetTokenAsync(AccountRecord user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } closed ? seal.Open(closed) : null;
}
