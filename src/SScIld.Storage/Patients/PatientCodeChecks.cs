using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SScIld.Storage.Patients;

/// <summary>
/// What gives a person away in a code. Looks at shapes only and knows nobody, so it can be wrong both ways: it refuses a
/// harmless number that reads like a telephone's, and cannot tell a rare surname from a word.
/// </summary>
internal static partial class PatientCodeChecks
{
    private const int MatchMilliseconds = 1000;
    private const string Allowed = "-_./# ";

    /// <summary>Every reason against a text as a code, worst first; empty when there is none.</summary>
    public static ImmutableArray<PatientCodeRefusal> ReasonsAgainst(string text)
    {
        if (text.Length == 0)
        {
            return [PatientCodeRefusal.Empty];
        }

        var reasons = ImmutableArray.CreateBuilder<PatientCodeRefusal>();
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        Add(IdentityCardNumber.IsIn(text), PatientCodeRefusal.LooksLikeIdentityCard);
        Add(EmailAddress().IsMatch(text), PatientCodeRefusal.LooksLikeEmailAddress);
        Add(LooksLikePhoneNumber(text), PatientCodeRefusal.LooksLikePhoneNumber);
        Add(LooksLikeDate(text), PatientCodeRefusal.LooksLikeDateOfBirth);
        Add(PersonName.IsIn(text, hasDigits: digits.Length > 0), PatientCodeRefusal.LooksLikeName);
        Add(!text.All(IsAllowed), PatientCodeRefusal.ForbiddenCharacter);
        Add(text.Length > PatientCode.MaximumLength, PatientCodeRefusal.TooLong);
        return reasons.ToImmutable();

        void Add(bool holds, PatientCodeRefusal reason)
        {
            if (holds)
            {
                reasons.Add(reason);
            }
        }
    }

    private static bool IsAllowed(char letter) => char.IsLetterOrDigit(letter) || Allowed.Contains(letter, StringComparison.Ordinal);

    private static bool LooksLikePhoneNumber(string text) => PhoneNumber().IsMatch(text) || MobileNumber().IsMatch(WithoutSeparators(text));

    private static bool LooksLikeDate(string text) =>
        EightDigits().Matches(text).Any(match => IsDate(match.Value, "yyyyMMdd") || IsDate(match.Value, "ddMMyyyy") || IsDate(match.Value, "MMddyyyy"))
        || YearFirst().Matches(text).Any(match => IsDate(Joined(match, "year", "month", "day"), "yyyy-M-d"))
        || YearLast().Matches(text).Any(match =>
            IsDate(Joined(match, "year", "one", "other"), "yyyy-M-d") || IsDate(Joined(match, "year", "other", "one"), "yyyy-M-d"));

    private static string Joined(Match match, params ReadOnlySpan<string> groups)
    {
        var parts = new string[groups.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            parts[i] = match.Groups[groups[i]].Value;
        }

        return string.Join('-', parts);
    }

    /// <summary>Whether digits are a day on which somebody alive could have been born.</summary>
    internal static bool IsDate(string digits, string format) =>
        DateOnly.TryParseExact(digits, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2100;

    private static string WithoutSeparators(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\S@\S+\.\S", RegexOptions.CultureInvariant, MatchMilliseconds)]
    private static partial Regex EmailAddress();

    /// <summary>A mobile number of China: eleven digits that begin with 13 to 19, with or without the country's 86.</summary>
    [GeneratedRegex("(?<![0-9])(86)?1[3-9][0-9]{9}(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchMilliseconds)]
    private static partial Regex MobileNumber();

    /// <summary>An international number, or a fixed line with its area code.</summary>
    [GeneratedRegex(@"\+[0-9][0-9 -]{6,18}[0-9]|(?<![0-9A-Za-z])0[0-9]{2,3}[- ]?[0-9]{7,8}(?![0-9])", RegexOptions.CultureInvariant, MatchMilliseconds)]
    private static partial Regex PhoneNumber();

    [GeneratedRegex(@"(?<![0-9])[0-9]{8}(?![0-9])", RegexOptions.CultureInvariant, MatchMilliseconds)]
    private static partial Regex EightDigits();

    [GeneratedRegex(@"(?<![0-9])(?<year>[0-9]{4})[-/. 年](?<month>[0-9]{1,2})[-/. 月](?<day>[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchMilliseconds)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![0-9])(?<one>[0-9]{1,2})[-/. ](?<other>[0-9]{1,2})[-/. ](?<year>[0-9]{4})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchMilliseconds)]
    private static partial Regex YearLast();
}
