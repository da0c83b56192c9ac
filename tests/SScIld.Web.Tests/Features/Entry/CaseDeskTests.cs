using Microsoft.Extensions.DependencyInjection;
using SScIld.Interop.Cases;
using SScIld.Web.Features.Entry;
using SScIld.Web.Features.Entry.Checks;
using SScIld.Web.Features.Entry.Form;

namespace SScIld.Web.Tests.Features.Entry;

/// <summary>The advice follows what is typed; while something is impossible the last good one stays.</summary>
public sealed class CaseDeskTests : PageContext
{
    private static readonly FieldPlace Age = new("patient.ageYears");
    private static readonly FieldPlace FirstFvc = new("lungFunction[].fvcPercentPredicted", 0);
    private static readonly FieldPlace FirstDate = new("lungFunction[].date", 0);

    private CaseDesk Desk => Services.GetRequiredService<CaseDesk>();

    [Fact]
    public void Begin_OfABlankForm_AsksForToday()
    {
        Desk.Begin();

        Desk.Form.Case["asOf"].ShouldBe("2026-11-20");
        Desk.IsBlank.ShouldBeTrue();
        Desk.Patient.ShouldBeNull();
    }

    [Fact]
    public void Type_OneField_MakesACase()
    {
        Desk.Begin();

        Desk.Type(Age, "57");

        Desk.Patient.ShouldNotBeNull().AgeYears.ShouldBe(57);
        Desk.Assessment.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("570", "web.entry.impossible")]
    [InlineData("abc", "web.entry.not-a-number")]
    public void Type_SomethingImpossible_KeepsTextAndLastGoodAdvice(string text, string key)
    {
        Desk.Begin();
        Desk.Type(Age, "57");
        var good = Desk.Assessment;

        Desk.Type(Age, text);

        Desk.NoteOn(Age).ShouldNotBeNull().Key.ShouldBe(key);
        Desk.Obstacle.ShouldBe(Age);
        Desk.Form.TextAt(Age).ShouldBe(text);
        Desk.Assessment.ShouldBeSameAs(good);
    }

    [Fact]
    public void Type_Repair_MakesTheAdviceFollowAgain()
    {
        Desk.Begin();
        Desk.Type(Age, "570");

        Desk.Type(Age, "58");

        Desk.Obstacle.ShouldBeNull();
        Desk.Patient.ShouldNotBeNull().AgeYears.ShouldBe(58);
    }

    [Fact]
    public void Type_SomethingUnlikely_IsQuestionedAndUsed()
    {
        Desk.Begin();

        Desk.Type(Age, "99");

        Desk.NoteOn(Age).ShouldNotBeNull().Weight.ShouldBe(NoteWeight.Question);
        Desk.Patient.ShouldNotBeNull().AgeYears.ShouldBe(99);
    }

    [Fact]
    public void Type_AnAmbiguousDay_StandsInTheWayUntilItIsSettled()
    {
        Desk.Begin();
        Desk.Type(FirstFvc, "79");

        Desk.Type(FirstDate, "03/04/2026");
        Desk.NoteOn(FirstDate).ShouldNotBeNull().Key.ShouldBe("web.entry.ambiguous-day");
        Desk.Patient.ShouldBeNull();

        Desk.Type(FirstDate, "2026-04-03");
        Desk.Patient.ShouldNotBeNull().LungFunction.ShouldNotBeNull().ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2026, 4, 3));
    }

    [Fact]
    public void Type_AValueWithoutItsDate_SaysThatTheDateIsMissing()
    {
        Desk.Begin();

        Desk.Type(new FieldPlace("lungFunction[].fvcPercentPredicted", 2), "79");

        Desk.Obstacle.ShouldBe(new FieldPlace("lungFunction[].date", 2));
    }

    [Fact]
    public void Type_AnotherReferenceEquation_IsQuestioned()
    {
        Desk.Open(Example());
        Desk.Type(new FieldPlace("lungFunction[].referenceEquation", 0), "GLI-2012");

        Desk.Type(new FieldPlace("lungFunction[].referenceEquation", 2), "GLI Global");

        var note = Desk.NoteOn(new FieldPlace("lungFunction[].referenceEquation", 2)).ShouldNotBeNull();
        (note.Weight, note.Key).ShouldBe((NoteWeight.Question, "web.entry.other-equation"));
    }

    [Theory]
    [InlineData("2027-11-16", null)]
    [InlineData("2027-11-17", "web.entry.old-test")]
    public void NewestTest_OlderThanThePackCallsCurrent_IsMarked(string asOf, string? key)
    {
        Desk.Open(Example());

        Desk.Type(new FieldPlace("asOf"), asOf);

        Desk.NoteOn(new FieldPlace("lungFunction[].date", 2))?.Key.ShouldBe(key);
    }

    [Fact]
    public void DlcoInAnAbsoluteUnit_HasNoLimitsOfPerCent()
    {
        Desk.Open(Example());
        var dlco = new FieldPlace("lungFunction[].dlcoPercentPredicted", 2);
        Desk.Type(new FieldPlace(FormFields.DlcoUnit, 2), "mmol");

        Desk.Type(dlco, "1.8");

        Desk.NoteOn(dlco).ShouldNotBeNull().Weight.ShouldBe(NoteWeight.Hint);
        Desk.Patient.ShouldNotBeNull().LungFunction.ShouldNotBeNull()[2].Dlco.ShouldBeNull();
    }

    [Fact]
    public void StopBeforeStart_IsSaidOnTheFieldInWordsNotPaths()
    {
        Desk.Open(Example());

        Desk.Type(new FieldPlace("treatments[].stoppedOn", 0), "2025-01-01");

        var note = Desk.NoteOn(new FieldPlace("treatments[].stoppedOn", 0)).ShouldNotBeNull();
        note.In(In(SScIld.Pathway.Language.English)).ShouldStartWith("Day it was stopped");
    }

    [Fact]
    public void Invitation_OfAFieldThatIsNotKnown_NamesWhatItCouldChange()
    {
        Desk.Begin();
        Desk.Type(Age, "57");

        Desk.InvitationTo(new FieldPlace("treatments")).ShouldNotBeNull().Rank.ShouldBePositive();
    }

    [Fact]
    public void Invitation_GoesToTheNewestEntryOnly()
    {
        Desk.Begin();
        Desk.Type(new FieldPlace("hrct[].date", 0), "2026-01-10");
        Desk.Type(new FieldPlace("hrct[].date", 1), "2026-11-10");

        Desk.InvitationTo(new FieldPlace("hrct[].reticulation", 0)).ShouldBeNull();
        Desk.InvitationTo(new FieldPlace("hrct[].reticulation", 1)).ShouldNotBeNull();
        Desk.NewestOf("hrct[].reticulation").ShouldBe(new FieldPlace("hrct[].reticulation", 1));
    }

    [Fact]
    public void Open_OverWhatWasTyped_CanBeTakenBack()
    {
        Desk.Begin();
        Desk.Type(Age, "44");
        Desk.Open(Example());

        Desk.Undo();

        Desk.Form.TextAt(Age).ShouldBe("44");
        Desk.Form[FormLists.LungFunction].ShouldBeEmpty();
    }

    [Fact]
    public void Resume_OfADraftWithoutADay_AsksForToday()
    {
        var form = new CaseForm();
        form.Type(Age, "57");

        Desk.Resume(form.Snapshot());

        Desk.Obstacle.ShouldBeNull();
        Desk.Patient.ShouldNotBeNull().AsOf.ShouldBe(new DateOnly(2026, 11, 20));
    }

    [Fact]
    public void Undo_BeforeItIsSettledWhatTheTabBeginsWith_IsNotOffered()
    {
        Desk.Type(Age, "57");

        Desk.CanUndo.ShouldBeFalse();
        Desk.Begin();
        Desk.CanUndo.ShouldBeTrue();
    }

    [Fact]
    public void Undo_AfterADraftCameBack_DoesNotLeadBehindIt()
    {
        Desk.Type(Age, "57");
        var draft = new CaseForm();
        draft.Type(Age, "57");
        draft.Type(FirstFvc, "68");

        Desk.Resume(draft.Snapshot());

        Desk.CanUndo.ShouldBeFalse();
        Desk.Form.TextAt(FirstFvc).ShouldBe("68");
    }

    [Fact]
    public void StartAnew_LeavesNothingToBringBack()
    {
        Desk.Open(Example());

        Desk.StartAnew();

        Desk.IsBlank.ShouldBeTrue();
        Desk.CanUndo.ShouldBeFalse();
        Desk.Patient.ShouldBeNull();
        Desk.Assessment.ShouldBeNull();
    }

    private static CaseDocument Example() =>
        CaseDocumentReader.ReadDocument(System.Text.Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson)).ShouldNotBeNull();
}
