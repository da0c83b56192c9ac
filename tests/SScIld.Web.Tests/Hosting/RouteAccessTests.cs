using System.Collections.Frozen;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Storage.Accounts;
using SScIld.Web.Features.Accounts;

namespace SScIld.Web.Tests.Hosting;

/// <summary>Who reaches what: every route of the app, held against every role. A route that is not listed here fails.</summary>
public sealed class RouteAccessTests(App app) : IClassFixture<App>
{
    private const string Everybody = "everybody";
    private static readonly FrozenDictionary<string, string> Listed = new Dictionary<string, string>
    {
        ["/"] = Everybody,
        ["/about"] = Everybody,
        ["/account"] = Access.SignedIn,
        ["/account/first"] = Everybody,
        ["/account/lock"] = Access.SignedIn,
        ["/account/locked"] = Access.SignedIn,
        ["/account/new-password"] = Access.SignedIn,
        ["/account/not-permitted"] = Everybody,
        ["/account/second-factor"] = Everybody,
        ["/account/second-factor/set-up"] = Access.SignedIn,
        ["/account/seen"] = Access.SignedIn,
        ["/account/sign-in"] = Everybody,
        ["/account/sign-out"] = Access.SignedIn,
        ["/account/signed-out"] = Everybody,
        ["/account/unlock"] = Access.SignedIn,
        ["/administration/accounts"] = Access.Administer,
        ["/administration/accounts/{Id:guid}"] = Access.Administer,
        ["/administration/audit"] = Access.ReadAudit,
        ["/answer/429"] = Everybody,
        ["/answer/{Status:int}"] = Everybody,
        ["/case"] = Everybody,
        ["/demo"] = Everybody,
        ["/error"] = Everybody,
        ["/examples/{Id}"] = Everybody,
        ["/knowledge"] = Everybody,
        ["/knowledge/news"] = Everybody,
        ["/knowledge/{Segment}"] = Everybody,
        ["/knowledge/{Segment}/{Id}"] = Everybody,
        ["/language/{code}"] = Everybody,
        ["/meeting"] = Access.Meet,
        ["/meeting/{Code}"] = Access.Meet,
        ["/meeting/{Code}/board"] = Access.Meet,
        ["/meeting/records"] = Access.SeeRecords,
        ["/meeting/records/{Id:guid}"] = Access.SeeRecords,
        ["/not-found"] = Everybody,
        ["/records"] = Access.SeeRecords,
        ["/records/declined-rules"] = Access.SeeRecords,
        ["/records/export/all/{run:guid}/{format}"] = Access.KeepRecords,
        ["/records/export/{patientId:guid}/{format}"] = Access.KeepRecords,
        ["/records/from-case"] = Access.KeepRecords,
        ["/records/transfer"] = Access.KeepRecords,
        ["/records/{PatientId:guid}"] = Access.SeeRecords,
        ["/records/{PatientId:guid}/assessments/{AssessmentId:guid}"] = Access.SeeRecords,
        ["/records/{PatientId:guid}/visits/new"] = Access.KeepRecords,
        ["/records/{PatientId:guid}/visits/{VisitId:guid}"] = Access.KeepRecords,
        ["/teach"] = Everybody,
        ["/teach/cases/{Id}"] = Everybody,
        ["/teach/cases/{Id}/present"] = Everybody,
        ["/teach/contrasts"] = Everybody,
        ["/teach/new"] = Everybody,
        ["/teach/own"] = Everybody,
        ["/teach/own/present"] = Everybody,
        ["/teach/rounds/{Code}"] = Everybody,
        ["/verification"] = Everybody,
        ["/healthz"] = Everybody,
        ["/api/v1/assessments"] = Everybody,
        ["/api/v1/concordance"] = Everybody,
        ["/api/v1/counterfactuals"] = Everybody,
        ["/api/v1/examples"] = Everybody,
        ["/api/v1/examples/{id}"] = Everybody,
        ["/api/v1/missing"] = Everybody,
        ["/api/v1/readings"] = Everybody,
        ["/api/v1/verification"] = Everybody,
        ["/api/{**path}"] = Everybody,

        // The connection of live pages: each page on it says itself whom it admits.
        ["/_blazor"] = Everybody,
        ["/_blazor/disconnect/"] = Everybody,
        ["/_blazor/initializers/"] = Everybody,
        ["/_blazor/negotiate"] = Everybody,
        ["/_framework/opaque-redirect"] = Everybody,
    }.ToFrozenDictionary();

    public static TheoryData<string?> Roles => [null, .. Role.All.Select(role => role.Code)];

    [Fact]
    public void EveryRoute_IsListedWithWhomItAdmits() =>
        Routes().Select(Name).Distinct().Except(Listed.Keys).ShouldBeEmpty("who may open these?");

    [Fact]
    public void EveryListedRoute_IsThere() => Listed.Keys.Except(Routes().Select(Name)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryRoute_AdmitsTheRolesOfItsPolicyAndNobodyElse(string? role)
    {
        var wrong = new List<string>();
        foreach (var route in Routes())
        {
            var policy = Listed.GetValueOrDefault(Name(route), "");
            var meant = policy == Everybody || (role is not null && Access.Roles.TryGetValue(policy, out var roles) && roles.Any(listed => listed.Code == role));
            if (await IsAdmittedAsync(route, role) != meant)
            {
                wrong.Add($"{Name(route)} {(meant ? "refuses" : "admits")} {role ?? "somebody not signed in"}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void EveryPageBelowRecords_IsForPeopleWhoMaySeeThem() =>
        Routes().Where(route => Name(route).StartsWith("/records", StringComparison.Ordinal)).Where(route => Listed[Name(route)] == Everybody).ShouldBeEmpty();

    private static string Name(RouteEndpoint route) => route.RoutePattern.RawText!.StartsWith('/') ? route.RoutePattern.RawText : $"/{route.RoutePattern.RawText}";

    /// <summary>Every route but the files that come with the app, which hold nothing about anybody.</summary>
    private List<RouteEndpoint> Routes() =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Order != int.MaxValue && !route.Metadata.Any(item => item.GetType().Name is "StaticAssetDescriptor")),
    ];

    /// <summary>What the authorization middleware would say.</summary>
    private async Task<bool> IsAdmittedAsync(RouteEndpoint route, string? role)
    {
        if (route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return true;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var policies = scope.ServiceProvider.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy = await AuthorizationPolicy.CombineAsync(
            policies, route.Metadata.GetOrderedMetadata<IAuthorizeData>(), route.Metadata.GetOrderedMetadata<AuthorizationPolicy>());
        var request = new DefaultHttpContext();
        request.SetEndpoint(route);
        var asked = await scope.ServiceProvider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(SignedIn.As(role), request, policy!);
        return asked.Succeeded;
    }
}
