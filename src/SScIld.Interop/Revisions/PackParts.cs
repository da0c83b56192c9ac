using System.Collections.Immutable;
using SScIld.Interop.Note;
using SScIld.Pathway.Analysis.Revisions;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Revisions;

/// <summary>A pack taken apart into its pieces, each in words: what two packs are compared by.</summary>
public static class PackParts
{
    /// <summary>All pieces of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="words">The product's sentences.</param>
    public static ImmutableArray<PackPart> Of(KnowledgePack pack, ProductWords words)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var voices = new BothVoices(pack, words);
        return
        [
            Pathway(pack, voices),
            .. pack.Stages.Select(Stage),
            .. pack.Thresholds.Select(threshold => Number(threshold, voices)),
            .. RuleParts.Of(pack, voices),
            .. pack.Readings.Select(Reading),
            .. pack.Agents.Select(AgentParts.Of),
            .. pack.Notices.Select(notice => new PackPart(
                new PartKey(PartKind.Notice, notice.Id),
                notice.Meaning,
                [new(AspectCode.Use, [voices.Say(voice => voice.Level(notice.Level))], $"{notice.Level}") { IsSpoken = true }, new(AspectCode.Name, [notice.Meaning]), voices.Template(AspectCode.Text, notice.Text)])),
            .. pack.Actions.Select(action => new PackPart(
                new PartKey(PartKind.Action, action.Id), action.Meaning, [new(AspectCode.Name, [action.Meaning]), voices.Template(AspectCode.Text, action.Text)])),
            .. EvidenceParts.Of(pack.Evidence),
            .. pack.Fields.Select(Field),
            .. pack.Facts.Select(fact => new PackPart(
                new PartKey(PartKind.Fact, fact.Id),
                fact.Name,
                [new(AspectCode.Name, [fact.Name]), new(AspectCode.Datum, [.. fact.Fields.Prepend(fact.Supplier).Prepend(fact.Unit).Select(BothVoices.Plain)])])),
            .. pack.Phrases.OrderBy(phrase => phrase.Key, StringComparer.Ordinal)
                .Select(phrase => new PackPart(new PartKey(PartKind.Phrase, phrase.Key), phrase.Value, [new(AspectCode.Text, [phrase.Value])])),
        ];
    }

    private static PackPart Pathway(KnowledgePack pack, BothVoices voices)
    {
        string[] alternatives = [.. pack.Alternatives.Select(choice => $"{choice.ChoiceGroup} {string.Join(' ', choice.Agents)}")];
        return new(
            new PartKey(PartKind.Pathway, pack.Id),
            pack.Title,
            [
                new(AspectCode.Name, [pack.Title]),
                new(AspectCode.Text, [pack.Owner, pack.IntendedUse, pack.Misuse, pack.Disclaimer]),
                new(AspectCode.Order, [.. pack.Stages.Select(stage => stage.Name)], string.Join(' ', pack.Stages.Select(stage => stage.Id))),
                new(
                    AspectCode.Use,
                    [
                        .. pack.Alternatives.Select(choice => BothVoices.Plain($"{choice.ChoiceGroup}: {string.Join(", ", choice.Agents.Select(AgentCode.Of))}")),
                        .. pack.Features.SelectMany(feature => new[] { BothVoices.Plain($"{feature.Group}: {feature.Id}, {feature.Definition}"), voices.Say(voice => voice.Template(feature.Value)) }),
                    ],
                    string.Join('\n', alternatives.Concat(pack.Features.Select(feature => $"{feature}"))))
                {
                    IsSpoken = true,
                    Logic = string.Join('\n', alternatives),
                },
            ]);
    }

    private static PackPart Stage(StageDefinition stage) => new(
        new PartKey(PartKind.Pathway, stage.Id),
        stage.Name,
        [
            new(AspectCode.Name, [stage.Name]),
            new(AspectCode.Order, [.. stage.Tables.Select(BothVoices.Plain)]),
            new(AspectCode.Use, [.. stage.May.Select(kind => BothVoices.Plain($"{kind}"))], $"{stage.AfterAssembly}"),
        ]);

    private static PackPart Number(Threshold threshold, BothVoices voices) => new(
        new PartKey(PartKind.Threshold, threshold.Id),
        threshold.Name,
        [
            new(AspectCode.Value, [voices.Say(voice => voice.Limit(threshold.Id))], $"{BothVoices.Number(threshold.Value)} {threshold.Unit} {threshold.Comparator}") { IsSpoken = true },
            new(AspectCode.Name, [threshold.Name]),
            voices.Source(threshold.Source),
            new(
                AspectCode.Gap,
                threshold.Reading is { } reading ? [reading.Gap, .. reading.Alternatives.Select(number => voices.Say(voice => voice.Figure(number, threshold.Unit)))] : [],
                $"{threshold.Reading?.Gap} {string.Join(' ', threshold.Reading?.Alternatives.Select(number => BothVoices.Number(number)) ?? [])}")
            {
                IsSpoken = true,
            },
            new(AspectCode.Checked, [BothVoices.Plain(SScIld.Pathway.Explanation.NumberText.Of(threshold.LastVerified))]),
        ]);

    private static PackPart Reading(AlternativeReading reading) => new(
        new PartKey(PartKind.Reading, reading.Id),
        reading.Name,
        [
            new(AspectCode.Name, [reading.Name]),
            new(AspectCode.Gap, [reading.Gap]),
            new(
                AspectCode.Use,
                [
                    .. reading.Substitutions.Select(substitution => BothVoices.Plain($"{substitution.Fact} → {substitution.ReadAs}")),
                    .. reading.Labels.Select(BothVoices.Plain),
                ]),
        ]);

    private static PackPart Field(FieldDefinition field) => new(
        new PartKey(PartKind.Field, field.Path),
        field.Name,
        [
            new(AspectCode.Name, [field.Name]),
            new(
                AspectCode.Datum,
                [
                    BothVoices.Plain(field.Unit),
                    BothVoices.Plain(field.Supplier),
                    BothVoices.Plain($"{BothVoices.Number(field.Minimum)}–{BothVoices.Number(field.Maximum)} ({BothVoices.Number(field.LikelyMinimum)}–{BothVoices.Number(field.LikelyMaximum)}); {BothVoices.Number(field.MaximumLength)}"),
                ]),
        ]);
}
