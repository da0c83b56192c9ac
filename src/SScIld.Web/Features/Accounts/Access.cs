using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using SScIld.Storage.Accounts;

namespace SScIld.Web.Features.Accounts;

/// <summary>
/// The policies that pages and endpoints name, each with the roles it admits. What names none of them and does not say
/// <c>AllowAnonymous</c> is refused to everybody.
/// </summary>
public static class Access
{
    /// <summary>Whoever is signed in, whatever the role.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Opens records, reads saved assessments and decisions.</summary>
    public const string SeeRecords = "see-records";

    /// <summary>Registers patients, enters and changes visits, saves assessments, brings records in and takes them out.</summary>
    public const string KeepRecords = "keep-records";

    /// <summary>Notes what was decided on a proposal.</summary>
    public const string Decide = "decide";

    /// <summary>Takes part in a multidisciplinary meeting and votes in it.</summary>
    public const string Meet = "meet";

    /// <summary>Opens a meeting, drives it and signs what it decided.</summary>
    public const string ChairMeetings = "chair-meetings";

    /// <summary>Makes, changes and closes accounts, ends sessions.</summary>
    public const string Administer = "administer";

    /// <summary>Reads and verifies the audit trail.</summary>
    public const string ReadAudit = "read-audit";

    /// <summary>Who is admitted by which policy.</summary>
    public static ImmutableDictionary<string, ImmutableArray<Role>> Roles { get; } = new Dictionary<string, ImmutableArray<Role>>
    {
        [SignedIn] = Role.All,
        [SeeRecords] = [Role.Clinician, Role.MdtChair],
        [KeepRecords] = [Role.Clinician],
        [Decide] = [Role.Clinician, Role.MdtChair],
        [Meet] = [Role.Clinician, Role.MdtChair],
        [ChairMeetings] = [Role.MdtChair],
        [Administer] = [Role.Administrator],
        [ReadAudit] = [Role.Administrator],
    }.ToImmutableDictionary();

    /// <summary>Registers the policies.</summary>
    internal static void Choose(AuthorizationOptions options)
    {
        foreach (var (policy, roles) in Roles)
        {
            options.AddPolicy(policy, admitted => admitted.RequireRole(roles.Select(role => role.Code)));
        }

        // An address that leads nowhere may say so; anything else has to name who is admitted.
        options.FallbackPolicy = new AuthorizationPolicyBuilder()
            .RequireAssertion(asked => asked.Resource is HttpContext request && request.GetEndpoint() is null or RouteEndpoint { Order: int.MaxValue })
            .Build();
    }
}
