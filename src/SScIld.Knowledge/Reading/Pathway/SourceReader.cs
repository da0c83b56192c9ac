using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Reading.Pathway;

/// <summary>Reads where a statement comes from: a section, references, or both.</summary>
internal static class SourceReader
{
    private static readonly SourceReference Nowhere = new("", []);

    public static SourceReference Required(MapReader map)
    {
        if (map.Required("source") is null)
        {
            return Nowhere;
        }

        return OrNull(map) ?? Nowhere;
    }

    public static SourceReference? OrNull(MapReader map)
    {
        if (map.MapOrNull("source") is not { } source)
        {
            return null;
        }

        var reference = new SourceReference(source.TextOrNull("section") ?? "", source.Mentions("refs", MentionKind.Reference, required: false));
        source.Done();
        if (reference is { Section: "", References: [] })
        {
            source.File.Add(map.At("source"), "unsourced", "A section or a reference is needed.");
        }

        return reference;
    }
}
