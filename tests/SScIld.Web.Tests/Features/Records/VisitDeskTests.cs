using Bunit;
using SScIld.Storage.Audit;
using SScIld.Storage.Patients;
using SScIld.Web.Features.Entry;
using SScIld.Web.Features.Entry.Form;
using SScIld.Web.Features.Records.Visits;

namespace SScIld.Web.Tests.Features.Records;

/// <summary>A visit in the form: filled in, saved, met by another person's.</summary>
public sealed class VisitDeskTests : RecordContext
{
    private VisitDesk Visits => Get<VisitDesk>();

    private CaseDesk Desk => Get<CaseDesk>();

    [Fact]
    public async Task Open_ANewVisit_ShowsWhatEarlierVisitsSayAndNoStateOfAnOldDay()
    {
        var patient = await EarlierAsync();

        (await Visits.OpenAsync(Doctor, patient.Id, null)).ShouldBe(VisitOpening.Opened);

        TextAt("caseId").ShouldBe("P-0417");
        TextAt("asOf").ShouldBe("2026-11-20");
        TextAt("lungFunction[0].fvcPercentPredicted").ShouldBe("74");
        TextAt("clinical.symptoms").ShouldBe("");
        Visits.Carried.ShouldContain(new SScIld.Interop.Records.CarriedDatum("patient.ageYears", new DateOnly(2026, 5, 12)));
        Visits.HasUnsaved.ShouldBeFalse();
    }

    [Fact]
    public async Task Save_ANewVisit_KeepsOnlyWhatIsNew()
    {
        var patient = await EarlierAsync();
        await Visits.OpenAsync(Doctor, patient.Id, null);
        Type("lungFunction[1].date", "2026-11-16");
        Type("lungFunction[1].fvcPercentPredicted", "68");
        Type("clinical.symptoms", "worse");

        var saved = (await Visits.SaveAsync(Doctor)).ShouldBeOfType<VisitOutcome.Saved>();

        saved.Visit.Content.ShouldBe("""{"lungFunction":[{"date":"2026-11-16","fvcPercentPredicted":68}],"clinical":{"symptoms":"worse"}}""");
        saved.NotKept.ShouldBeEmpty();
        (await ActsAsync(patient.Id)).ShouldContain(AuditAct.Entered);
        Visits.HasUnsaved.ShouldBeFalse();
    }

    [Fact]
    public async Task Save_OnAnotherDayThanTheFormWasFilledFor_MovesOnWhatGrowsAndKeepsWhatWasTyped()
    {
        var patient = await PatientAsync(withVisit: false);
        await VisitAsync(patient.Id, new DateOnly(2026, 5, 12), """
            {"patient":{"ageYears":57},"ssc":{"durationMonths":62},"treatments":[{"agent":"mycophenolate","months":7},{"agent":"rituximab","months":3}]}
            """);
        await Visits.OpenAsync(Doctor, patient.Id, null);
        TextAt("ssc.durationMonths").ShouldBe("68");
        Type("treatments[1].months", "4");

        Type("asOf", "2027-05-12");
        var saved = (await Visits.SaveAsync(Doctor)).ShouldBeOfType<VisitOutcome.Saved>();

        saved.Visit.Content.ShouldBe("""{"treatments":[{"agent":"rituximab","months":4}]}""");
        saved.NotKept.ShouldBeEmpty();
        TextAt("ssc.durationMonths").ShouldBe("74");
        TextAt("patient.ageYears").ShouldBe("58");
        TextAt("treatments[0].months").ShouldBe("19");
    }

    [Fact]
    public async Task Save_OnADayBeforeAnotherVisit_KnowsNothingOfThatVisit()
    {
        var patient = await EarlierAsync();
        await Visits.OpenAsync(Doctor, patient.Id, null);
        Type("asOf", "2026-01-10");
        Type("ssc.mrss", "9");

        var saved = (await Visits.SaveAsync(Doctor)).ShouldBeOfType<VisitOutcome.Saved>();

        saved.Visit.Content.ShouldBe("""{"ssc":{"mrss":9}}""");
        saved.NotKept.ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_OnADayBeforeAnotherVisit_WithWhatCannotBeUnderstood_SavesNothingAndLeavesIt()
    {
        var patient = await EarlierAsync();
        await Visits.OpenAsync(Doctor, patient.Id, null);
        Type("asOf", "2026-01-10");
        Type("ssc.mrss", "about nine");

        (await Visits.SaveAsync(Doctor)).ShouldBeOfType<VisitOutcome.NotUnderstood>();

        TextAt("ssc.mrss").ShouldBe("about nine");
        (await Patients.OpenAsync(Doctor, patient.Id))!.Visits.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Save_AfterATestOfAnEarlierVisitWasTakenOut_SaysThatItStays()
    {
        var patient = await EarlierAsync();
        await Visits.OpenAsync(Doctor, patient.Id, null);
        Desk.Change(form => form.Remove("lungFunction", 0));

        var saved = (await Visits.SaveAsync(Doctor)).ShouldBeOfType<VisitOutcome.Saved>();

        saved.NotKept.Select(difference => difference.Path).ShouldContain("lungFunction[].fvcPercentPredicted");
    }

    [Theory]
    [InlineData("caseId", "P-9999", typeof(VisitOutcome.OtherPatient))]
    [InlineData("caseId", "", typeof(VisitOutcome.OtherPatient))]
    [InlineData("asOf", "", typeof(VisitOutcome.NotUnderstood))]
    [InlineData("lungFunction[0].fvcPercentPredicted", "740", typeof(VisitOutcome.NotUnderstood))]
    public async Task Save_WhatIsNotThisPatientOrCannotBeUnderstood_SavesNothing(string field, string text, Type outcome)
    {
        var patient = await EarlierAsync();
        await Visits.OpenAsync(Doctor, patient.Id, null);
        Type(field, text);

        (await Visits.SaveAsync(Doctor)).ShouldBeOfType(outcome);

        (await Patients.OpenAsync(Doctor, patient.Id))!.Visits.Length.ShouldBe(1);
        TextAt(field).ShouldBe(text);
    }

    [Fact]
    public async Task Save_AVisitSomebodyElseChanged_ShowsBothAndSavesNothing()
    {
        var (visit, theirs) = await MeetAsync();

        var conflict = Visits.Conflict.ShouldNotBeNull();
        conflict.Theirs.ShouldBe(theirs);
        conflict.Differences.Select(difference => (difference.Path, difference.Before, difference.Now)).ShouldBe(
            [("ssc.mrss", "18", "21")]);
        TextAt("ssc.mrss").ShouldBe("21");
        (await Patients.OpenAsync(Doctor, visit.PatientId))!.Visits.ShouldHaveSingleItem().ShouldBe(theirs);
    }

    [Fact]
    public async Task KeepMine_AfterAConflict_SavesOverWhatWasSeen()
    {
        var (visit, theirs) = await MeetAsync();

        Visits.KeepMine();
        var saved = (await Visits.SaveAsync(Doctor)).ShouldBeOfType<VisitOutcome.Saved>();

        saved.Visit.Version.ShouldBe(theirs.Version + 1);
        saved.Visit.Content.ShouldContain("\"mrss\":21");
        saved.Visit.Id.ShouldBe(visit.Id);
        Visits.Conflict.ShouldBeNull();
    }

    [Fact]
    public async Task Choose_AfterAConflict_TakesFieldsAndEntriesOneByOneAndSavesTheMixture()
    {
        var patient = await EarlierAsync();
        await Visits.OpenAsync(Doctor, patient.Id, null);
        Type("ssc.mrss", "21");
        Type("patient.weightKg", "61");
        Type("lungFunction[1].date", "2026-11-16");
        Type("lungFunction[1].fvcPercentPredicted", "68");
        await VisitAsync(patient.Id, Today, """
            {"patient":{"weightKg":59},"ssc":{"mrss":18},"lungFunction":[{"date":"2026-11-16","fvcPercentPredicted":66,"dlcoPercentPredicted":40},{"date":"2026-11-18","fvcPercentPredicted":67}],"treatments":[{"agent":"mycophenolate","months":3}]}
            """);
        (await Visits.SaveAsync(Doctor)).ShouldBeOfType<VisitOutcome.Met>();

        Visits.Conflict!.Choices.Select(choice => (choice.Place, choice.Entry)).ShouldBe(
            [("patient.weightKg", null), ("ssc.mrss", null), ("lungFunction", "2026-11-16"), ("lungFunction", "2026-11-18"), ("treatments", "mycophenolate")]);
        Visits.Choose(1, fromTheirs: true);
        Visits.Choose(2, fromTheirs: true);
        Visits.Choose(2, fromTheirs: false);
        Visits.Choose(3, fromTheirs: true);
        Visits.Choose(4, fromTheirs: true);

        Visits.Conflict.FromTheirs.ShouldBe([1, 3, 4]);
        TextAt("ssc.mrss").ShouldBe("18");
        Visits.KeepMine();
        var saved = (await Visits.SaveAsync(Doctor)).ShouldBeOfType<VisitOutcome.Saved>();
        saved.Visit.Content.ShouldBe(
            """{"patient":{"weightKg":61},"ssc":{"mrss":18},"lungFunction":[{"date":"2026-11-16","fvcPercentPredicted":68},{"date":"2026-11-18","fvcPercentPredicted":67}],"treatments":[{"agent":"mycophenolate","months":3}]}""");
        saved.NotKept.ShouldBeEmpty();
    }

    [Fact]
    public async Task Choose_WhatTheOtherVersionDoesNotSay_LeavesWhatEarlierVisitsSay()
    {
        var patient = await EarlierAsync();
        await Visits.OpenAsync(Doctor, patient.Id, null);
        Type("patient.ageYears", "58");
        Type("ssc.mrss", "21");
        await VisitAsync(patient.Id, Today, """{"ssc":{"mrss":18}}""");
        (await Visits.SaveAsync(Doctor)).ShouldBeOfType<VisitOutcome.Met>();

        Visits.Choose(Visits.Conflict!.Choices.ToList().FindIndex(choice => choice.Place == "patient.ageYears"), fromTheirs: true);

        TextAt("patient.ageYears").ShouldBe("57");
        Desk.Undo();
        TextAt("patient.ageYears").ShouldBe("58");
    }

    [Fact]
    public async Task TakeTheirs_AfterAConflict_ShowsTheirsAndUndoBringsMineBack()
    {
        await MeetAsync();

        await Visits.TakeTheirsAsync();

        TextAt("ssc.mrss").ShouldBe("18");
        Visits.Conflict.ShouldBeNull();
        Desk.Undo();
        TextAt("ssc.mrss").ShouldBe("21");
        (await Visits.SaveAsync(Doctor)).ShouldBeOfType<VisitOutcome.Saved>();
    }

    [Fact]
    public async Task Save_ANewVisitOnADayThatSomebodyElseEnteredMeanwhile_ShowsBoth()
    {
        var patient = await EarlierAsync();
        await Visits.OpenAsync(Doctor, patient.Id, null);
        Type("ssc.mrss", "21");
        var theirs = await VisitAsync(patient.Id, Today, """{"ssc":{"mrss":18}}""");

        (await Visits.SaveAsync(Doctor)).ShouldBeOfType<VisitOutcome.Met>();

        Visits.Conflict!.Theirs.ShouldBe(theirs);
        Visits.KeepMine();
        (await Visits.SaveAsync(Doctor)).ShouldBeOfType<VisitOutcome.Saved>().Visit.Id.ShouldBe(theirs.Id);
    }

    [Fact]
    public async Task Save_ANewVisitOnADayWithAnUnseenOne_TakesFromThatOneWhatItDoesNotSayItself()
    {
        var patient = await EarlierAsync();
        await Visits.OpenAsync(Doctor, patient.Id, null);
        Type("ssc.mrss", "21");
        await VisitAsync(patient.Id, Today, """{"ssc":{"mrss":18},"lungFunction":[{"date":"2026-11-16","fvcPercentPredicted":68}]}""");

        await Visits.SaveAsync(Doctor);

        TextAt("ssc.mrss").ShouldBe("21");
        TextAt("lungFunction[1].fvcPercentPredicted").ShouldBe("68");
        Visits.Conflict!.FromTheirs.ShouldBe([Visits.Conflict.Choices.ToList().FindIndex(choice => choice.Place == "lungFunction")]);
        Visits.KeepMine();
        (await Visits.SaveAsync(Doctor)).ShouldBeOfType<VisitOutcome.Saved>().Visit.Content
            .ShouldBe("""{"ssc":{"mrss":21},"lungFunction":[{"date":"2026-11-16","fvcPercentPredicted":68}]}""");
    }

    [Fact]
    public async Task Open_WhileTheFormHoldsAnotherVisit_SaysWhich()
    {
        var patient = await EarlierAsync();
        var mark = new VisitMark(patient.Id, patient.Visits[0].Id, 1, new DateOnly(2026, 5, 12));
        JSInterop.SetupModule("/js/visit.js").Setup<string?>("recall").SetResult(mark.ToString());
        Desk.Begin();
        Type("caseId", "P-0417");
        Type("ssc.mrss", "21");

        (await Visits.OpenAsync(Doctor, patient.Id, null)).ShouldBe(VisitOpening.FormInUse);

        Visits.InForm.ShouldBe(mark);
    }

    [Fact]
    public async Task Open_WhileTheFormHoldsAnotherCase_AsksFirst()
    {
        var patient = await EarlierAsync();
        Desk.Begin();
        Type("patient.ageYears", "44");

        (await Visits.OpenAsync(Doctor, patient.Id, null)).ShouldBe(VisitOpening.FormInUse);
        TextAt("patient.ageYears").ShouldBe("44");
        Visits.InForm.ShouldBeNull();

        (await Visits.OpenAsync(Doctor, patient.Id, null, discard: true)).ShouldBe(VisitOpening.Opened);
        TextAt("patient.ageYears").ShouldBe("57");
        Desk.Undo();
        TextAt("patient.ageYears").ShouldNotBe("44", "what belongs to one patient never comes back into another's form");
    }

    [Fact]
    public async Task Open_AgainWhatThisTabHadBegun_GoesOnAndStillKnowsTheVersionSeen()
    {
        var patient = await EarlierAsync();
        var visit = patient.Visits[0];
        await Patients.ChangeVisitAsync(Doctor, visit, visit.On, """{"ssc":{"mrss":18}}""");
        JSInterop.SetupModule("/js/visit.js").Setup<string?>("recall").SetResult($"{patient.Id}/{visit.Id}/1/2026-05-12");
        Desk.Begin();
        Type("caseId", "P-0417");
        Type("ssc.mrss", "21");

        (await Visits.OpenAsync(Doctor, patient.Id, visit.Id)).ShouldBe(VisitOpening.Opened);

        TextAt("ssc.mrss").ShouldBe("21");
        Type("asOf", "2026-05-12");
        (await Visits.SaveAsync(Doctor)).ShouldBeOfType<VisitOutcome.Met>();
    }

    [Fact]
    public async Task Withdraw_AVisit_TakesItOutOfTheRecordAndTheForm()
    {
        var patient = await EarlierAsync();
        await Visits.OpenAsync(Doctor, patient.Id, patient.Visits[0].Id);

        (await Visits.WithdrawAsync(Doctor)).ShouldBeOfType<VisitOutcome.Saved>();

        (await Patients.OpenAsync(Doctor, patient.Id))!.Visits.ShouldBeEmpty();
        Desk.IsBlank.ShouldBeTrue();
        (await ActsAsync(patient.Id)).ShouldContain(AuditAct.Withdrew);
    }

    [Fact]
    public async Task Open_WhatIsNotThere_SaysSo()
    {
        var patient = await EarlierAsync();

        (await Visits.OpenAsync(Doctor, Guid.NewGuid(), null)).ShouldBe(VisitOpening.Gone);
        (await Visits.OpenAsync(Doctor, patient.Id, Guid.NewGuid())).ShouldBe(VisitOpening.Gone);
    }

    [Fact]
    public async Task Carry_ACaseIntoARecord_KeepsWhatWasTypedAndFillsInTheRest()
    {
        var patient = await EarlierAsync();
        Desk.Begin();
        Type("caseId", "from-the-clinic");
        Type("asOf", "2026-11-20");
        Type("patient.heightCm", "about 160");
        Type("ssc.mrss", "21");
        Type("lungFunction[0].date", "2026-11-16");
        Type("lungFunction[0].fvcPercentPredicted", "68");
        Type("lungFunction[0].dlcoUnit", "mmol/min/kPa");

        (await Visits.CarryAsync(Doctor, patient.Id)).ShouldBe(VisitOpening.Opened);

        TextAt("caseId").ShouldBe("P-0417");
        TextAt("asOf").ShouldBe("2026-11-20");
        TextAt("patient.heightCm").ShouldBe("about 160", "what cannot be understood is there to be put right");
        TextAt("patient.ageYears").ShouldBe("57");
        TextAt("ssc.mrss").ShouldBe("21");
        TextAt("lungFunction[0].fvcPercentPredicted").ShouldBe("74");
        TextAt("lungFunction[1].fvcPercentPredicted").ShouldBe("68");
        TextAt("lungFunction[1].dlcoUnit").ShouldBe("mmol/min/kPa");
        Visits.HasUnsaved.ShouldBeTrue();
        Desk.Undo();
        TextAt("caseId").ShouldBe("from-the-clinic");
    }

    [Fact]
    public async Task Carry_ThenSave_KeepsWhatIsNewOfTheCaseAndNothingBesides()
    {
        var patient = await EarlierAsync();
        Desk.Begin();
        Type("ssc.mrss", "21");

        await Visits.CarryAsync(Doctor, patient.Id);
        var saved = (await Visits.SaveAsync(Doctor)).ShouldBeOfType<VisitOutcome.Saved>();

        saved.Visit.Content.ShouldBe("""{"ssc":{"mrss":21}}""");
        saved.NotKept.ShouldBeEmpty();
        saved.Visit.On.ShouldBe(Today);
    }

    [Fact]
    public async Task Carry_IntoARecordThatIsNotThere_LeavesTheForm()
    {
        Desk.Begin();
        Type("caseId", "from-the-clinic");

        (await Visits.CarryAsync(Doctor, Guid.NewGuid())).ShouldBe(VisitOpening.Gone);

        TextAt("caseId").ShouldBe("from-the-clinic");
        Visits.Patient.ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("01990000-0000-7000-8000-00000000aaaa/x/1/2026-05-12")]
    [InlineData("01990000-0000-7000-8000-00000000aaaa//-1/2026-05-12")]
    [InlineData("01990000-0000-7000-8000-00000000aaaa//1/today")]
    public void Parse_ATextThatIsNoMark_IsNone(string? text) => VisitMark.Parse(text).ShouldBeNull();

    [Fact]
    public void Parse_WhatWasWritten_IsTheSame()
    {
        var mark = new VisitMark(Guid.NewGuid(), Guid.NewGuid(), 3, Today);

        VisitMark.Parse(mark.ToString()).ShouldBe(mark);
        VisitMark.Parse((mark with { VisitId = null, Version = 0 }).ToString()).ShouldBe(mark with { VisitId = null, Version = 0 });
    }

    /// <summary>A visit in May, opened and changed here; meanwhile somebody else saves it.</summary>
    private async Task<(Visit Mine, Visit Theirs)> MeetAsync()
    {
        var patient = await EarlierAsync();
        var visit = patient.Visits[0];
        await Visits.OpenAsync(Doctor, patient.Id, visit.Id);
        Type("ssc.mrss", "21");
        var theirs = (await Patients.ChangeVisitAsync(Doctor, visit, visit.On, visit.Content.Replace("\"mrss\":14", "\"mrss\":18", StringComparison.Ordinal)))
            .ShouldBeOfType<VisitSaving.Saved>().Visit;
        (await Visits.SaveAsync(Doctor)).ShouldBeOfType<VisitOutcome.Met>();
        return (visit, theirs);
    }

    private async Task<Patient> EarlierAsync()
    {
        var patient = await PatientAsync(withVisit: false);
        await VisitAsync(patient.Id, new DateOnly(2026, 5, 12), """
            {"patient":{"ageYears":57},"ssc":{"mrss":14},"lungFunction":[{"date":"2026-05-12","fvcPercentPredicted":74}],"clinical":{"symptoms":"stable"}}
            """);
        return (await Patients.OpenAsync(Doctor, patient.Id))!;
    }

    private string TextAt(string field) => Desk.Form.TextAt(FieldPlace.Parse(field));

    private void Type(string field, string text) => Desk.Type(FieldPlace.Parse(field), text);
}
