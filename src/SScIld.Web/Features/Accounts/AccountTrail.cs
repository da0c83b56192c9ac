using SScIld.Storage.Accounts;
using SScIld.Storage.Audit;

namespace SScIld.Web.Features.Accounts;

/// <summary>What accounts do that the audit trail remembers beside the records.</summary>
internal static class AccountTrail
{
    /// <summary>A sign-in, or an unlocking, that was refused. A name that belongs to nobody may be a password typed into the wrong box: it is not kept.</summary>
    public static Task RefusedAsync(this AuditTrail trail, AccountRecord? account) => account is null
        ? Task.CompletedTask
        : trail.RecordAsync(account.AsActor(), AuditAct.Refused, new AuditTarget(AuditSubject.Account, account.Id));

    /// <summary>Something about an account was changed, by its owner or an administrator.</summary>
    public static Task AdministeredAsync(this AuditTrail trail, Storage.Actor who, Guid accountId) =>
        trail.RecordAsync(who, AuditAct.Administered, new AuditTarget(AuditSubject.Account, accountId));
}
