namespace SScIld.Storage.Patients;

/// <summary>The number of a Chinese identity card: region, date of birth, order and check digit (GB 11643), or the older one of fifteen digits.</summary>
internal static class IdentityCardNumber
{
    private const int Length = 18;
    private const int OlderLength = 15;
    private const int BirthBegins = 6;
    private const int BirthLength = 8;
    private const int OlderBirthLength = 6;
    private const int Modulus = 11;
    private const string CheckDigits = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether a text holds such a number, spaces and hyphens aside. One with a wrong check digit still tells the birthday.</summary>
    public static bool IsIn(string text)
    {
        var bare = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        var start = 0;
        while (start < bare.Length)
        {
            var end = start;
            while (end < bare.Length && char.IsAsciiDigit(bare[end]))
            {
                end++;
            }

            if (end < bare.Length && bare[end] == 'X' && end - start == Length - 1)
            {
                end++;
            }

            if (IsOne(bare[start..end]))
            {
                return true;
            }

            start = end + 1;
        }

        return false;
    }

    /// <summary>Whether eighteen characters carry the check digit that belongs to them.</summary>
    public static bool HasItsCheckDigit(string number)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * (number[i] - '0');
        }

        return CheckDigits[sum % Modulus] == number[^1];
    }

    private static bool IsOne(string number) => number.Length switch
    {
        Length => HasItsCheckDigit(number) || PatientCodeChecks.IsDate(number.Substring(BirthBegins, BirthLength), "yyyyMMdd"),
        OlderLength => number[0] != '0' && PatientCodeChecks.IsDate($"19{number.AsSpan(BirthBegins, OlderBirthLength)}", "yyyyMMdd"),
        _ => false,
    };
}
