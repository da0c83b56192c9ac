namespace SScIld.Knowledge.Checks;

/// <summary>Positions compare the guidelines that are compared, and studies and errata name each other.</summary>
internal static class EvidenceChecks
{
    public static void Run(PackDraft draft)
    {
        var library = draft.Evidence;
        var compared = library.Guidelines.Where(guideline => guideline.Compared).Select(guideline => guideline.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var position in library.Positions)
        {
            var named = position.Stances.Select(stance => stance.Guideline).ToHashSet(StringComparer.Ordinal);
            if (named.Count != position.Stances.Length || !named.SetEquals(compared))
            {
                draft.Add(position, "wrong-stances", $"A position compares, once each: {string.Join(", ", compared.Order(StringComparer.Ordinal))}.");
            }
        }

        var studies = library.Studies.ToLookup(study => study.Id, StringComparer.Ordinal);
        var errata = library.Errata.ToLookup(erratum => erratum.Id, StringComparer.Ordinal);
        foreach (var study in library.Studies)
        {
            foreach (var erratum in study.Errata.SelectMany(id => errata[id]).Where(erratum => !erratum.Studies.Contains(study.Id)))
            {
                draft.Add(study, "one-sided-reference", $"{study.Id} names {erratum.Id}, which does not name {study.Id}.");
            }
        }

        foreach (var erratum in library.Errata)
        {
            foreach (var study in erratum.Studies.SelectMany(id => studies[id]).Where(study => !study.Errata.Contains(erratum.Id)))
            {
                draft.Add(erratum, "one-sided-reference", $"{erratum.Id} names {study.Id}, which does not name {erratum.Id}.");
            }
        }
    }
}
