using SScIld.Knowledge.Files;

namespace SScIld.Knowledge.Tests.Files;

public sealed class PackFolderTests : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Paths_AreThoseOfThePack_WithoutReleasedAndHiddenFiles()
    {
        _data.Write(SoundPack.Files());
        _data.Write("pathways/ssc-ild/released/0.0.9/ssc-ild-0.0.9.pack", "x");
        _data.Write("pathways/ssc-ild/.hidden", "x");
        _data.Write("cases/one.json", "{}");

        new PackFolder(_data.Path).Paths.ShouldBe(SoundPack.Files().Paths);
    }

    [Fact]
    public void Load_FromAFolder_GivesTheSamePackAsFromMemory()
    {
        _data.Write(SoundPack.Files());
        PackLoader.Load(new PackFolder(_data.Path)).Pack.ShouldNotBeNull().Hash.ShouldBe(PackHash.Of(SoundPack.Files()));
    }

    [Fact]
    public void Load_NoSuchFolder_IsADefect() =>
        PackLoader.Load(new PackFolder(System.IO.Path.Combine(_data.Path, "none"))).Defects.ShouldHaveSingleItem().Code.ShouldBe("no-such-folder");

    [Fact]
    public void Load_FileThatIsNotUtf8_IsADefect()
    {
        _data.Write(SoundPack.Files());
        File.WriteAllBytes(System.IO.Path.Combine(_data.Path, SoundPack.StudyFile), [0x69, 0x64, 0x3A, 0x20, 0xFF, 0xFE]);
        PackLoader.Load(new PackFolder(_data.Path)).Defects
            .ShouldContain(defect => defect.Code == "unreadable-file" && defect.File == SoundPack.StudyFile);
    }
}
