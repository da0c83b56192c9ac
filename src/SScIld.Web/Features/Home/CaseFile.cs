using Microsoft.AspNetCore.Components.Forms;
using SScIld.Interop.Cases;

namespace SScIld.Web.Features.Home;

/// <summary>A file chosen in the browser.</summary>
internal static class CaseFile
{
    /// <summary>
    /// The bytes of a file, as far as a case can reach: of a larger file just enough is read for it to be refused as too large.
    /// </summary>
    public static async Task<byte[]> ReadAsync(IBrowserFile file)
    {
        using var content = file.OpenReadStream(long.MaxValue);
        var bytes = new byte[CaseDocumentReader.MaximumBytes + 1];
        var length = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes[..length];
    }
}
