using SScIld.Web.Features.Accounts.Own;

namespace SScIld.Web.Tests.Features.Accounts.Own;

public sealed class KeyPictureTests
{
    [Fact]
    public void Address_NamesTheProgramAndTheAccount_AsAppsExpect() =>
        KeyPicture.Address("赵 医生", "JBSWY3DPEHPK3PXP")
            .ShouldBe("otpauth://totp/SScIld:%E8%B5%B5%20%E5%8C%BB%E7%94%9F?secret=JBSWY3DPEHPK3PXP&issuer=SScIld&digits=6");

    [Fact]
    public void Draw_HasAQuietEdgeAndThreeCorners()
    {
        var (path, side) = KeyPicture.Draw(KeyPicture.Address("lin", "JBSWY3DPEHPK3PXP"));

        var squares = path.Split('M', StringSplitOptions.RemoveEmptyEntries).Select(square => square[..square.IndexOf('h', StringComparison.Ordinal)]).ToHashSet();
        squares.ShouldNotContain("3 3");
        foreach (var (x, y) in ((int, int)[])[(4, 4), (side - 11, 4), (4, side - 11)])
        {
            Enumerable.Range(0, 7).ShouldAllBe(step => squares.Contains($"{x + step} {y}") && squares.Contains($"{x} {y + step}"));
        }

        Enumerable.Range(0, 7).ShouldContain(step => !squares.Contains($"{side - 11 + step} {side - 11}"), "the fourth corner is no eye");
    }

    [Fact]
    public void Draw_OfAVeryLongName_StillFits() =>
        KeyPicture.Draw(KeyPicture.Address(new string('赵', 100), new string('A', 32))).Side.ShouldBeLessThan(120);

    [Fact]
    public void Grouped_SetsFourAndFour() => KeyPicture.Grouped("JBSWY3DPEHPK").ShouldBe("JBSW Y3DP EHPK");
}
