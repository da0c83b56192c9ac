using SScIld.Web.Features.Accounts;
using SScIld.Web.Features.Accounts.Limits;
using SScIld.Web.Features.Accounts.Locking;
using SScIld.Web.Features.Accounts.Own;
using SScIld.Web.Features.Api;
using SScIld.Web.Features.Records;
using SScIld.Web.Features.Records.Transfer;
using SScIld.Web.Features.Wording;
using SScIld.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
if (KnowledgeLoading.Load(builder.Configuration) is not { } knowledge)
{
    return KnowledgeLoading.DefectiveExitCode;
}

if (AdministratorRescue.NameOf(builder.Configuration) is not null)
{
    return await AdministratorRescue.RunAsync(builder.Configuration, knowledge, Console.Out, Console.Error);
}

builder.WebHost.UseStaticWebAssets();
builder.Services.AddKnowledge(knowledge);
builder.Services.AddRecords(builder.Configuration);
builder.Services.AddRecordPages(builder.Configuration);
builder.Services.AddPages(builder.Environment);
builder.Services.AddKnownProxies(builder.Configuration);
builder.Services.AddTryLimits(builder.Configuration);

var app = builder.Build();
app.UseForwardedHeaders();
app.UseSecurityHeaders();
app.UseProblemPages();
app.UseRateLimiter();
app.UseAuthentication();
app.UseIdleLock();
app.UsePasswordGuard();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapHealth();
app.MapApi();
app.MapRecordExport();
app.MapSessions();
app.MapLanguage();
app.MapPages();
app.AnnounceAddress(await app.OpenRecordsAsync());

await app.RunAsync();
return 0;
