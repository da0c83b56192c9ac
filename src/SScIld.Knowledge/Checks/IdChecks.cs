using System.Globalization;
using SScIld.Knowledge.Reading;
using SScIld.Pathway.Facts;

namespace SScIld.Knowledge.Checks;

/// <summary>Every id is declared once, and whatever is named exists.</summary>
internal static class IdChecks
{
    public static void Run(PackDraft draft, PackNames names)
    {
        CheckDuplicates(draft);
        var statements = draft.Evidence.Guidelines
            .SelectMany(guideline => guideline.Statements, (guideline, statement) => $"{guideline.Id} {statement.Id}")
            .ToHashSet(StringComparer.Ordinal);
        var studies = draft.Evidence.Studies.Select(study => study.Id).ToHashSet(StringComparer.Ordinal);
        var guidelines = draft.Evidence.Guidelines.Select(guideline => guideline.Id).ToHashSet(StringComparer.Ordinal);
        var errata = draft.Evidence.Errata.Select(erratum => erratum.Id).ToHashSet(StringComparer.Ordinal);
        var sources = draft.Evidence.Sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var mention in draft.Mentions)
        {
            var (what, isKnown, known) = mention.Kind switch
            {
                MentionKind.Fact => ("fact", names.Facts.ContainsKey(mention.Id), names.Facts.Keys),
                MentionKind.Threshold => ("threshold", names.Thresholds.ContainsKey(mention.Id), names.Thresholds.Keys),
                MentionKind.Definition => ("definition", names.Definitions.ContainsKey(mention.Id), names.Definitions.Keys),
                MentionKind.Table => ("table", names.Tables.ContainsKey(mention.Id), names.Tables.Keys),
                MentionKind.Notice => ("notice", names.Notices.ContainsKey(mention.Id), names.Notices.Keys),
                MentionKind.Action => ("action", names.Actions.ContainsKey(mention.Id), names.Actions.Keys),
                MentionKind.Study => ("study", studies.Contains(mention.Id), studies),
                MentionKind.Guideline => ("guideline", guidelines.Contains(mention.Id), guidelines),
                MentionKind.Erratum => ("erratum", errata.Contains(mention.Id), errata),
                MentionKind.Source => ("source", sources.Contains(mention.Id), sources),
                MentionKind.Statement => ("statement", statements.Contains($"{mention.Of} {mention.Id}"), []),
                MentionKind.Position => ("position", names.Has(IdKind.Position, mention.Id), []),
                MentionKind.Reference => ("reference", names.Has(IdKind.Reference, mention.Id), []),
                MentionKind.Field => ("field", names.Has(IdKind.Field, mention.Id), []),
                MentionKind.ChoiceGroup => ("choice-group", names.Has(IdKind.ChoiceGroup, mention.Id), []),
                _ => ("", true, (IEnumerable<string>)[]),
            };
            if (!isKnown)
            {
                AddUnknown(draft, mention, what, known);
            }

            CheckFact(draft, names, mention);
        }
    }

    private static void AddUnknown(PackDraft draft, Mention mention, string what, IEnumerable<string> known)
    {
        var hint = Nearest.To(mention.Id, known) is { } near ? $" Did you mean {near}?" : "";
        var where = mention.Kind == MentionKind.Statement ? $" in {mention.Of}" : "";
        draft.Add(mention.Place, $"unknown-{what}", $"There is no {what} {mention.Id}{where}.{hint}");
    }

    private static void CheckDuplicates(PackDraft draft)
    {
        var first = Enum.GetValues<IdKind>().Select(_ => new Dictionary<string, Place>(StringComparer.Ordinal)).ToArray();
        foreach (var declaration in draft.Declarations)
        {
            if (!first[(int)declaration.Kind].TryAdd(declaration.Id, declaration.Place))
            {
                var place = first[(int)declaration.Kind][declaration.Id];
                var line = place.Line.ToString(CultureInfo.InvariantCulture);
                draft.Add(declaration.Place, "duplicate-id", $"{declaration.Id} is already declared at {place.File}:{line}.");
            }
        }
    }

    private static void CheckFact(PackDraft draft, PackNames names, Mention mention)
    {
        if (mention.Kind == MentionKind.Fact && names.Definitions.ContainsKey(mention.Id))
        {
            draft.Add(mention.Place, "definition-as-fact", $"{mention.Id} is a definition: ask for it with ref.");
        }
        else if (mention.Kind == MentionKind.FactValue && names.Facts.TryGetValue(mention.Of, out var fact) &&
            fact.Kind is FactKind.Truth or FactKind.Choice && !fact.Values.Contains(mention.Id))
        {
            draft.Add(mention.Place, "unknown-fact-value", $"{fact.Id} is never {mention.Id}; it is one of: {string.Join(", ", fact.Values)}.");
        }
    }
}
