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
        if (!request.Items.ContainsKey(LockedItem) || IsOpen(request.GetEndpoint()))
        {
            return next(request);
        }

        if (HttpMethods.IsGet(request.Request.Method))
        {
            request.Response.Redirect($"{AccountAddress.Locked}?{AccountAddress.ReturnTo}={Uri.EscapeDataString($"{request.Request.Path}{request.Request.QueryString}")}");
        }
        else
        {
            request.AnswerScript();
            request.Response.StatusCode = StatusCodes.Status423Locked;
        }

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

    private static bool IsOpen(Endpoint? endpoint) =>
        endpoint is null
        || endpoint.Metadata.GetMetadata<OpenWhileLockedAttribute>() is not null
        || (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);
}
