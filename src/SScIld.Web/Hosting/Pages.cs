using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;

namespace SScIld.Web.Hosting;

/// <summary>The pages: prerendered, then live over one connection, whichever page is open.</summary>
internal static class Pages
{
    /// <summary>
    /// A case may be pasted into a text box and travels as one message: 1 MB of text, in which each quotation mark and
    /// each Chinese character takes more than one byte.
    /// </summary>
    private const long LargestMessageInBytes = 4 * 1024 * 1024;

    /// <summary>Registers the components and the connection they live on.</summary>
    public static void AddPages(this IServiceCollection services, IHostEnvironment environment) =>
        services.AddRazorComponents()
            .AddInteractiveServerComponents(circuit => circuit.DetailedErrors = environment.IsDevelopment())
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessageInBytes);

    /// <summary>What a person sees instead of an empty page when an address is wrong or the server fails.</summary>
    public static void UseProblemPages(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/error", createScopeForErrors: true);
        }

        app.UseStatusCodePagesWithReExecute("/answer/{0}", createScopeForStatusCodePages: true);
    }

    /// <summary>Maps every page of the app.</summary>
    public static void MapPages(this WebApplication app)
    {
        var pages = app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options =>
            {
                // SecurityHeaders already says who may frame the app; two policies would be read together.
                options.ContentSecurityFrameAncestorsPolicy = null;
            });
        pages.Add(AdmitToConnection);
    }

    /// <summary>The connection that live pages share is open to everybody; each page on it says itself whom it admits.</summary>
    private static void AdmitToConnection(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.OfType<ComponentTypeMetadata>().Any())
        {
            endpoint.Metadata.Add(new AllowAnonymousAttribute());
        }
    }
}
