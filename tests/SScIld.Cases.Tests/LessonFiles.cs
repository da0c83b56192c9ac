using SScIld.Interop.Lessons;
using SScIld.Pathway;

namespace SScIld.Cases.Tests;

/// <summary>The lessons of data/cases.</summary>
internal static class LessonFiles
{
    public static string Folder { get; } = RepositoryFolder.At("data", "cases");

    /// <summary>The names of all lessons, without their ending.</summary>
    public static IEnumerable<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    public static Lesson Read(string name) => Lesson.Read(File.ReadAllBytes(Path.Combine(Folder, $"{name}.json")));

    public static PatientCase Case(string name) => RealPack.Case(Read(name).CaseUtf8());
}
