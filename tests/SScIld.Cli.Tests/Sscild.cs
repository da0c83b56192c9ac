using System.Diagnostics;
using System.Text;

namespace SScIld.Cli.Tests;

/// <summary>The built program, run as a person or a script runs it.</summary>
internal static class Sscild
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "sscild.exe" : "sscild");

    public static Outcome Run(params string[] arguments) => RunWith(input: "", [], arguments);

    public static Outcome RunWith(string input, Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        using (var writer = new StreamWriter(process.StandardInput.BaseStream, Utf8))
        {
            writer.Write(input);
        }

        process.WaitForExit();
        return new Outcome(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Starts the program and leaves it running.</summary>
    public static Process Start(Dictionary<string, string> environment, params string[] arguments) =>
        Start(Path, environment, arguments);

    /// <summary>
    /// Starts the program so that it hears Ctrl+C. A job that a script put into the background has Ctrl+C ignored, and
    /// so has all that it starts; the tests may be such a job.
    /// </summary>
    public static Process StartListening(params string[] arguments) =>
        Start("env", [], ["--default-signal=INT", Path, .. arguments]);

    private static Process Start(string program, Dictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}

/// <summary>What came of a run.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    /// <summary>Neither stream ever shows where the code broke.</summary>
    public Outcome WithoutStackTrace()
    {
        Output.ShouldNotContain("   at SScIld");
        Error.ShouldNotContain("   at ");
        return this;
    }
}
