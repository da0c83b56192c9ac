namespace SScIld.Architecture.Tests;

/// <summary>A file that outgrows its budget holds more than one thing.</summary>
public sealed class FileBudgetTests
{
    [Theory]
    [InlineData("*.cs", 320)]
    [InlineData("*.razor", 160)]
    public void SourceFile_StaysWithinItsBudget(string pattern, int lines)
    {
        var files = SourceFiles(pattern);

        files.ShouldNotBeEmpty();
        files.Select(file => (Path.GetRelativePath(RepositoryFolder.Root, file), File.ReadLines(file).Count()))
            .Where(file => file.Item2 > lines)
            .ShouldBeEmpty();
    }

    /// <summary>Migrations are written by a program, for a program.</summary>
    private static bool IsMigration(string file) =>
        Path.GetRelativePath(RepositoryFolder.At("src"), file).Replace('\\', '/').StartsWith("SScIld.Storage/Migrations/", StringComparison.Ordinal);

    private static List<string> SourceFiles(string pattern) =>
    [
        .. SourceProject.Names
            .SelectMany(project => Directory.GetFileSystemEntries(RepositoryFolder.At("src", $"SScIld.{project}")))
            .Where(entry => Path.GetFileName(entry) is not ("bin" or "obj"))
            .SelectMany(entry => Directory.Exists(entry) ? Directory.GetFiles(entry, pattern, SearchOption.AllDirectories) : [entry])
            .Where(file => Path.GetExtension(file) == Path.GetExtension(pattern) && !IsMigration(file)),
    ];
}
