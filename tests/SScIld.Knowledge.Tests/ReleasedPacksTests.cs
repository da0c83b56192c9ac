using SScIld.Knowledge.Files;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Tests;

public sealed class ReleasedPacksTests : IDisposable
{
    private readonly DataFolder _data = new();
    private readonly KnowledgePack _working = PackLoader.Load(SoundPack.Files()).Pack.ShouldNotBeNull();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Find_ByVersionOrHash_GivesThePackThatWasReleased()
    {
        Release("0.1.0", SoundPack.Files());
        Release("0.0.9", Older());

        ReleasedPacks.All(_data.Path).Select(pack => pack.Version).ShouldBe(["0.0.9", "0.1.0"]);
        ReleasedPacks.Find(_data.Path, "0.1.0").ShouldNotBeNull().Hash.ShouldBe(_working.Hash);
        var byHash = ReleasedPacks.Find(_data.Path, PackHash.Of(Older())).ShouldNotBeNull();
        byHash.Version.ShouldBe("0.0.9");
        PackLoader.Load(byHash.Files).Pack.ShouldNotBeNull().Version.ShouldBe("0.0.9");
    }

    [Fact]
    public void Find_WhatWasNeverReleased_GivesNothing()
    {
        ReleasedPacks.Find(_data.Path, "0.1.0").ShouldBeNull();
        Release("0.1.0", SoundPack.Files());
        ReleasedPacks.Find(_data.Path, "0.2.0").ShouldBeNull();
        ReleasedPacks.Find(_data.Path, new string('0', 64)).ShouldBeNull();
    }

    [Fact]
    public void Check_WorkingPackAsReleased_IsSound()
    {
        Release("0.1.0", SoundPack.Files());
        Release("0.0.9", Older());
        ReleasedPacks.Check(_data.Path, _working).ShouldBeEmpty();
    }

    [Fact]
    public void Check_ReleasedVersionWithOtherContent_IsADefect()
    {
        Release("0.1.0", SoundPack.Files().Replace(SoundPack.StudyFile, "n: 100", "n: 101"));
        ReleasedPacks.Check(_data.Path, _working).ShouldHaveSingleItem().Code.ShouldBe("released-version-changed");
    }

    [Fact]
    public void Check_DamagedBundle_IsADefect()
    {
        _data.Write("pathways/ssc-ild/released/0.0.9/ssc-ild-0.0.9.pack", "not a pack\n");
        ReleasedPacks.Check(_data.Path, _working).ShouldHaveSingleItem().Code.ShouldBe("not-a-bundle");
    }

    private static PackInMemory Older() => SoundPack.Files().Replace(SoundPack.PathwayFile, "0.1.0", "0.0.9");

    private void Release(string version, IPackFiles files)
    {
        var path = ReleasedPacks.PathOf(_data.Path, version);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = File.Create(path);
        PackBundle.Write(files, stream);
    }
}
