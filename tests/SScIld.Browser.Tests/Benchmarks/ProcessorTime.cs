using System.Diagnostics;

namespace SScIld.Browser.Tests.Benchmarks;

/// <summary>What the processors have spent so far; unlike a delay it hardly depends on what else runs on the machine.</summary>
internal static class ProcessorTime
{
    // The browser's processes by the beginning of their name, as the kernel cuts it.
    private const string Browser = "chrom";
    private const string HeadlessBrowser = "headless";

    /// <summary>This process: the server, and what drives the browser.</summary>
    public static TimeSpan OfServer()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    /// <summary>Every process of a browser on this machine.</summary>
    public static TimeSpan OfBrowsers()
    {
        var sum = TimeSpan.Zero;
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                if (process.ProcessName.StartsWith(Browser, StringComparison.Ordinal) || process.ProcessName.StartsWith(HeadlessBrowser, StringComparison.Ordinal))
                {
                    sum += process.TotalProcessorTime;
                }
            }
        }

        return sum;
    }
}
