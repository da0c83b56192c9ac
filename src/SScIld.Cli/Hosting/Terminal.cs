using System.Text;

namespace SScIld.Cli.Hosting;

/// <summary>The standard streams, in UTF-8 whatever the machine is set to.</summary>
internal static class Terminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static StreamWriter? _error;

    /// <summary>Standard output, for the bytes of documents.</summary>
    public static Stream Output { get; } = Console.OpenStandardOutput();

    /// <summary>True when a person sees standard error as it is written.</summary>
    public static bool IsErrorInteractive => !Console.IsErrorRedirected;

    /// <summary>A line for people on standard output.</summary>
    public static void Print(string text)
    {
        Output.Write(Utf8.GetBytes(text));
        Output.Write("\n"u8);
    }

    /// <summary>A line for people on standard error.</summary>
    public static void Report(string text)
    {
        _error ??= new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" };
        _error.WriteLine(text);
    }
}
