using System.Diagnostics;

namespace SScIld.Web.Tests.Hosting;

/// <summary>The app as a process, on a copy of the data that somebody broke.</summary>
public sealed class DefectiveKnowledgeTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("sscild-data-");

    [Fact]
    public async Task Start_WithDefectsInPackTextsAndExamples_ListsThemAllAndEndsWithThree()
    {
        foreach (var file in Directory.EnumerateFiles(RealKnowledge.DataFolder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_data.FullName, Path.GetRelativePath(RealKnowledge.DataFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        await File.AppendAllTextAsync(Path.Combine(_data.FullName, "text", "web.yaml"), "  - key: web.broken\n");
        await File.AppendAllTextAsync(Path.Combine(_data.FullName, "pathways", "ssc-ild", "notices.yaml"), "unheard-of: 1\n");

        await File.WriteAllTextAsync(Path.Combine(_data.FullName, "cases", "broken.json"), "{}");

        var (code, errors) = await RunAsync();

        code.ShouldBe(3);
        errors.ShouldContain("text/web.yaml:");
        errors.ShouldContain("notices.yaml:");
        errors.ShouldContain("cases/broken.json");
        errors.ShouldNotContain("   at ");
    }

    public void Dispose() => _data.Delete(recursive: true);

    private async Task<(int Code, string Errors)> RunAsync()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "SScIld.Web.dll"), "--urls", "http://127.0.0.1:0", "--data", _data.FullName },
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var errors = await process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, errors);
    }
}
