using SScIld.Pathway.Evidence;

namespace SScIld.Knowledge.Reading;

/// <summary>Reads studies, guidelines, positions, errata, passages and sources.</summary>
internal static class EvidenceFiles
{
    /// <summary>The phrases that name a type of study.</summary>
    public const string StudyTypePrefix = "study-type.";

    public static void ReadStudy(MapReader map)
    {
        var study = new Study
        {
            Id = Declared(map, IdKind.Reference),
            Name = map.Name("name"),
            Type = map.OneOf("type", Codes.StudyType),
            N = map.WholeNumberOrNull("n"),
            Design = map.Sentence("design"),
            Population = map.Sentence("population"),
            Finding = map.Sentence("finding"),
            Unverified = map.SentenceOrNull("unverified"),
            Safety = map.SentenceOrNull("safety"),
            Limits = map.Sentence("limits"),
            Citation = map.Text("citation"),
            Doi = map.TextOrNull("doi"),
            Pmid = map.TextOrNull("pmid"),
            Verified = map.Truth("verified"),
            Partial = map.Truth("partial"),
            Errata = map.Mentions("errata", MentionKind.Erratum),
            LastChecked = map.Date("lastChecked"),
        };
        map.File.Mention(MentionKind.Phrase, StudyTypePrefix + study.Type, map.At("type"));
        Keep(map, study, "id");
    }

    public static void ReadGuideline(MapReader map)
    {
        var id = Declared(map, IdKind.Reference);
        var guideline = new Guideline(
            id,
            map.Sentence("name"),
            map.Text("citation"),
            map.TextOrNull("doi"),
            map.TextOrNull("pmid"),
            map.Truth("compared"),
            map.Date("lastChecked"),
            map.All("statements", Statement));
        Keep(map, guideline, "id");
    }

    public static void ReadPosition(MapReader map)
    {
        var position = new Position(Declared(map, IdKind.Position), map.Sentence("text"), map.All("stances", Stance));
        Keep(map, position, "id");
    }

    public static void ReadErratum(MapReader map)
    {
        var erratum = new Erratum(
            Declared(map, IdKind.Reference),
            map.OneOf("severity", Codes.ErratumSeverity),
            map.Mention("source", MentionKind.Source),
            map.Text("section"),
            map.Sentence("claim"),
            map.Sentence("correction"),
            map.OneOf("status", Codes.ErratumStatus),
            map.Text("citation"),
            map.Mentions("studies", MentionKind.Study),
            map.Agents("agents"));
        Keep(map, erratum, "id");
    }

    public static void ReadPassages(MapReader map)
    {
        var source = map.Mention("source", MentionKind.Source);
        var section = map.Text("section");
        foreach (var item in map.Maps("passages"))
        {
            var passage = new Passage(
                Declared(item, IdKind.Reference),
                source,
                section,
                [.. item.Items("refs", required: true).Select(node => Scalars.WholeNumber(item.File, node))],
                item.Text("type"),
                item.Truth("usable"),
                item.Sentence("text"),
                item.Sentence("caveat"));
            Keep(item, passage, "id");
        }

        map.Done();
    }

    public static void ReadSource(MapReader map)
    {
        var source = new Source(Declared(map, IdKind.Reference), map.Sentence("title"), map.Text("citation"), map.TextOrNull("doi"));
        Keep(map, source, "id");
    }

    private static GuidelineStatement Statement(MapReader map) => new(
        Declared(map, IdKind.Reference),
        map.Sentence("text"),
        map.OneOf("direction", Codes.Direction),
        map.OneOf("strength", Codes.Strength),
        map.OneOf("certainty", Codes.Certainty),
        map.Sentence("population"),
        (Verification)map.Code("verified", Codes.Verification));

    private static GuidelineStance Stance(MapReader map)
    {
        var guideline = map.Mention("guideline", MentionKind.Guideline);
        return new GuidelineStance(
            guideline,
            map.OneOf("stance", Codes.Stance),
            map.OneOf("strength", Codes.Strength),
            map.Mentions("statements", MentionKind.Statement, of: guideline),
            map.SentenceOrNull("note"),
            (Verification)map.Code("verified", Codes.Verification));
    }

    private static void Keep<T>(MapReader map, T part, string idKey)
        where T : class
    {
        map.Done();
        map.File.Keep(part, map.At(idKey));
    }

    private static string Declared(MapReader map, IdKind kind)
    {
        var id = map.Text("id");
        map.File.Declare(kind, id, map.At("id"));
        return id;
    }
}
