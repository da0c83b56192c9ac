using SScIld.Knowledge.Files;

namespace SScIld.Knowledge.Tests;

/// <summary>The pack the product ships.</summary>
public sealed class WorkingPackTests
{
    [Fact]
    public void Load_TheDataOfThisRepository_HasNoDefect() =>
        PackLoader.Load(new PackFolder(RepositoryFolder.At("data"))).Defects.ShouldBeEmpty();

    [Fact]
    public void ReleasedVersions_AreAsTheyWereReleased()
    {
        var pack = PackLoader.Load(new PackFolder(RepositoryFolder.At("data"))).Pack.ShouldNotBeNull();
        ReleasedPacks.Check(RepositoryFolder.At("data"), pack).ShouldBeEmpty();
    }
}
