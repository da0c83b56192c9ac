using Microsoft.AspNetCore.Components.Forms;
using SScIld.Interop.Cases;
using SScIld.Interop.Lessons;

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

    /// <summary>The case of a file, be it a case document or a lesson; what is neither is left to the reader of cases, who says what is wrong with it.</summary>
    public static async Task<byte[]> ReadCaseAsync(IBrowserFile file) => Lesson.CaseIn(await ReadAsync(file));
}
