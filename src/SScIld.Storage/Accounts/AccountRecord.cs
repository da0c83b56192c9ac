using Microsoft.AspNetCore.Identity;

namespace SScIld.Storage.Accounts;

/// <summary>A local account. Its password is kept as a hash; its second factor, if it has one, among its tokens.</summary>
public sealed class AccountRecord : IdentityUser<Guid>
{
    /// <summary>The name colleagues know: it stands beside what the account entered and decided.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was closed; a closed account signs in no more, its name stays where it stood.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>The account as the audit trail names it.</summary>
    public Actor AsActor() => new(Id, DisplayName.Length > 0 ? DisplayName : UserName ?? "");
}

/// <summary>A role as it is stored.</summary>
public sealed class RoleRecord : IdentityRole<Guid>;
