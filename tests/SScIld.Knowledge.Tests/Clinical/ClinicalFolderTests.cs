using SScIld.Knowledge.Clinical;

namespace SScIld.Knowledge.Tests.Clinical;

/// <summary>What is written down beside the pack is read as strictly as the pack.</summary>
public sealed class ClinicalFolderTests : IDisposable
{
    private const string NoHazards = "hazards: []\n";
    private const string NoDifferences = "differences: []\n";
    private const string Catalogue = "reasons:\n  - id: background\n    text: {en: It is background., zh: 属背景。}\nitems:\n  - id: E-000-0-01\n    because: background\n";
    private readonly string _data = Directory.CreateTempSubdirectory("sscild-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void Load_DataOfTheRepository_IsSound() => ClinicalFolder.Load(RepositoryFolder.At("data")).Defects.ShouldBeEmpty();

    [Fact]
    public void Load_SoundFiles_GivesWhatTheyHold()
    {
        var record = Load(NoHazards, NoDifferences, Catalogue).Record.ShouldNotBeNull();

        record.Catalogue.ShouldHaveSingleItem().ShouldBe(new CatalogueItem("E-000-0-01", "background"));
        record.Hazards.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(NoHazards, NoDifferences, "reasons: []\nitems:\n  - id: E-000-0-01\n    because: mood\n", "unknown-id")]
    [InlineData(NoHazards, NoDifferences, "reasons: []\nitems:\n  - id: E-000-0-01\n  - id: E-000-0-01\n", "duplicate-id")]
    [InlineData(NoHazards, "differences:\n  - id: a\n    section: \"5\"\n    contract: {en: One.}\n", Catalogue, "missing-translation")]
    [InlineData("hazards:\n  - id: a\n    severity: mild\n", NoDifferences, Catalogue, "unknown-value")]
    [InlineData("hazard: []\n", NoDifferences, Catalogue, "unknown-key")]
    public void Load_DefectiveFile_NamesTheDefect(string hazards, string differences, string catalogue, string code)
    {
        var result = Load(hazards, differences, catalogue);

        result.Record.ShouldBeNull();
        result.Defects.ShouldContain(defect => defect.Code == code, string.Join('\n', result.Defects));
    }

    [Fact]
    public void Load_WithoutItsFiles_NamesEach() =>
        ClinicalFolder.Load(_data).Defects.Select(defect => defect.File).ShouldBe(["clinical/catalogue.yaml", "clinical/differences.yaml", "clinical/hazards.yaml"]);

    private ClinicalRecordResult Load(string hazards, string differences, string catalogue)
    {
        Directory.CreateDirectory(Path.Combine(_data, "clinical"));
        Write("hazards", hazards);
        Write("differences", differences);
        Write("catalogue", catalogue);
        return ClinicalFolder.Load(_data);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_data, "clinical", $"{name}.yaml"), text);
}
