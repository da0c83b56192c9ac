using System.Text;
using SScIld.Interop.Assessments;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Web.Features.Entry;
using SScIld.Web.Features.Entry.Form;

namespace SScIld.Web.Tests.Features.Entry;

/// <summary>A document becomes a form and a form a document, and nothing is lost on the way.</summary>
public sealed class FormDocumentTests
{
    public static TheoryData<string> Examples => [.. RealKnowledge.Knowledge.Examples.All.Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Document_TypedIntoAForm_ComesBackAsItWas(string id)
    {
        var utf8 = RealKnowledge.Knowledge.Examples.Find(id)!.Utf8;
        var form = new CaseForm();
        FormDocument.Type(CaseDocumentReader.ReadDocument(utf8.Span)!, form);

        var again = CaseDocumentWriter.Write(FormDocument.Of(form).Document);

        Assessed(again).ShouldBe(Assessed(utf8.ToArray()));
    }

    [Fact]
    public void EveryFieldOfTheContract_HasAPlaceInTheForm() =>
        RealKnowledge.Knowledge.Pack.Fields.Select(field => field.Path).Where(path => path != "schema" && !FormFields.Has(path)).ShouldBeEmpty();

    [Fact]
    public void EveryAnswerOffered_IsTakenByTheDocument()
    {
        foreach (var path in RealKnowledge.Knowledge.Pack.Fields.Select(field => field.Path).Where(path => FormFields.Has(path)))
        {
            var place = new FieldPlace(path).List is null ? new FieldPlace(path) : new FieldPlace(path, 0);
            if (FormFields.KindOf(path) != FieldKind.Choice || FormLists.All.Contains(path))
            {
                continue;
            }

            foreach (var code in FormChoices.Of(path))
            {
                var form = new CaseForm();
                form.Case["asOf"] = "2026-11-20";
                form.Type(place, code);
                Complete(form, place);

                CaseDocumentMapper.Map(FormDocument.Of(form).Document, RealKnowledge.Knowledge.Pack)
                    .ShouldBeOfType<CaseReading.Accepted>($"{path}: {code}");
            }
        }
    }

    [Fact]
    public void BlankRows_AreNoEntriesOfTheDocument()
    {
        var form = new CaseForm();
        form.Type(new FieldPlace("lungFunction[].date", 2), "18 Nov 2025");

        var built = FormDocument.Of(form);

        built.Document.LungFunction.ShouldHaveSingleItem()!.Date.ShouldBe("2025-11-18");
        built.Rows[FormLists.LungFunction].ShouldBe([2]);
    }

    [Fact]
    public void DlcoInAnotherUnit_IsKeptInTheFormAndNotTakenForPerCent()
    {
        var form = new CaseForm();
        form.Type(new FieldPlace("lungFunction[].date", 0), "2025-11-18");
        form.Type(new FieldPlace("lungFunction[].dlcoPercentPredicted", 0), "4.1");
        form.Type(new FieldPlace(FormFields.DlcoUnit, 0), "mmol");

        FormDocument.Of(form).Document.LungFunction.ShouldHaveSingleItem()!.DlcoPercentPredicted.ShouldBeNull();
        form.TextAt(new FieldPlace("lungFunction[].dlcoPercentPredicted", 0)).ShouldBe("4.1");
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(FormLists.None, true)]
    public void EmptyList_IsNoneOnlyWhenThatWasSaid(string text, bool isNone)
    {
        var form = new CaseForm();
        form.Case[FormLists.Treatments] = text;

        var treatments = FormDocument.Of(form).Document.Treatments;

        (treatments is { Length: 0 }).ShouldBe(isNone);
    }

    [Fact]
    public void EightFields_SufficeForAFirstAnswer()
    {
        var form = new CaseForm();
        form.Case["asOf"] = "2026-11-20";
        string[] answers = ["2026-11-16", "68", "2026-11-10", FormField.No, FormField.Yes, FormField.Yes, FormLists.None, FormField.Yes];
        foreach (var (path, text) in FirstAnswer.Paths.Zip(answers))
        {
            form.Type(new FieldPlace(path).List is null ? new FieldPlace(path) : new FieldPlace(path, 0), text);
        }

        var patient = CaseDocumentMapper.Map(FormDocument.Of(form).Document, RealKnowledge.Knowledge.Pack).ShouldBeOfType<CaseReading.Accepted>().Patient;
        var assessment = PathwayEngine.Assess(patient, RealKnowledge.Knowledge.Pack);

        FirstAnswer.Paths.ShouldAllBe(path => FirstAnswer.IsAnswered(form, path));
        assessment.Phenotype.Value.ShouldBe("fibrosis-dominant");
        assessment.Regimen.ShouldNotBeEmpty();
    }

    private static string Assessed(byte[] utf8)
    {
        var patient = CaseDocumentReader.Read(utf8, RealKnowledge.Knowledge.Pack).ShouldBeOfType<CaseReading.Accepted>(Encoding.UTF8.GetString(utf8)).Patient;
        var assessment = PathwayEngine.Assess(patient, RealKnowledge.Knowledge.Pack);
        return Encoding.UTF8.GetString(new AssessmentWriter(
            RealKnowledge.Knowledge.Pack, Language.English, AssessmentDetail.Full).Write(assessment));
    }

    // An entry of a list needs what the contract requires of it.
    private static void Complete(CaseForm form, FieldPlace place)
    {
        string[] required = place.List switch
        {
            FormLists.LungFunction or FormLists.Hrct => [$"{place.List}[].date", "2026-11-10"],
            FormLists.Treatments or FormLists.Contraindicated => [$"{place.List}[].agent", "mycophenolate"],
            _ => [],
        };
        if (required is [var path, var text] && form.TextAt(place.At(0) with { Path = path }).Length == 0)
        {
            form.Type(new FieldPlace(path, 0), text);
        }
    }
}
