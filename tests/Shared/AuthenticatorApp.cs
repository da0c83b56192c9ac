using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace SScIld.Tests.Shared;

/// <summary>The app on a phone that shows six digits: RFC 6238, as every one of them counts.</summary>
internal static class AuthenticatorApp
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The digits it shows now for a key.</summary>
    public static string Show(string key) => Show(key, DateTimeOffset.UtcNow);

    /// <summary>The digits it shows at a moment.</summary>
    public static string Show(string key, DateTimeOffset at)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, at.ToUnixTimeSeconds() / 30);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, Bytes(key));
        hmac.AppendData(counter);
        var hash = hmac.GetHashAndReset();
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new List<byte>();
        var (held, bits) = (0, 0);
        foreach (var letter in key)
        {
            (held, bits) = ((held << 5) | Letters.IndexOf(letter, StringComparison.Ordinal), bits + 5);
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(held >> bits));
                held &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }
}
