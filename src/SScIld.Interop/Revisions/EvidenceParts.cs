using SScIld.Pathway;
using SScIld.Pathway.Analysis.Revisions;
using SScIld.Pathway.Evidence;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Patient;

namespace SScIld.Interop.Revisions;

/// <summary>Studies, guidelines, comparisons, corrections, passages and sources, in words.</summary>
internal static class EvidenceParts
{
    public static IEnumerable<PackPart> Of(EvidenceLibrary library) =>
    [
        .. library.Studies.Select(OfStudy),
        .. library.Guidelines.SelectMany(OfGuideline),
        .. library.Positions.Select(OfPosition),
        .. library.Errata.Select(OfErratum),
        .. library.Passages.Select(OfPassage),
        .. library.Sources.Select(source => new PackPart(
            new PartKey(PartKind.Source, source.Id), source.Title, [new(AspectCode.Name, [source.Title]), Citation(source.Citation, source.Doi)])),
    ];

    private static PackPart OfStudy(Study study) => new(
        new PartKey(PartKind.Study, study.Id),
        study.Name,
        [
            new(AspectCode.Name, [study.Name]),
            new(
                AspectCode.Text,
                [BothVoices.Plain($"{study.Type}, n = {BothVoices.Number(study.N)}"), study.Design, study.Population, study.Finding, .. Given(study.Unverified), .. Given(study.Safety), study.Limits],
                $"{study.Unverified}|{study.Safety}"),
            Citation(study.Citation, study.Doi, study.Pmid),
            new(
                AspectCode.Checked,
                [BothVoices.Plain($"{NumberText.Of(study.LastChecked)} {Mark(study.Verified)}"), .. study.Errata.Select(BothVoices.Plain)],
                $"{study.Partial}"),
        ]);

    private static IEnumerable<PackPart> OfGuideline(Guideline guideline) =>
    [
        new PackPart(
            new PartKey(PartKind.Guideline, guideline.Id),
            guideline.Name,
            [
                new(AspectCode.Name, [guideline.Name]),
                new(AspectCode.Use, [.. guideline.Statements.Select(statement => BothVoices.Plain(statement.Id))], $"{guideline.Compared}"),
                Citation(guideline.Citation, guideline.Doi, guideline.Pmid),
                new(AspectCode.Checked, [BothVoices.Plain(NumberText.Of(guideline.LastChecked))]),
            ]),
        .. guideline.Statements.Select(statement => new PackPart(
            new PartKey(PartKind.Statement, statement.Id),
            guideline.Name,
            [
                new(AspectCode.Text, [statement.Text, BothVoices.Plain($"{statement.Direction}, {statement.Strength}, {statement.Certainty}"), statement.Population]),
                new(AspectCode.Checked, [BothVoices.Plain($"{statement.Verified}")]),
            ])),
    ];

    private static PackPart OfPosition(Position position) => new(
        new PartKey(PartKind.Position, position.Id),
        position.Text,
        [
            new(AspectCode.Name, [position.Text]),
            new(
                AspectCode.Text,
                [
                    .. position.Stances.SelectMany(stance => Given(stance.Note).Prepend(
                        BothVoices.Plain($"{stance.Guideline}: {stance.Stance}, {stance.Strength} ({string.Join(", ", stance.Statements)}; {stance.Verified})"))),
                ]),
        ]);

    private static PackPart OfErratum(Erratum erratum) => new(
        new PartKey(PartKind.Erratum, erratum.Id),
        BothVoices.Plain(""),
        [
            new(AspectCode.Text, [erratum.Claim, erratum.Correction]),
            new(AspectCode.Source, [BothVoices.Plain($"{erratum.Source} {erratum.Section}"), BothVoices.Plain(erratum.Citation)]),
            new(AspectCode.Checked, [BothVoices.Plain($"{erratum.Severity}, {erratum.Status}")]),
            new(AspectCode.Evidence, [.. erratum.Studies.Select(BothVoices.Plain), .. erratum.Agents.Select(agent => BothVoices.Plain(AgentCode.Of(agent)))]),
        ]);

    private static PackPart OfPassage(Passage passage) => new(
        new PartKey(PartKind.Passage, passage.Id),
        BothVoices.Plain(""),
        [
            new(AspectCode.Text, [passage.Text, passage.Caveat], passage.Type),
            new(AspectCode.Source, [BothVoices.Plain($"{passage.Source} {passage.Section}"), BothVoices.Plain(string.Join(", ", passage.References.Select(number => BothVoices.Number(number))))]),
            new(AspectCode.Use, [BothVoices.Plain(Mark(passage.Usable))]),
        ]);

    private static PartAspect Citation(string citation, params ReadOnlySpan<string?> identifiers) =>
        new(AspectCode.Citation, [BothVoices.Plain(citation), BothVoices.Plain(string.Join("; ", identifiers!))]);

    private static IEnumerable<Localized> Given(Localized? sentence) => sentence is null ? [] : [sentence];

    private static string Mark(bool isSo) => isSo ? "✓" : "?";
}
