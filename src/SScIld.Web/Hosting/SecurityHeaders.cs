namespace SScIld.Web.Hosting;

/// <summary>
/// What the browser is told to refuse. Everything a page needs comes from the app itself: hospital networks block
/// other hosts, and nothing about a patient should leave for one.
/// </summary>
internal static class SecurityHeaders
{
    // Style attributes are allowed because Blazor sets them; style elements and inline scripts are not.
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Adds the headers to every answer, static files and errors included.</summary>
    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            return next(context);
        });
}
