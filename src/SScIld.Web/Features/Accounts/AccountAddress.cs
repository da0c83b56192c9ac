using Microsoft.AspNetCore.WebUtilities;

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

    /// <summary>The query that says that a session has ended, which the sign-in page then tells.</summary>
    public const string Ended = "ended";

    /// <summary>
    /// Signing in, then going on here. A page about the account itself is no place to go on to, the sign-in page above all, whose own
    /// link would hold its address, and that one again, without end: from there it goes on to where that page would have led.
    /// </summary>
    /// <param name="path">Where to go on: a path of this app, with its query.</param>
    public static string SignInFor(string path) =>
        GoalOf(path) is { } goal ? $"{SignIn}?{ReturnTo}={Uri.EscapeDataString(goal)}" : SignIn;

    /// <summary>Signing in again after a session has ended, then going on here.</summary>
    /// <param name="path">Where to go on: a path of this app, with its query.</param>
    public static string SignInAgainFor(string path) =>
        GoalOf(path) is { } goal ? $"{SignIn}?{Ended}=true&{ReturnTo}={Uri.EscapeDataString(goal)}" : $"{SignIn}?{Ended}=true";

    /// <summary>One account, for an administrator.</summary>
    public static string Of(Guid account) => $"{Accounts}/{account}";

    /// <summary>A place of this app to go on to; the first page for anything else, above all for another host.</summary>
    public static string Safe(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal) && !path.Any(char.IsControl)
            ? path
            : "/";

    private static string? GoalOf(string path)
    {
        if (!IsAboutTheAccount(path))
        {
            return path;
        }

        var query = path.IndexOf('?', StringComparison.Ordinal);
        return query > 0 && QueryHelpers.ParseQuery(path[query..]).TryGetValue(ReturnTo, out var goal) && !IsAboutTheAccount(Safe(goal)) ? Safe(goal) : null;
    }

    private static bool IsAboutTheAccount(string path) => path.StartsWith($"{Own}/", StringComparison.Ordinal);
}
