using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;

namespace SScIld.Web.Features.Accounts.Locking;

/// <summary>
/// While a session is locked its browser is led to the lock from every page, also from those that need no account: the case
/// under way would show there. Files, the programming interface and the connection itself hold nothing of it.
/// </summary>
internal static class LockGuard
{
    private const string LockedItem = "sscild:locked";

    /// <summary>Notes that the session behind a request is locked.</summary>
    public static void MarkLocked(this HttpContext request) => request.Items[LockedItem] = true;

    /// <summary>Leads locked sessions to the lock. After authentication, before anything is answered.</summary>
    public static void UseIdleLock(this WebApplication app) => app.Use((request, next) =>
    {
        if (!request.Items.ContainsKey(LockedItem) || request.GetEndpoint().IsOpenWhileLocked())
        {
            return next(request);
        }

        request.LeadFirstTo(AccountAddress.Locked, StatusCodes.Status423Locked);
        return Task.CompletedTask;
    });

    /// <summary>A script asks: the status is the whole answer, no page is made for it.</summary>
    public static void AnswerScript(this HttpContext request)
    {
        if (request.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }
    }

    /// <summary>Answers with the way to a page to go to first, which leads back to what was asked for; a script gets a status instead.</summary>
    public static void LeadFirstTo(this HttpContext request, string first, int otherwise)
    {
        if (HttpMethods.IsGet(request.Request.Method))
        {
            request.Response.Redirect($"{first}?{AccountAddress.ReturnTo}={Uri.EscapeDataString($"{request.Request.Path}{request.Request.QueryString}")}");
        }
        else
        {
            request.AnswerScript();
            request.Response.StatusCode = otherwise;
        }
    }

    /// <summary>Whether an address shows nothing of a case: the lock itself, files, the programming interface, the connection.</summary>
    public static bool IsOpenWhileLocked(this Endpoint? endpoint) =>
        endpoint is null
        || endpoint.Metadata.GetMetadata<OpenWhileLockedAttribute>() is not null
        || (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);
}
