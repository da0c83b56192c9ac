using System.Collections.Immutable;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Rules;
using SScIld.Web.Features.Entry.Form;

namespace SScIld.Web.Features.Entry.Checks;

/// <summary>
/// Reads a form: each field by itself, then fields against each other, then the whole as the document it stands for, with
/// every check a file would meet.
/// </summary>
internal sealed class FormChecks(KnowledgePack pack)
{
    private const string CurrentFor = "progression.lung-function-current-for";

    private readonly AnswerValidator _validator = new();
    private readonly Dictionary<string, FieldDefinition> _fields = pack.Fields.ToDictionary(field => field.Path, StringComparer.Ordinal);
    private readonly int _monthsCurrent = (int)pack.Thresholds.First(threshold => threshold.Id == CurrentFor).Value;

    /// <summary>What the form comes to.</summary>
    public FormReading Read(CaseForm form, Language language)
    {
        var notes = new Dictionary<FieldPlace, FieldNote>();
        var asOf = DayIn(form.Case, "asOf");
        ReadFields(form, asOf, notes);
        CompareTests(form[FormLists.LungFunction], asOf, notes);
        MarkStale(form[FormLists.Hrct], "hrct[].date", "web.entry.old-scan", asOf, notes);
        var built = FormDocument.Of(form);
        var reading = CaseDocumentMapper.Map(built.Document, pack, language);
        if (reading is CaseReading.Rejected rejected)
        {
            foreach (var error in rejected.Rejection.Errors)
            {
                Add(notes, error, built, language);
            }
        }

        var patient = (reading as CaseReading.Accepted)?.Patient;
        return new FormReading(notes, notes.Values.Any(note => note.Weight == NoteWeight.Error) ? null : patient);
    }

    private void ReadFields(CaseForm form, DateOnly? asOf, Dictionary<FieldPlace, FieldNote> notes)
    {
        ReadEntry(form.Case, -1);
        foreach (var list in FormLists.All)
        {
            for (var row = 0; row < form[list].Count; row++)
            {
                ReadEntry(form[list][row], row);
            }
        }

        void ReadEntry(FormEntry entry, int row)
        {
            foreach (var (path, text) in entry.Typed)
            {
                // Only per cent predicted has limits; what was reported in another unit has to be a number.
                var field = path == "lungFunction[].dlcoPercentPredicted" && entry[FormFields.DlcoUnit].Length > 0 ? null : _fields.GetValueOrDefault(path);
                if (_validator.NoteOf(new TypedAnswer(field, FormFields.KindOf(path), text, path == "asOf" ? null : asOf)) is { } note)
                {
                    notes[new FieldPlace(path, row)] = note;
                }
            }
        }
    }

    private void CompareTests(IReadOnlyList<FormEntry> tests, DateOnly? asOf, Dictionary<FieldPlace, FieldNote> notes)
    {
        var equation = "";
        for (var row = 0; row < tests.Count; row++)
        {
            var test = tests[row];
            if (test[FormFields.DlcoUnit].Length > 0 && test["lungFunction[].dlcoPercentPredicted"].Length > 0)
            {
                notes.TryAdd(new FieldPlace("lungFunction[].dlcoPercentPredicted", row), new FieldNote(NoteWeight.Hint, "web.entry.dlco-kept", []));
            }

            var own = test["lungFunction[].referenceEquation"].Trim();
            if (own.Length > 0 && equation.Length > 0 && !own.Equals(equation, StringComparison.OrdinalIgnoreCase))
            {
                notes.TryAdd(
                    new FieldPlace("lungFunction[].referenceEquation", row),
                    new FieldNote(NoteWeight.Question, "web.entry.other-equation", [("before", equation)]));
            }

            equation = own.Length > 0 ? own : equation;
        }

        MarkStale(tests, "lungFunction[].date", "web.entry.old-test", asOf, notes);
    }

    // Only the newest can be too old: that there are older ones is what makes a series.
    private void MarkStale(IReadOnlyList<FormEntry> entries, string path, string key, DateOnly? asOf, Dictionary<FieldPlace, FieldNote> notes)
    {
        var newest = Enumerable.Range(0, entries.Count)
            .Select(row => (Row: row, Day: DayIn(entries[row], path)))
            .Where(entry => entry.Day is not null)
            .DefaultIfEmpty()
            .MaxBy(entry => entry.Day);
        if (newest.Day?.AddMonths(_monthsCurrent) < asOf)
        {
            notes.TryAdd(
                new FieldPlace(path, newest.Row),
                new FieldNote(NoteWeight.Question, key, [("months", NumberText.Exact(_monthsCurrent))]));
        }
    }

    private void Add(Dictionary<FieldPlace, FieldNote> notes, RejectionError error, FormDocument built, Language language)
    {
        var place = FieldPlace.Parse(error.Path);
        if (place is { List: { } list, Entry: >= 0 } && built.Rows.TryGetValue(list, out var rows) && place.Entry < rows.Count)
        {
            place = place.At(rows[place.Entry]);
        }

        if (!(notes.TryGetValue(place, out var note) && note.Weight == NoteWeight.Error))
        {
            var name = _fields.TryGetValue(place.Path, out var field) ? Wording.Words.AtStart(field.Name.In(language)) : error.Path;
            var message = error.Message.Replace(error.Path, name, StringComparison.Ordinal);
            notes[place] = new FieldNote(NoteWeight.Error, "web.entry.refused", [("message", message)]);
        }
    }

    private static DateOnly? DayIn(FormEntry entry, string path) => (TypedDay.Read(entry[path]) as TypedDay.Understood)?.Value;
}
