namespace SScIld.Cli.Tests.Clinical;

/// <summary>The pages of docs/clinical that follow from the data.</summary>
public sealed class ClinicalPagesTests : IDisposable
{
    private const string Remedy = "the page is stale; write it again: dotnet run --project src/SScIld.Cli -- docs --output docs/clinical --pack data";
    private static readonly string Committed = RepositoryFolder.At("docs", "clinical");
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Docs_FromTheData_AreThePagesOfTheRepository()
    {
        var outcome = Sscild.Run("docs", "--output", _place["pages"], "--pack", RepositoryFolder.At("data"));

        outcome.Error.ShouldBeEmpty();
        outcome.ExitCode.ShouldBe(0);
        var written = Pages(_place["pages"]);
        written.ShouldContain("pathway.md");
        foreach (var page in written)
        {
            File.ReadAllText(Path.Combine(_place["pages"], page)).ShouldBe(File.ReadAllText(Path.Combine(Committed, page)), $"{page}: {Remedy}");
        }

        Pages(Path.Combine(Committed, "pathway")).ShouldBe(Pages(Path.Combine(_place["pages"], "pathway")), "a page of a stage that is no more");
    }

    [Fact]
    public void Docs_WrittenTwice_AreTheSame()
    {
        Sscild.Run("docs", "--output", _place["pages"], "--lang", "zh");
        var before = File.ReadAllBytes(_place["pages/coverage.md"]);

        Sscild.Run("docs", "--output", _place["pages"], "--lang", "zh");

        File.ReadAllBytes(_place["pages/coverage.md"]).ShouldBe(before);
    }

    [Fact]
    public void Docs_InChinese_SpeaksChinese()
    {
        Sscild.Run("docs", "--output", _place["pages"], "--lang", "zh").ExitCode.ShouldBe(0);

        File.ReadAllText(_place["pages/pathway/add-on.md"]).ShouldContain("≥10个百分点");
    }

    [Fact]
    public void Docs_WithoutAFolderForThePages_IsRefused() => Sscild.Run("docs").WithoutStackTrace().ExitCode.ShouldBe(64);

    [Fact]
    public void Docs_DefectiveRecord_NamesThePlace()
    {
        var data = _place.CopyOfData();
        File.AppendAllText(Path.Combine(data, "clinical", "catalogue.yaml"), "  - id: E-000-0-01\n");

        var outcome = Sscild.Run("docs", "--output", _place["pages"], "--pack", data).WithoutStackTrace();

        outcome.ExitCode.ShouldBe(3);
        outcome.Error.ShouldMatch(@"(?m)^clinical/catalogue\.yaml:\d+:\d+: duplicate-id: ");
    }

    private static string[] Pages(string folder) =>
        [.. Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];
}
