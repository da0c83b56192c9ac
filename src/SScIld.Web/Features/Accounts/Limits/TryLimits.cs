using System.Collections.Immutable;
using System.Globalization;

namespace SScIld.Web.Features.Accounts.Limits;

/// <summary>
/// How often somebody may try, counted for each address by itself: what a lock of one account does not stop is a list of names
/// tried with one password. Each number is of tries a minute; that many may also come at once.
/// </summary>
/// <param name="SignIn">Names with passwords. A ward behind one address signs in together in the morning.</param>
/// <param name="FirstAdministrator">Tokens for the first administrator: typed once in the life of an installation.</param>
/// <param name="Code">One-time and recovery codes, at the sign-in and when a second factor is set up.</param>
/// <param name="Password">The present password, typed to choose another.</param>
public sealed record TryLimits(int SignIn, int FirstAdministrator, int Code, int Password)
{
    /// <summary>A limit below this lets nobody in.</summary>
    public const int Least = 1;

    /// <summary>A limit above this is none.</summary>
    public const int Most = 10_000;

    /// <summary>The span in which the tries are counted.</summary>
    public static TimeSpan Span { get; } = TimeSpan.FromMinutes(1);

    /// <summary>What counts where nothing is configured.</summary>
    public static TryLimits Usual { get; } = new(SignIn: 30, FirstAdministrator: 5, Code: 30, Password: 10);

    /// <summary>The limits by the policy that pages name.</summary>
    public ImmutableDictionary<string, int> ByPolicy => ImmutableDictionary.CreateRange(
    [
        KeyValuePair.Create(TryPolicy.SignIn, SignIn),
        KeyValuePair.Create(TryPolicy.FirstAdministrator, FirstAdministrator),
        KeyValuePair.Create(TryPolicy.Code, Code),
        KeyValuePair.Create(TryPolicy.Password, Password),
    ]);

    /// <summary>What the configuration says: <c>--sign-in-tries 30</c> and the like.</summary>
    /// <exception cref="InvalidOperationException">A limit is no whole number of its range.</exception>
    internal static TryLimits Choose(IConfiguration configuration) => new(
        Number(configuration, "sign-in-tries", Usual.SignIn),
        Number(configuration, "first-token-tries", Usual.FirstAdministrator),
        Number(configuration, "code-tries", Usual.Code),
        Number(configuration, "password-tries", Usual.Password));

    private static int Number(IConfiguration configuration, string option, int usual) => configuration[option] switch
    {
        null or "" => usual,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= Least and <= Most => number,
        var text => throw new InvalidOperationException($"--{option} takes a whole number from {Least} to {Most}, of tries a minute, not \"{text}\"."),
    };
}

/// <summary>What the pages with something to guess name: an attribute <c>EnableRateLimiting</c> with one of these.</summary>
public static class TryPolicy
{
    public const string SignIn = "tries-sign-in";

    public const string FirstAdministrator = "tries-first-administrator";

    public const string Code = "tries-code";

    public const string Password = "tries-password";
}
