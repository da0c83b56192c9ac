namespace SScIld.Cli.Hosting;

/// <summary>Files that cannot be read or written, in words.</summary>
internal static class FileProblem
{
    /// <summary>Whether an exception says that a file cannot be read or written.</summary>
    public static bool IsOne(Exception problem) => problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>What is wrong with the file.</summary>
    public static string Describe(Words words, string file, Exception problem) => problem switch
    {
        FileNotFoundException or DirectoryNotFoundException => words.Say("cli.file.not-found", ("file", file)),
        UnauthorizedAccessException => words.Say("cli.file.no-access", ("file", file)),
        _ => words.Say("cli.file.failed", ("file", file), ("reason", problem.Message)),
    };
}
