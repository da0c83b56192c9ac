namespace SScIld.Interop.Tests.Cases;

/// <summary>What no patient can have is refused with the field named, one test a reason.</summary>
public sealed class ImpossibleCaseTests
{
    [Theory]
    [InlineData("""{"asOf":"2026-11-20"}""", "required schema")]
    [InlineData("""{"schema":null,"asOf":"2026-11-20"}""", "required schema")]
    [InlineData("""{"schema":"sscild.case/2","asOf":"2026-11-20"}""", "unknown-value schema")]
    [InlineData("""{"schema":"sscild.case/1"}""", "required asOf")]
    [InlineData("""{"schema":"sscild.case/1","asOf":null}""", "required asOf")]
    [InlineData("""{}""", "required schema | required asOf")]
    public void Document_WithoutWhatItMustHave_IsRejected(string json, string errors) => CaseText.Errors(json).ShouldBe(errors);

    [Theory]
    [InlineData("\"lungFunction\":[{}]", "required lungFunction[0].date")]
    [InlineData("\"hrct\":[{\"date\":null}]", "required hrct[0].date")]
    [InlineData("\"treatments\":[{\"months\":3}]", "required treatments[0].agent")]
    [InlineData("\"safety\":{\"contraindicated\":[{\"reason\":\"soya\"}]}", "required safety.contraindicated[0].agent")]
    public void Entry_WithoutWhatItMustHave_IsRejected(string members, string errors) => CaseText.Errors(CaseText.With(members)).ShouldBe(errors);

    [Theory]
    [InlineData("\"patient\":{\"ageYears\":\"57\"}", "wrong-type patient.ageYears")]
    [InlineData("\"patient\":{\"ageYears\":true}", "wrong-type patient.ageYears")]
    [InlineData("\"patient\":{\"ageYears\":[57]}", "wrong-type patient.ageYears")]
    [InlineData("\"patient\":{\"sex\":1}", "wrong-type patient.sex")]
    [InlineData("\"patient\":[]", "wrong-type patient")]
    [InlineData("\"patient\":\"female\"", "wrong-type patient")]
    [InlineData("\"lungFunction\":{}", "wrong-type lungFunction")]
    [InlineData("\"lungFunction\":[null]", "wrong-type lungFunction[0]")]
    [InlineData("\"hrct\":[5]", "wrong-type hrct[0]")]
    [InlineData("\"hrct\":[{\"date\":20261101}]", "wrong-type hrct[0].date")]
    [InlineData("\"serology\":{\"titreHigh\":\"yes\"}", "wrong-type serology.titreHigh")]
    [InlineData("\"serology\":{\"titreHigh\":0}", "wrong-type serology.titreHigh")]
    [InlineData("\"safety\":{\"interactingDrugs\":[\"a\",null,3]}", "wrong-type safety.interactingDrugs[1] | wrong-type safety.interactingDrugs[2]")]
    [InlineData("\"treatments\":[{\"agent\":\"nintedanib\",\"months\":3.5}]", "wrong-type treatments[0].months")]
    [InlineData("\"treatments\":[{\"agent\":\"nintedanib\",\"stoppedMonthsAgo\":0.1}]", "wrong-type treatments[0].stoppedMonthsAgo")]
    public void Value_OfAnotherKind_IsRejected(string members, string errors) => CaseText.Errors(CaseText.With(members)).ShouldBe(errors);

    [Theory]
    [InlineData("\"patient\":{\"ageYears\":1e400}")]
    [InlineData("\"patient\":{\"ageYears\":-1e400}")]
    [InlineData("\"patient\":{\"ageYears\":1e-400}")]
    [InlineData("\"patient\":{\"ageYears\":57.00000000000000000000000000000000000001}")]
    [InlineData("\"patient\":{\"ageYears\":99999999999999999999999999999999999999}")]
    [InlineData("\"patient\":{\"ageYears\":-1}")]
    public void Number_ThatNoPatientHas_IsOutOfRangeAndNamesTheLimits(string members)
    {
        var error = CaseText.Rejected(CaseText.With(members)).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("out-of-range");
        error.Path.ShouldBe("patient.ageYears");
        error.Message.ShouldContain("from 0 to 120 ");
    }

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("2026-11-31")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-10")]
    [InlineData("2026-1-1")]
    [InlineData("20-11-2026")]
    [InlineData("2026/11/01")]
    [InlineData("2026-11-01T00:00:00")]
    [InlineData(" 2026-11-01")]
    [InlineData("2026-11-01 ")]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("２０２６-11-01")]
    [InlineData("2026年11月1日")]
    [InlineData("+026-11-01")]
    [InlineData("1899-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("2201-01-01")]
    [InlineData("9999-12-31")]
    public void Day_ThatIsNone_IsABadDate(string day)
    {
        CaseText.Errors(CaseText.With($"\"lungFunction\":[{{\"date\":\"{day}\"}}]")).ShouldBe("bad-date lungFunction[0].date");
        CaseText.Errors($"{{\"schema\":\"sscild.case/1\",\"asOf\":\"{day}\"}}").ShouldBe("bad-date asOf");
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2024-02-29")]
    [InlineData("2200-12-31")]
    public void Day_OfTheCalendar_IsRead(string day) => CaseText.Errors($"{{\"schema\":\"sscild.case/1\",\"asOf\":\"{day}\"}}").ShouldBeEmpty();

    [Theory]
    [InlineData("lungFunction[].date")]
    [InlineData("hrct[].date")]
    [InlineData("ssc.firstNonRaynaudOn")]
    [InlineData("inflammation.measuredOn")]
    [InlineData("treatments[].startedOn")]
    [InlineData("treatments[].stoppedOn")]
    public void Day_AfterTheQuestion_IsRejectedAndTheDayItselfIsNot(string path)
    {
        CaseText.Errors(CaseText.WithField(path, "\"2026-11-20\"")).ShouldBeEmpty();
        CaseText.Errors(CaseText.WithField(path, "\"2026-11-21\"")).ShouldBe($"date-after-as-of {path.Replace("[]", "[0]", StringComparison.Ordinal)}");
    }

    [Fact]
    public void Day_AfterTheQuestion_NamesBothDays() =>
        CaseText.Rejected(CaseText.WithField("hrct[].date", "\"2026-12-01\"")).Errors[0].Message.ShouldContain("value 2026-12-01 from  to 2026-11-20 ");

    [Theory]
    [InlineData("\"startedOn\":\"2026-05-02\",\"stoppedOn\":\"2026-05-01\"", "end-before-start treatments[0].stoppedOn")]
    [InlineData("\"startedOn\":\"2026-05-02\",\"stoppedMonthsAgo\":7", "end-before-start treatments[0].stoppedMonthsAgo")]
    [InlineData("\"months\":6,\"stoppedMonthsAgo\":7", "end-before-start treatments[0].stoppedMonthsAgo")]
    [InlineData("\"months\":6,\"stoppedOn\":\"2026-05-19\"", "end-before-start treatments[0].stoppedOn")]
    [InlineData("\"months\":6,\"stoppedOn\":\"2026-05-20\"", "")]
    [InlineData("\"months\":6,\"stoppedMonthsAgo\":6", "")]
    [InlineData("\"startedOn\":\"2026-05-01\",\"stoppedOn\":\"2026-05-01\"", "")]
    public void Treatment_StoppedBeforeItWasStarted_IsRejected(string members, string errors) =>
        CaseText.Errors(CaseText.With($"\"treatments\":[{{\"agent\":\"nintedanib\",{members}}}]")).ShouldBe(errors);

    [Theory]
    [InlineData("\"ssc\":{\"durationMonths\":60,\"firstNonRaynaudOn\":\"2021-11-20\"}", "ssc.firstNonRaynaudOn")]
    [InlineData("\"lungFunction\":[{\"date\":\"2026-11-01\",\"dlcoPercentPredicted\":50,\"dlcoStatus\":\"notDone\"}]", "lungFunction[0].dlcoStatus")]
    [InlineData("\"lungFunction\":[{\"date\":\"2026-11-01\",\"dlcoPercentPredicted\":50,\"dlcoStatus\":\"couldNotPerform\"}]", "lungFunction[0].dlcoStatus")]
    [InlineData("\"hrct\":[{\"date\":\"2026-11-01\",\"fibrosisExtentFrom\":20.1,\"fibrosisExtentTo\":20}]", "hrct[0].fibrosisExtentTo")]
    [InlineData("\"hrct\":[{\"date\":\"2026-11-01\",\"fibrosisExtentPercent\":20,\"fibrosisExtentFrom\":10,\"fibrosisExtentTo\":30}]", "hrct[0].fibrosisExtentFrom")]
    [InlineData("\"hrct\":[{\"date\":\"2026-11-01\",\"fibrosisExtentPercent\":20,\"fibrosisExtentFrom\":20,\"fibrosisExtentTo\":30}]", "hrct[0].fibrosisExtentTo")]
    [InlineData("\"treatments\":[{\"agent\":\"nintedanib\",\"startedOn\":\"2026-05-20\",\"months\":6}]", "treatments[0].months")]
    [InlineData("\"treatments\":[{\"agent\":\"nintedanib\",\"stoppedOn\":\"2026-05-20\",\"stoppedMonthsAgo\":6}]", "treatments[0].stoppedMonthsAgo")]
    [InlineData("\"treatments\":[{\"agent\":\"nintedanib\"},{\"agent\":\"other\"},{\"agent\":\"nintedanib\",\"months\":3}]", "treatments[2].agent")]
    public void TwoFields_ThatCannotStandTogether_AreRejected(string members, string path) =>
        CaseText.Errors(CaseText.With(members)).ShouldBe($"conflicting-fields {path}");

    [Theory]
    [InlineData("\"hrct\":[{\"date\":\"2026-11-01\",\"fibrosisExtentPercent\":20,\"fibrosisExtentFrom\":20.0,\"fibrosisExtentTo\":20}]")]
    [InlineData("\"hrct\":[{\"date\":\"2026-11-01\",\"fibrosisExtentFrom\":20,\"fibrosisExtentTo\":20}]")]
    [InlineData("\"lungFunction\":[{\"date\":\"2026-11-01\",\"dlcoPercentPredicted\":50,\"dlcoStatus\":\"measured\"}]")]
    [InlineData("\"lungFunction\":[{\"date\":\"2026-11-01\",\"dlcoStatus\":\"couldNotPerform\"}]")]
    [InlineData("\"lungFunction\":[{\"date\":\"2026-11-01\"},{\"date\":\"2026-11-01\"}]")]
    [InlineData("\"treatments\":[{\"agent\":\"other\"},{\"agent\":\"other\"}]")]
    [InlineData("\"treatments\":[{\"agent\":\"rituximab\",\"stoppedFor\":\"intolerance\"},{\"agent\":\"rituximab\"}]")]
    [InlineData("\"treatments\":[{\"agent\":\"rituximab\",\"months\":12.0,\"stoppedMonthsAgo\":3}]")]
    [InlineData("\"treatments\":[{\"agent\":\"rituximab\",\"months\":1200}]")]
    [InlineData("\"inflammation\":{\"crpMgPerL\":-0}")]
    [InlineData("\"inflammation\":{\"crpMgPerL\":1e1}")]
    public void Case_ThatIsUnusualButPossible_IsAccepted(string members) => CaseText.Errors(CaseText.With(members)).ShouldBeEmpty();

    [Fact]
    public void Months_BeforeTheFirstYearThatIsRead_AreCountedWithoutOverflow() =>
        CaseText.Errors("""{"schema":"sscild.case/1","asOf":"1900-01-01","treatments":[{"agent":"other","months":1200,"stoppedMonthsAgo":1200}]}""").ShouldBeEmpty();
}
