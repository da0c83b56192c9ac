using SScIld.Interop.Cases;
using SScIld.Web.Features.Entry.Form;

namespace SScIld.Web.Features.Records.Visits;

/// <summary>Fills into a form what it does not say. What is typed stays, letter for letter, also what cannot be understood.</summary>
internal static class FilledForm
{
    private const string CaseId = "caseId";

    /// <summary>Fills the form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="code">The code of the record, which takes the place of the pseudonym.</param>
    /// <param name="whole">What the record will say of the day once the form is a visit of it.</param>
    public static void Fill(CaseForm form, string code, CaseDocument whole)
    {
        CaseForm typed = MovedForm.Typed(FormDocument.Of(form).Document), known = MovedForm.Typed(whole);
        foreach (var (path, text) in known.Case.Typed.Where(field => form.Case[field.Key].Length == 0))
        {
            form.Case[path] = text;
        }

        form.Case[CaseId] = code;
        foreach (var list in FormLists.All)
        {
            var added = known[list].Where(row => !typed[list].Contains(row, MovedForm.SameRow)).Select(row => row.Typed).ToList();
            if (added.Count > 0 && form.Case[list] != FormLists.None)
            {
                Replace(form, list, [.. added, .. form[list].Where(row => !row.IsBlank).Select(row => new Dictionary<string, string>(row.Typed))]);
            }
        }
    }

    /// <summary>Puts rows into a list of a form, in the place of those that are there.</summary>
    internal static void Replace(CaseForm form, string list, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        for (var row = 0; row < Math.Max(rows.Count, form[list].Count); row++)
        {
            (row < form[list].Count ? form[list][row] : form.Add(list)).Replace(row < rows.Count ? rows[row] : []);
        }
    }
}
