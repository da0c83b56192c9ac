using SScIld.Storage.Accounts;

namespace SScIld.Web.Features.Accounts.Administration;

/// <summary>What is typed to make an account.</summary>
public sealed class NewAccountForm
{
    public string? UserName { get; set; }

    public string? DisplayName { get; set; }

    public string? Password { get; set; }
}

/// <summary>The roles ticked in a form.</summary>
internal static class TickedRoles
{
    /// <summary>The name of every tick box.</summary>
    public const string Name = "role";

    /// <summary>What is ticked in the form that was sent.</summary>
    public static IReadOnlyList<Role> Of(HttpRequest request) => [.. Role.All.Where(role => request.Form[Name].Contains(role.Code))];
}
