using SScIld.Web.Features.Entry.Form;

namespace SScIld.Web.Tests.Features.Entry;

/// <summary>What can be taken back and what the browser keeps are the same thing: everything typed, letter for letter.</summary>
public sealed class FormSnapshotTests
{
    private static readonly FieldPlace Age = new("patient.ageYears");

    [Fact]
    public void Draft_WrittenAndRead_IsTheSame()
    {
        var form = new CaseForm();
        form.Type(Age, "not a number");
        form.Type(new FieldPlace("lungFunction[].date", 3), "18 Nov");
        var snapshot = form.Snapshot();

        var read = FormSnapshot.Parse(snapshot.Json()).ShouldNotBeNull();

        read.ShouldBe(snapshot);
        read.EntriesOf(FormLists.LungFunction).Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"case\":{\"patient.ageYears\":7}}")]
    public void Draft_ThatIsNone_IsRefused(string json) => FormSnapshot.Parse(json).ShouldBeNull();

    [Fact]
    public void Draft_WithFieldsNobodyKnows_DropsThem()
    {
        var read = FormSnapshot.Parse("""{"case":{"patient.name":"X","patient.ageYears":"57","hrct[].date":"2026-11-10"},"lists":{"visits":[{}],"hrct":[{"patient.ageYears":"1"}]}}""");

        read.ShouldNotBeNull().Case.Keys.ShouldBe(["patient.ageYears"]);
        read.EntriesOf(FormLists.Hrct).ShouldHaveSingleItem().ShouldBeEmpty();
    }

    [Fact]
    public void Undo_AfterLettersInOneField_TakesThemBackTogether()
    {
        var (form, history) = (new CaseForm(), new FormHistory());
        Type("5");
        Type("57");

        history.Undo(form);

        form.TextAt(Age).ShouldBe("");
        history.CanUndo.ShouldBeFalse();
        history.Redo(form);
        form.TextAt(Age).ShouldBe("57");

        void Type(string text)
        {
            history.Note(form, Age);
            form.Type(Age, text);
        }
    }

    [Fact]
    public void Undo_AfterARowWasRemoved_BringsItBackInItsPlace()
    {
        var (form, history) = (new CaseForm(), new FormHistory());
        form.Type(new FieldPlace("lungFunction[].fvcPercentPredicted", 0), "79");
        form.Type(new FieldPlace("lungFunction[].fvcPercentPredicted", 1), "68");
        history.Note(form, null);
        form.Remove(FormLists.LungFunction, 0);

        history.Undo(form);

        form[FormLists.LungFunction].Select(test => test["lungFunction[].fvcPercentPredicted"]).ShouldBe(["79", "68"]);
    }

    [Fact]
    public void Restore_KeepsTheEntriesThemselves()
    {
        var form = new CaseForm();
        var entry = form.Add(FormLists.Hrct);
        entry["hrct[].date"] = "2026-11-10";
        var before = form.Snapshot();
        entry["hrct[].date"] = "2026-11-11";

        form.Restore(before);

        form[FormLists.Hrct].ShouldHaveSingleItem().ShouldBeSameAs(entry);
        entry["hrct[].date"].ShouldBe("2026-11-10");
    }
}
