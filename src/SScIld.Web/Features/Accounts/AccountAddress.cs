namespace SScIld.Web.Features.Accounts;

/// <summary>The addresses of the account pages.</summary>
public static class AccountAddress
{
    public const string SignIn = "/account/sign-in";

    public const string NotPermitted = "/account/not-permitted";

    public const string First = "/account/first";

    public const string Own = "/account";

    /// <summary>The query that says where to go on after signing in.</summary>
    public const string ReturnTo = "returnTo";

    /// <summary>Signing in, then going on here.</summary>
    /// <param name="path">Where to go on: a path of this app.</param>
    public static string SignInFor(string path) => $"{SignIn}?{ReturnTo}={Uri.EscapeDataString(path)}";

    /// <summary>A place of this app to go on to; the first page for anything else, above all for another host.</summary>
    public static string Safe(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal) && !path.Any(char.IsControl)
            ? path
            : "/";
}
