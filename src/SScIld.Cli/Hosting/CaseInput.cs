using SScIld.Interop.Cases;
using SScIld.Interop.Lessons;

namespace SScIld.Cli.Hosting;

/// <summary>The bytes of a case as the command line names it: a file, or standard input.</summary>
internal static class CaseInput
{
    private const string StandardInput = "-";

    /// <summary>The case document of a file or a lesson; of a file larger than a case may be, just enough to tell.</summary>
    public static byte[] Read(string file)
    {
        using var stream = file == StandardInput ? Console.OpenStandardInput() : File.OpenRead(file);
        var document = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (document.Length <= CaseDocumentReader.MaximumBytes && stream.Read(buffer) is > 0 and var read)
        {
            document.Write(buffer, 0, read);
        }

        return Lesson.CaseIn(document.ToArray());
    }
}
