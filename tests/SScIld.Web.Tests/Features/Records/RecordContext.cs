using System.Security.Claims;
using System.Text;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Interop.Cases;
using SScIld.Interop.Records;
using SScIld.Pathway;
using SScIld.Storage;
using SScIld.Storage.Accounts;
using SScIld.Storage.Assessments;
using SScIld.Storage.Audit;
using SScIld.Storage.Patients;
using SScIld.Web.Features.Accounts;
using SScIld.Web.Features.Records;

namespace SScIld.Web.Tests.Features.Records;

/// <summary>Pages about records, with real records in a folder of the test's own and a clinician signed in.</summary>
public abstract class RecordContext : PageContext, IAsyncLifetime
{
    protected static readonly DateOnly Today = new(2026, 11, 20);
    private readonly PassingFolder _folder = new();

    protected RecordContext()
    {
        Services.AddLogging();
        Services.AddStorage(new StorageOptions { DataFolder = _folder.Path });
        Services.AddRecordPages(RealKnowledge.DataFolder);
        Services.AddScoped<CurrentAccount>();
        SignedInAs = this.AddAuthorization();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    protected BunitAuthorizationContext SignedInAs { get; }

    protected Actor Doctor { get; private set; } = Actor.Program;

    protected PatientRecords Patients => Get<PatientRecords>();

    protected RecordBook Book => Get<RecordBook>();

    protected NavigationManager Navigation => Get<NavigationManager>();

    /// <summary>The path and query the page went to.</summary>
    protected string Address => new Uri(Navigation.Uri).PathAndQuery;

    public async Task InitializeAsync()
    {
        await Get<StoragePreparation>().PrepareAsync();
        await using var scope = Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<AccountRegister>()
            .MakeAsync(Actor.Program, "lin", "Dr Lin", "a long enough sentence 47", [Role.Clinician]);
        Doctor = made.ShouldBeOfType<AccountMaking.Made>().Account;
        await SignInAsync(Access.SeeRecords, Access.KeepRecords, Access.Decide);
    }

    public new async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Signs the clinician in, admitted by the policies named.</summary>
    protected async Task SignInAsync(params string[] policies)
    {
        var session = await Get<AccountSessions>().BeginAsync(Doctor, "a browser", TimeSpan.FromHours(1));
        SignedInAs.SetAuthorized("lin");
        SignedInAs.SetPolicies(policies);
        SignedInAs.SetClaims(
            new Claim(ClaimTypes.NameIdentifier, Doctor.AccountId!.Value.ToString()),
            new Claim(AccountClaims.ShownName, Doctor.Name),
            new Claim(AccountClaims.Session, session.ToString()));
    }

    protected T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A new record; with a visit of the contract's example unless it is to stay empty.</summary>
    protected async Task<Patient> PatientAsync(string code = "P-0417", bool withVisit = true)
    {
        var accepted = PatientCode.Read(code).ShouldBeOfType<PatientCodeReading.Accepted>();
        var registered = (await Patients.RegisterAsync(Doctor, accepted.Code)).ShouldBeOfType<Registration.Registered>();
        if (withVisit)
        {
            await VisitAsync(registered.Id, Today, RealKnowledge.ExampleJson);
        }

        return (await Patients.OpenAsync(Doctor, registered.Id))!;
    }

    /// <summary>Enters a visit as another page would.</summary>
    protected async Task<Visit> VisitAsync(Guid patientId, DateOnly on, string json) =>
        (await Patients.EnterVisitAsync(Doctor, patientId, on, Content(json))).ShouldBeOfType<VisitSaving.Saved>().Visit;

    protected async Task<SavedAssessment> AdviceAsync(Patient patient, DateOnly on)
    {
        var id = (await Book.AssessAsync(Doctor, patient, on, Language.English)).ShouldBeOfType<Assessing.Saved>().Id;
        return (await Get<AssessmentArchive>().OpenAsync(Doctor, id))!;
    }

    protected async Task<IReadOnlyList<AuditAct>> ActsAsync(Guid? patientId) =>
        [.. (await Get<AuditTrail>().NewestAsync(patientId, null, 50)).Select(entry => entry.Act)];

    protected static string Content(string json) =>
        Encoding.UTF8.GetString(DatedCase.Content(CaseDocumentReader.ReadDocument(Encoding.UTF8.GetBytes(json))!));
}
