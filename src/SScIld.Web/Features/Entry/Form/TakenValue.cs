using System.Collections.Frozen;
using System.Globalization;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Explanation;

namespace SScIld.Web.Features.Entry.Form;

/// <summary>Types a value that was tried into the field it belongs to, as a clinician would have typed it.</summary>
internal static class TakenValue
{
    // Other fields that say the same in another way: what they say would contradict the value taken.
    private static readonly FrozenDictionary<string, string[]> Rivals = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["ssc.durationMonths"] = ["ssc.firstNonRaynaudOn"],
        ["ssc.firstNonRaynaudOn"] = ["ssc.durationMonths"],
        ["lungFunction[].dlcoPercentPredicted"] = [FormFields.DlcoUnit, "lungFunction[].dlcoStatus"],
        ["hrct[].fibrosisExtentPercent"] = ["hrct[].fibrosisExtentFrom", "hrct[].fibrosisExtentTo"],
        ["treatments[].startedOn"] = ["treatments[].months"],
        ["treatments[].stoppedOn"] = ["treatments[].stoppedMonthsAgo"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Types the value of a change into a form that stands for the case it was tried on.</summary>
    public static void Type(CaseForm form, DatumChange change)
    {
        var datum = change.Place.Datum;
        if (!FormFields.Has(datum.Path))
        {
            TypeDrugClass(form, datum.Path["safety.".Length..], change.To.AsTruth);
            return;
        }

        var place = PlaceOf(form, change.Place);
        form.Type(place, TextOf(datum, change.To));
        foreach (var rival in Rivals.GetValueOrDefault(datum.Path, []))
        {
            form.Type(place with { Path = rival }, "");
        }
    }

    private static string TextOf(CaseDatum datum, DatumValue value) =>
        value.Number is { } number ? number.ToString(CultureInfo.InvariantCulture)
        : value.Day is { } day ? NumberText.Of(day)
        : value.Choice is { } code ? datum.Codes[code]
        : "";

    // An entry of the case is counted without the form's blank rows.
    private static FieldPlace PlaceOf(CaseForm form, DatumPlace place) =>
        new FieldPlace(place.Datum.Path) is { List: { } list } field ? field.At(FormDocument.Of(form).Rows[list][place.Index]) : new FieldPlace(place.Datum.Path);

    // A class of interacting drugs is a question to the reader and an entry of a list in the form.
    private static void TypeDrugClass(CaseForm form, string drugClass, bool? isTaken)
    {
        for (var row = form[FormLists.InteractingDrugs].Count - 1; row >= 0; row--)
        {
            if (form[FormLists.InteractingDrugs][row] is var entry && (entry.IsBlank || entry[FormFields.InteractingDrug].Trim() == drugClass))
            {
                form.Remove(FormLists.InteractingDrugs, row);
            }
        }

        var others = form[FormLists.InteractingDrugs].Count;
        form.Case[FormLists.InteractingDrugs] = isTaken == false && others == 0 ? FormLists.None : "";
        if (isTaken == true)
        {
            form.Type(new FieldPlace(FormFields.InteractingDrug, others), drugClass);
        }
    }
}
