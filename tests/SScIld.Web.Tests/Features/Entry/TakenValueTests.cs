using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Web.Features.Entry.Form;

namespace SScIld.Web.Tests.Features.Entry;

/// <summary>A value that was tried comes into the form as if it had been typed there.</summary>
public sealed class TakenValueTests
{
    private static readonly DateOnly LongAgo = new(2020, 2, 1);

    // Every eighth: enough to meet each kind of entry, few enough to be quick.
    public static TheoryData<string> Examples => [.. RealKnowledge.Knowledge.Examples.All.Where((_, number) => number % 8 == 0).Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void EveryDatum_Taken_IsReadFromTheFormAsItWasTried(string id)
    {
        var document = CaseDocumentReader.ReadDocument(RealKnowledge.Knowledge.Examples.Find(id)!.Utf8.Span)!;
        var patient = Read(FormOf(document)).ShouldBeOfType<CaseReading.Accepted>().Patient;
        foreach (var place in CaseEntries.PlacesIn(patient))
        {
            var form = FormOf(document);
            var change = new DatumChange(place, place.Read(patient), Another(place, patient));

            TakenValue.Type(form, change);

            // What the document as a whole forbids (a stop before the start) is said on its field; everything else is a case.
            if (Read(form) is CaseReading.Accepted(var changed))
            {
                place.Read(changed).ShouldBe(change.To, $"{id}: {place.Path}");
            }
            else
            {
                place.Datum.Kind.ShouldBe(DatumKind.Day, $"{id}: {place.Path}");
            }
        }
    }

    [Fact]
    public void Value_WhenRowsAreBlank_GoesIntoTheRowOfItsTest()
    {
        var form = new CaseForm();
        form.Case["asOf"] = "2026-11-20";
        form.Type(new FieldPlace("lungFunction[].date", 2), "18 Nov 2025");
        form.Type(new FieldPlace("lungFunction[].dlcoPercentPredicted", 2), "4.1");
        form.Type(new FieldPlace(FormFields.DlcoUnit, 2), "mmol");

        TakenValue.Type(form, new DatumChange(new DatumPlace(CaseEntries.Find("lungFunction[].dlcoPercentPredicted")!, 0), default, DatumValue.Of(52.5m)));

        form.TextAt(new FieldPlace("lungFunction[].dlcoPercentPredicted", 2)).ShouldBe("52.5");
        form.TextAt(new FieldPlace(FormFields.DlcoUnit, 2)).ShouldBeEmpty("the value taken is per cent predicted");
    }

    private static CaseForm FormOf(CaseDocument document)
    {
        var form = new CaseForm();
        FormDocument.Type(document, form);
        return form;
    }

    private static CaseReading Read(CaseForm form) => CaseDocumentMapper.Map(FormDocument.Of(form).Document, RealKnowledge.Knowledge.Pack);

    private static DatumValue Another(DatumPlace place, PatientCase patient) => place.Datum.Kind switch
    {
        DatumKind.Number => DatumValue.Of((RealKnowledge.Knowledge.Pack.Fields.First(field => field.Path == place.Datum.Path).LikelyMinimum ?? 1) + 1),
        DatumKind.Day => DatumValue.Of(LongAgo),
        _ => DatumValue.OfChoice(place.Read(patient).Choice == 0 ? 1 : 0),
    };
}
