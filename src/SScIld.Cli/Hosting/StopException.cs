using System.Collections.Immutable;
using SScIld.Knowledge;

namespace SScIld.Cli.Hosting;

/// <summary>Ends the program with what has to be said and an exit code.</summary>
/// <param name="exitCode">The exit code.</param>
/// <param name="lines">What is said on standard error.</param>
internal sealed class StopException(int exitCode, params ImmutableArray<string> lines) : Exception(string.Join('\n', lines))
{
    /// <summary>The exit code.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>What is said on standard error.</summary>
    public ImmutableArray<string> Lines { get; } = lines;

    /// <summary>The knowledge or the words cannot be used: every defect, one a line.</summary>
    public static StopException Defective(ImmutableArray<PackDefect> defects, string? headline = null) => new(
        Cli.ExitCode.Unreadable,
        [.. headline is null ? [] : ImmutableArray.Create(headline), .. defects.Select(defect => defect.ToString())]);
}
