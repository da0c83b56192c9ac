using SScIld.Knowledge.Files;

namespace SScIld.Knowledge.Tests.Files;

public sealed class PackHashTests
{
    [Fact]
    public void Of_SameContent_IsTheSameUnderCrLfAndByteOrderMark()
    {
        var plain = SoundPack.Files();
        var other = SoundPack.Files();
        foreach (var path in plain.Paths)
        {
            other.With(path, '\uFEFF' + plain.Read(path).Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        PackHash.Of(other).ShouldBe(PackHash.Of(plain));
        PackLoader.Load(other).Pack.ShouldNotBeNull().Hash.ShouldBe(PackHash.Of(plain));
    }

    [Fact]
    public void Of_DoesNotDependOnTheOrderOfFiles() =>
        PackHash.Of([("a", "1"), ("b", "2")]).ShouldBe(PackHash.Of([("b", "2"), ("a", "1")]));

    [Fact]
    public void Of_OtherContent_IsAnotherHash()
    {
        string[] hashes =
        [
            PackHash.Of([("a", "1"), ("b", "2")]),
            PackHash.Of([("a", "1"), ("b", "3")]),
            PackHash.Of([("a", "1"), ("c", "2")]),
            PackHash.Of([("a", "1b2")]),
            PackHash.Of([("a1", "b"), ("", "2")]),
            PackHash.Of([]),
        ];
        hashes.Distinct().Count().ShouldBe(hashes.Length);
        hashes.ShouldAllBe(hash => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower));
    }

    // Framing: eight bytes of length, path, eight bytes of length, text. Computed by hand so that it never drifts.
    [Fact]
    public void Of_OneFile_IsPinned()
    {
        byte[] framed = [0, 0, 0, 0, 0, 0, 0, 1, (byte)'a', 0, 0, 0, 0, 0, 0, 0, 2, (byte)'x', (byte)'\n'];
        PackHash.Of([("a", "x\n")]).ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(framed)));
    }
}
