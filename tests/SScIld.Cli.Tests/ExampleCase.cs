namespace SScIld.Cli.Tests;

/// <summary>The contract's example, and impossible variants of it.</summary>
internal static class ExampleCase
{
    public static string File { get; } = RepositoryFolder.At("data", "contract", "example-case.json");

    public static string Text { get; } = System.IO.File.ReadAllText(File);

    /// <summary>On one line, as a cohort has it.</summary>
    public static string Line { get; } = Text.ReplaceLineEndings(" ").TrimEnd();

    /// <summary>With an FVC no patient has.</summary>
    public static string Impossible(string text) => text.Replace("\"fvcPercentPredicted\": 74", "\"fvcPercentPredicted\": 740", StringComparison.Ordinal);

    /// <summary>Under another pseudonym.</summary>
    public static string Named(string text, string caseId) => text.Replace("example-add-on-due", caseId, StringComparison.Ordinal);
}
