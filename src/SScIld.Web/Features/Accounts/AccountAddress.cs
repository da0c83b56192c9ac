namespace SScIld.Web.Features.Accounts;

/// <summary>The addresses of the account pages.</summary>
public static class AccountAddress
{
    public const string Own = "/account";

    public const string First = "/account/first";

    public const string SignIn = "/account/sign-in";

    public const string SecondFactor = "/account/second-factor";

    public const string SetUpSecondFactor = "/account/second-factor/set-up";

    public const string NewPassword = "/account/new-password";

    public const string SignOut = "/account/sign-out";

    public const string SignedOut = "/account/signed-out";

    public const string NotPermitted = "/account/not-permitted";

    public const string Locked = "/account/locked";

    public const string Lock = "/account/lock";

    public const string Unlock = "/account/unlock";

    public const string Seen = "/account/seen";

    public const string Accounts = "/administration/accounts";

    public const string Audit = "/administration/audit";

    /// <summary>The query that says where to go on after signing in.</summary>
    public const string ReturnTo = "returnTo";

    /// <summary>
    /// Signing in, then going on here. A page about the account itself is no place to go on to; the sign-in page above all, whose own
    /// link would hold its address, and that one again, without end.
    /// </summary>
    /// <param name="path">Where to go on: a path of this app.</param>
    public static string SignInFor(string path) =>
        path.StartsWith($"{Own}/", StringComparison.Ordinal) ? SignIn : $"{SignIn}?{ReturnTo}={Uri.EscapeDataString(path)}";

    /// <summary>One account, for an administrator.</summary>
    public static string Of(Guid account) => $"{Accounts}/{account}";

    /// <summary>A place of this app to go on to; the first page for anything else, above all for another host.</summary>
    public static string Safe(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal) && !path.Any(char.IsControl)
            ? path
            : "/";
}
