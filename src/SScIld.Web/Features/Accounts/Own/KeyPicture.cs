using System.Globalization;
using System.Text;
using QRCoder;

namespace SScIld.Web.Features.Accounts.Own;

/// <summary>The key of a second factor as apps read it: an address, drawn as squares. Nothing is asked of another host.</summary>
internal static class KeyPicture
{
    private const string Issuer = "SScIld";
    private const int LongestName = 40;

    /// <summary>The address an authenticator app understands.</summary>
    public static string Address(string userName, string key)
    {
        var name = Uri.EscapeDataString(userName.Length > LongestName ? userName[..LongestName] : userName);
        return $"otpauth://totp/{Issuer}:{name}?secret={key}&issuer={Issuer}&digits=6";
    }

    /// <summary>The squares of an address as the path of an SVG drawing, one unit a square, and how many there are a side.</summary>
    public static (string Path, int Side) Draw(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return (path.ToString(), rows.Count);
    }

    /// <summary>The key in groups of four, for whoever types it.</summary>
    public static string Grouped(string key) => string.Join(' ', key.Chunk(4).Select(group => new string(group)));
}
