namespace SScIld.Web.Features.Accounts;

/// <summary>The six digits that an authenticator app shows.</summary>
internal static class OneTimeCode
{
    /// <summary>The digits of what was typed; apps show a space in the middle, and keyboards for Chinese write wide digits.</summary>
    public static string Digits(string? typed) => string.Concat((typed ?? "").Where(char.IsDigit).Select(digit => (char)('0' + (int)char.GetNumericValue(digit))));
}
