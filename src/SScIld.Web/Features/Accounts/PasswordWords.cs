using System.Collections.Immutable;
using System.Globalization;
using SScIld.Storage.Accounts;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Accounts;

/// <summary>Why a password is not taken, in words.</summary>
internal static class PasswordWords
{
    /// <summary>The reasons, one sentence each.</summary>
    public static ImmutableArray<string> Of(Words words, IEnumerable<PasswordRefusal> reasons) => [.. reasons.Select(reason => Of(words, reason))];

    private static string Of(Words words, PasswordRefusal reason) => reason switch
    {
        PasswordRefusal.TooShort => words.Say("web.password.too-short", ("least", Count(PasswordPolicy.MinimumLength))),
        PasswordRefusal.TooLong => words.Say("web.password.too-long", ("most", Count(PasswordPolicy.MaximumLength))),
        PasswordRefusal.Common => words["web.password.common"],
        PasswordRefusal.Monotonous => words["web.password.monotonous"],
        _ => words["web.password.holds-name"],
    };

    private static string Count(int characters) => characters.ToString(CultureInfo.InvariantCulture);
}
