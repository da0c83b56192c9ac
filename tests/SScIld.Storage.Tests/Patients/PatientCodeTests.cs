using SScIld.Storage.Patients;

namespace SScIld.Storage.Tests.Patients;

/// <summary>What is taken as a patient's code, and what gives a person away.</summary>
public sealed class PatientCodeTests
{
    [Theory]
    [InlineData("P-0417")]
    [InlineData("SSC-ILD-12")]
    [InlineData("硬皮病-012")]
    [InlineData("Pat 7")]
    [InlineData("LI-07")]
    [InlineData("4711")]
    [InlineData("a.17/3#2")]
    [InlineData("20231345")]
    [InlineData("123456789012")]
    [InlineData("  P-1  ")]
    public void Read_APseudonym_IsTakenWithoutSpacesAround(string typed) =>
        PatientCode.Read(typed).ShouldBeOfType<PatientCodeReading.Accepted>().Code.Text.ShouldBe(typed.Trim());

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("11010519491231002x")]
    [InlineData("110105 19491231 002X")]
    [InlineData("P-11010519491231002X-1")]
    [InlineData("110105194912310021")]
    [InlineData("130503670401001")]
    public void Read_NumberOfAnIdentityCard_IsRefused(string typed) => ReasonsFor(typed).ShouldContain(PatientCodeRefusal.LooksLikeIdentityCard);

    [Theory]
    [InlineData("123456789012345678")]
    [InlineData("110105194913310023")]
    public void Read_EighteenDigitsWithoutDateOrCheckDigit_AreNoIdentityCard(string typed) =>
        ReasonsFor(typed).ShouldNotContain(PatientCodeRefusal.LooksLikeIdentityCard);

    [Theory]
    [InlineData("11010519491231002X", true)]
    [InlineData("440308199901101512", true)]
    [InlineData("440308199901101513", false)]
    [InlineData("110105194912310021", false)]
    public void HasItsCheckDigit_OfANumber_FollowsTheStandard(string number, bool has) => IdentityCardNumber.HasItsCheckDigit(number).ShouldBe(has);

    [Theory]
    [InlineData("13812345678")]
    [InlineData("138-1234-5678")]
    [InlineData("+86 138 1234 5678")]
    [InlineData("8613812345678")]
    [InlineData("010-62751234")]
    [InlineData("+49 30 901820")]
    [InlineData("P 19912345678")]
    public void Read_TelephoneNumber_IsRefused(string typed) => ReasonsFor(typed).ShouldContain(PatientCodeRefusal.LooksLikePhoneNumber);

    [Theory]
    [InlineData("zhang.san@example.com")]
    [InlineData("p1@hospital.cn")]
    public void Read_MailAddress_IsRefused(string typed) => ReasonsFor(typed).ShouldContain(PatientCodeRefusal.LooksLikeEmailAddress);

    [Theory]
    [InlineData("19570312")]
    [InlineData("P-19570312")]
    [InlineData("1957-03-12")]
    [InlineData("1957.3.12")]
    [InlineData("12.03.1957")]
    [InlineData("03/12/1957")]
    [InlineData("1957年3月12日")]
    public void Read_DateOfBirth_IsRefused(string typed) => ReasonsFor(typed).ShouldContain(PatientCodeRefusal.LooksLikeDateOfBirth);

    [Theory]
    [InlineData("张三")]
    [InlineData("张三-01")]
    [InlineData("欧阳娜娜 2")]
    [InlineData("患者")]
    [InlineData("Zhang Wei")]
    [InlineData("ZHANG-01")]
    [InlineData("Li-07")]
    [InlineData("Wei Ming 3")]
    [InlineData("Müller 4")]
    [InlineData("smith1957")]
    public void Read_Name_IsRefused(string typed) => ReasonsFor(typed).ShouldContain(PatientCodeRefusal.LooksLikeName);

    [Theory]
    [InlineData(null, PatientCodeRefusal.Empty)]
    [InlineData("   ", PatientCodeRefusal.Empty)]
    [InlineData("P-1\n", null)]
    [InlineData("P<1>", PatientCodeRefusal.ForbiddenCharacter)]
    [InlineData("P\u200B1", PatientCodeRefusal.ForbiddenCharacter)]
    public void Read_WhatNoCodeHolds_IsRefusedForThatAlone(string? typed, PatientCodeRefusal? reason) =>
        ReasonsFor(typed).ShouldBe(reason is { } only ? [only] : []);

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    public void Read_LongCode_IsRefusedBeyondTheLimit(int length, bool refused) =>
        ReasonsFor(new string('x', length - 1) + "7").Contains(PatientCodeRefusal.TooLong).ShouldBe(refused);

    [Fact]
    public void Read_SeveralGiveaways_AreAllNamed() =>
        ReasonsFor("张三 13812345678").ShouldBe([PatientCodeRefusal.LooksLikePhoneNumber, PatientCodeRefusal.LooksLikeName]);

    private static IReadOnlyList<PatientCodeRefusal> ReasonsFor(string? typed) =>
        PatientCode.Read(typed) is PatientCodeReading.Refused refused ? refused.Reasons : [];
}
