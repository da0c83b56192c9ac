using SScIld.Storage.Accounts;

namespace SScIld.Storage.Tests.Accounts;

/// <summary>Length and what is commonly used decide about a password, nothing else.</summary>
public sealed class PasswordPolicyTests
{
    [Theory]
    [InlineData("four blue herons")]
    [InlineData("alllowercasenodigitsatall")]
    [InlineData("        fog and rain")]
    [InlineData("湖边的四只灰鹭在雨里等着鱼来啊")]
    [InlineData("tuesday-is-a-long-word 7")]
    public void ReasonsAgainst_LongAndUncommon_IsTaken(string password) => PasswordPolicy.ReasonsAgainst(password, "lin").ShouldBeEmpty();

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, false)]
    [InlineData(128, false)]
    public void ReasonsAgainst_Length_IsRefusedBelowFifteen(int length, bool refused) =>
        PasswordPolicy.ReasonsAgainst(Varied(length), "lin").Contains(PasswordRefusal.TooShort).ShouldBe(refused);

    [Theory]
    [InlineData(128, false)]
    [InlineData(129, true)]
    public void ReasonsAgainst_Length_IsRefusedAboveTheMost(int length, bool refused) =>
        PasswordPolicy.ReasonsAgainst(Varied(length), "lin").Contains(PasswordRefusal.TooLong).ShouldBe(refused);

    [Fact]
    public void ReasonsAgainst_CharactersOfTwoUnits_CountAsOne() =>
        PasswordPolicy.ReasonsAgainst("🫁🌿🍂🌊🪨🌙🌾🍃🌸🐚🦢🌲🍄🪵", "lin").ShouldBe([PasswordRefusal.TooShort]);

    [Theory]
    [InlineData("qwertyuiopasdfghjkl")]
    [InlineData("correcthorsebatterystaple")]
    [InlineData("PasswordPassword")]
    [InlineData("!!Password123456")]
    [InlineData("welcome2026!!!!!")]
    [InlineData("1q2w3e4r1q2w3e4r")]
    public void ReasonsAgainst_CommonlyUsed_IsRefused(string password) => PasswordPolicy.ReasonsAgainst(password, "lin").ShouldContain(PasswordRefusal.Common);

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("xyzxyzxyzxyzxyzxy")]
    [InlineData("abcdefghijklmnopq")]
    [InlineData("zyxwvutsrqponmlk")]
    public void ReasonsAgainst_Monotonous_IsRefused(string password) => PasswordPolicy.ReasonsAgainst(password, "lin").ShouldContain(PasswordRefusal.Monotonous);

    [Theory]
    [InlineData("herons of Zhaowei", "zhaowei", true)]
    [InlineData("herons of sscild!!", "zhaowei", true)]
    [InlineData("herons like linden", "lin", false)]
    public void ReasonsAgainst_HoldingAName_IsRefusedWhenTheNameIsLongEnoughToTell(string password, string userName, bool refused) =>
        PasswordPolicy.ReasonsAgainst(password, userName).Contains(PasswordRefusal.HoldsName).ShouldBe(refused);

    private static string Varied(int length) => string.Concat(Enumerable.Range(0, length).Select(i => (char)('!' + (i * 7 % 90))));
}
