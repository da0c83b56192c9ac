using SScIld.Interop.Cases;
using SScIld.Web.Features.Entry.Form;

namespace SScIld.Web.Features.Records.Visits;

/// <summary>
/// Moves a form to another day. What grows with time (age, duration of disease, months of treatment) and what visits in
/// between say is taken from the record anew; what somebody typed over it stays as it was typed.
/// </summary>
internal static class MovedForm
{
    private static readonly string[] Names = ["caseId", "asOf"];

    /// <summary>Moves the form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="from">What the record says of the day the form was filled in for.</param>
    /// <param name="to">What it says of the new day.</param>
    public static void Move(CaseForm form, CaseDocument from, CaseDocument to)
    {
        CaseForm before = Typed(from), after = Typed(to);
        Move(form.Case, before.Case, after.Case);
        foreach (var list in FormLists.All)
        {
            if (Rows(form, list).SequenceEqual(Rows(before, list), SameRow))
            {
                Replace(form, list, after);
                continue;
            }

            for (var row = 0; row < Math.Min(form[list].Count, Math.Min(before[list].Count, after[list].Count)); row++)
            {
                Move(form[list][row], before[list][row], after[list][row]);
            }
        }
    }

    /// <summary>Two rows with the same texts.</summary>
    internal static readonly IEqualityComparer<FormEntry> SameRow =
        EqualityComparer<FormEntry>.Create((one, other) => one!.Typed.Count == other!.Typed.Count && one.Typed.All(field => other[field.Key] == field.Value));

    /// <summary>A document as it would be typed.</summary>
    internal static CaseForm Typed(CaseDocument document)
    {
        var form = new CaseForm();
        FormDocument.Type(document, form);
        return form;
    }

    private static void Move(FormEntry entry, FormEntry before, FormEntry after)
    {
        foreach (var path in before.Typed.Keys.Union(after.Typed.Keys).Except(Names).ToList())
        {
            if (entry[path] == before[path])
            {
                entry[path] = after[path];
            }
        }
    }

    private static void Replace(CaseForm form, string list, CaseForm after)
    {
        while (form[list].Count > after[list].Count)
        {
            form.Remove(list, form[list].Count - 1);
        }

        for (var row = 0; row < after[list].Count; row++)
        {
            (row < form[list].Count ? form[list][row] : form.Add(list)).Replace(after[list][row].Typed);
        }
    }

    private static IEnumerable<FormEntry> Rows(CaseForm form, string list) => form[list].Reverse().SkipWhile(entry => entry.IsBlank).Reverse();
}
