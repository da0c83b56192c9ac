using SScIld.Interop.Lessons;

namespace SScIld.Cli.Hosting;

/// <summary>The cases of a folder: lessons, or case documents by themselves.</summary>
internal static class CaseFolder
{
    /// <summary>The case documents, in ordinal order of file name, each with its file's name.</summary>
    public static IEnumerable<(string Name, byte[] Document)> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), Lesson.CaseIn(File.ReadAllBytes(file))));
}
