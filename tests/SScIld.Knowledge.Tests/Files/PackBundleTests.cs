using System.Text;
using SScIld.Knowledge.Files;

namespace SScIld.Knowledge.Tests.Files;

public sealed class PackBundleTests
{
    [Fact]
    public void Write_ThenRead_GivesTheSamePack()
    {
        var files = SoundPack.Files();
        var bundle = Read(Bytes(files));

        bundle.Defects.ShouldBeEmpty();
        bundle.Paths.ShouldBe(files.Paths);
        var pack = PackLoader.Load(bundle).Pack.ShouldNotBeNull();
        pack.Hash.ShouldBe(bundle.Hash);
        pack.Hash.ShouldBe(PackLoader.Load(files).Pack.ShouldNotBeNull().Hash);
    }

    [Fact]
    public void Write_SameContent_GivesTheSameBytes_WhateverTheLineEnds()
    {
        var crlf = SoundPack.Files();
        foreach (var path in crlf.Paths)
        {
            crlf.With(path, crlf.Read(path).Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        Bytes(crlf).ShouldBe(Bytes(SoundPack.Files()));
    }

    [Fact]
    public void Write_ReadAndWrittenAgain_GivesTheSameBytes()
    {
        var bytes = Bytes(SoundPack.Files());
        Bytes(Read(bytes)).ShouldBe(bytes);
    }

    [Theory]
    [InlineData("wrong-hash", "value: 10", "value: 11")]
    [InlineData("wrong-hash", "hash ", "hash 0")]
    [InlineData("damaged-bundle", "value: 10", "value: 100")]
    [InlineData("damaged-bundle", "file ", "flie ")]
    [InlineData("not-a-bundle", "sscild-pack/1", "sscild-pack/2")]
    public void Read_ChangedBundle_HasTheDefect_AndNoPack(string code, string old, string replacement)
    {
        var text = Encoding.UTF8.GetString(Bytes(SoundPack.Files()));
        var at = text.IndexOf(old, StringComparison.Ordinal);
        var bundle = Read(Encoding.UTF8.GetBytes(text.Remove(at, old.Length).Insert(at, replacement)));

        bundle.Defects.ShouldHaveSingleItem().Code.ShouldBe(code);
        PackLoader.Load(bundle).Pack.ShouldBeNull();
        PackLoader.Load(bundle).Defects.ShouldBe(bundle.Defects);
    }

    [Fact]
    public void Read_CutShortAnywhere_IsADefectAndNeverThrows()
    {
        var bytes = Bytes(SoundPack.Files());
        for (var length = 0; length < bytes.Length; length += 997)
        {
            Read(bytes[..length]).Defects.ShouldHaveSingleItem();
        }
    }

    [Fact]
    public void Open_NoSuchFile_IsADefect() =>
        PackBundle.Open(Path.Combine(Path.GetTempPath(), "no-such.pack")).Defects.ShouldHaveSingleItem().Code.ShouldBe("unreadable-file");

    private static byte[] Bytes(IPackFiles files)
    {
        using var stream = new MemoryStream();
        PackBundle.Write(files, stream);
        return stream.ToArray();
    }

    private static PackBundle Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return PackBundle.Read(stream, "test.pack");
    }
}
