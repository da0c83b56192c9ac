namespace SScIld.Interop.Cases;

/// <summary>Numbers of a document as <see cref="decimal"/>: every digit kept, or refused. The framework would round silently.</summary>
internal static class ExactDecimal
{
    // What a decimal holds: 96 bits of digits with at most 28 of them behind the point.
    private const int MaximumScale = 28;
    private const int MaximumDigits = 29;

    // As many digits as 64 bits always hold.
    private const int ShortDigits = 18;

    /// <summary>Reads a JSON number that the JSON reader has found well formed.</summary>
    public static bool TryParse(ReadOnlySpan<byte> number, out decimal value)
    {
        var negative = number[0] == '-';
        var digits = negative ? number[1..] : number;
        if (digits.Length > ShortDigits)
        {
            return TryParseLong(digits, negative, out value);
        }

        var mantissa = 0L;
        var scale = -1;
        foreach (var character in digits)
        {
            if (character == '.')
            {
                scale = 0;
            }
            else if (character is >= (byte)'0' and <= (byte)'9')
            {
                mantissa = (mantissa * 10) + (character - '0');
                scale += scale < 0 ? 0 : 1;
            }
            else
            {
                return TryParseLong(digits, negative, out value);
            }
        }

        value = Of(negative, (UInt128)mantissa, Math.Max(scale, 0));
        return true;
    }

    /// <summary>The same number without trailing zeros behind the point.</summary>
    public static decimal Normalised(decimal value) => value / 1.0000000000000000000000000000m;

    private static bool TryParseLong(ReadOnlySpan<byte> digits, bool negative, out decimal value)
    {
        var (mantissa, length, exponent) = (UInt128.Zero, 0, 0L);
        var zeros = 0;
        var fraction = false;
        value = 0m;
        for (var i = 0; i < digits.Length; i++)
        {
            var character = digits[i];
            if (character == '.')
            {
                fraction = true;
                continue;
            }

            if (character is (byte)'e' or (byte)'E')
            {
                exponent += Exponent(digits[(i + 1)..]);
                break;
            }

            exponent -= fraction ? 1 : 0;
            if (character == '0')
            {
                // A zero counts only between two other digits: before the first it says nothing, after the last it only scales.
                zeros += length > 0 ? 1 : 0;
                exponent += length > 0 ? 1 : 0;
                continue;
            }

            length += zeros + 1;
            exponent -= zeros;
            if (length > MaximumDigits)
            {
                return false;
            }

            mantissa = (mantissa * PowerOfTen(zeros + 1)) + (UInt128)(character - '0');
            zeros = 0;
        }

        return length == 0 || TryScale(mantissa, length, exponent, negative, out value);
    }

    private static bool TryScale(UInt128 mantissa, int length, long exponent, bool negative, out decimal value)
    {
        value = 0m;
        if (exponent < -MaximumScale || length + exponent > MaximumDigits)
        {
            return false;
        }

        if (exponent > 0)
        {
            mantissa *= PowerOfTen((int)exponent);
            exponent = 0;
        }

        if (mantissa >> 96 != 0)
        {
            return false;
        }

        value = Of(negative, mantissa, (int)-exponent);
        return true;
    }

    // An exponent beyond every decimal need not be read to its end.
    private static long Exponent(ReadOnlySpan<byte> text)
    {
        const long Enough = 10_000_000;
        var negative = text[0] == '-';
        var value = 0L;
        foreach (var character in text[(text[0] is (byte)'-' or (byte)'+' ? 1 : 0)..])
        {
            value = Math.Min(Enough, (value * 10) + (character - '0'));
        }

        return negative ? -value : value;
    }

    private static UInt128 PowerOfTen(int exponent)
    {
        var power = UInt128.One;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    // Zero has no sign here: -0 is 0.
    private static decimal Of(bool negative, UInt128 mantissa, int scale) => new(
        unchecked((int)(uint)mantissa),
        unchecked((int)(uint)(mantissa >> 32)),
        unchecked((int)(uint)(mantissa >> 64)),
        negative && mantissa != 0,
        (byte)scale);
}
