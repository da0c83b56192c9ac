using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using SScIld.Storage;
using SScIld.Web.Features.Accounts;

namespace SScIld.Web.Features.Records;

/// <summary>Asked before each act on a record: who acts, if that person still may.</summary>
public sealed class RecordAccess(AuthenticationStateProvider page, IAuthorizationService permissions, CurrentAccount account)
{
    /// <summary>Who acts; null when nobody is signed in any more or a policy does not admit the account.</summary>
    /// <param name="policy">A policy of <see cref="Access"/>.</param>
    public async Task<Actor?> AskAsync(string policy)
    {
        var user = (await page.GetAuthenticationStateAsync()).User;
        return (await permissions.AuthorizeAsync(user, policy)).Succeeded ? await account.FindAsync() : null;
    }
}
