using SScIld.Interop.Cases;

namespace SScIld.Web.Features.Entry.Form;

/// <summary>A form as a case document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Rows">For each list, which row of the form each entry of the document stands in: blank rows are no entries.</param>
internal sealed record FormDocument(CaseDocument Document, IReadOnlyDictionary<string, IReadOnlyList<int>> Rows)
{
    /// <summary>The document that a form stands for; what cannot be understood is left out of it.</summary>
    public static FormDocument Of(CaseForm form)
    {
        var whole = form.Case;
        var rows = FormLists.All.ToDictionary(list => list, list => Filled(form[list]), StringComparer.Ordinal);
        var safety = Part(FormFields.Safety, whole, new SafetyEntry());
        var drugs = Entries(FormLists.InteractingDrugs, entry => entry[FormFields.InteractingDrug]);
        var ruledOut = Entries(FormLists.Contraindicated, entry => Part(FormFields.Contraindicated, entry, new ContraindicationEntry()));
        if (drugs is not null || ruledOut is not null)
        {
            safety ??= new SafetyEntry();
            (safety.InteractingDrugs, safety.Contraindicated) = (drugs, ruledOut);
        }

        var document = Part(FormFields.Document, whole, new CaseDocument()) ?? new CaseDocument();
        document.Schema = CaseDocument.SchemaId;
        document.Patient = Part(FormFields.Patient, whole, new PatientEntry());
        document.Ssc = Part(FormFields.Disease, whole, new DiseaseEntry());
        document.LungFunction = Entries(FormLists.LungFunction, Test);
        document.Hrct = Entries(FormLists.Hrct, entry => Part(FormFields.Hrct, entry, new HrctEntry()));
        document.Serology = Part(FormFields.Serology, whole, new SerologyEntry());
        document.Inflammation = Part(FormFields.Inflammation, whole, new InflammationEntry());
        document.Clinical = Part(FormFields.Clinical, whole, new ClinicalEntry());
        document.Treatments = Entries(FormLists.Treatments, entry => Part(FormFields.Treatments, entry, new TreatmentEntry()));
        document.Safety = safety;
        return new FormDocument(document, rows);

        TEntry?[]? Entries<TEntry>(string list, Func<FormEntry, TEntry?> entry)
            where TEntry : class => rows[list] switch
            {
                { Count: > 0 } filled => [.. filled.Select(row => entry(form[list][row]))],
                _ => whole[list] == FormLists.None ? [] : null,
            };
    }

    /// <summary>Types a document into a form in the place of everything that is there.</summary>
    public static void Type(CaseDocument document, CaseForm form)
    {
        form.Restore(FormSnapshot.Blank);
        var whole = form.Case;
        Show(FormFields.Document, document, whole);
        Show(FormFields.Patient, document.Patient, whole);
        Show(FormFields.Disease, document.Ssc, whole);
        Show(FormFields.Serology, document.Serology, whole);
        Show(FormFields.Inflammation, document.Inflammation, whole);
        Show(FormFields.Clinical, document.Clinical, whole);
        Show(FormFields.Safety, document.Safety, whole);
        ShowAll(FormLists.LungFunction, document.LungFunction, (part, entry) => Show(FormFields.LungFunction, part, entry));
        ShowAll(FormLists.Hrct, document.Hrct, (part, entry) => Show(FormFields.Hrct, part, entry));
        ShowAll(FormLists.Treatments, document.Treatments, (part, entry) => Show(FormFields.Treatments, part, entry));
        ShowAll(FormLists.InteractingDrugs, document.Safety?.InteractingDrugs, (drug, entry) => entry[FormFields.InteractingDrug] = drug);
        ShowAll(FormLists.Contraindicated, document.Safety?.Contraindicated, (part, entry) => Show(FormFields.Contraindicated, part, entry));

        void ShowAll<TPart>(string list, TPart?[]? parts, Action<TPart, FormEntry> show)
            where TPart : class
        {
            whole[list] = parts is [] ? FormLists.None : "";
            foreach (var part in parts ?? [])
            {
                var entry = form.Add(list);
                if (part is not null)
                {
                    show(part, entry);
                }
            }
        }
    }

    private static LungFunctionEntry? Test(FormEntry entry)
    {
        var test = Part(FormFields.LungFunction, entry, new LungFunctionEntry());
        if (test is not null && entry[FormFields.DlcoUnit].Length > 0)
        {
            // Kept in the form as reported; without the patient's predicted value it is no per cent.
            test.DlcoPercentPredicted = null;
        }

        return test;
    }

    // A part of which nothing is typed is not in the document.
    private static TPart? Part<TPart>(FormField<TPart>[] fields, FormEntry entry, TPart part)
        where TPart : class
    {
        var typed = false;
        foreach (var field in fields)
        {
            if (entry[field.Path] is { Length: > 0 } text)
            {
                field.Read(part, text);
                typed = true;
            }
        }

        return typed ? part : null;
    }

    private static void Show<TPart>(FormField<TPart>[] fields, TPart? part, FormEntry entry)
        where TPart : class
    {
        foreach (var field in fields)
        {
            entry[field.Path] = part is null ? "" : field.Show(part);
        }
    }

    private static IReadOnlyList<int> Filled(IReadOnlyList<FormEntry> entries) =>
        [.. Enumerable.Range(0, entries.Count).Where(row => !entries[row].IsBlank)];
}
