using SScIld.Pathway.Rules;

namespace SScIld.Interop.Cases;

/// <summary>A field of the case document with the limits that a pack sets for it.</summary>
internal sealed class CaseField
{
    public CaseField(KnowledgePack pack, string path, Choice? choice = null)
    {
        Path = path;
        Choice = choice;
        foreach (var field in pack.Fields)
        {
            if (field.Path == path)
            {
                Minimum = field.Minimum;
                Maximum = field.Maximum;
                MaximumLength = field.MaximumLength;
            }
        }
    }

    /// <summary>The path, with <c>[]</c> where an entry's number goes.</summary>
    public string Path { get; }

    /// <summary>The closed list of answers; null: there is none.</summary>
    public Choice? Choice { get; }

    public decimal? Minimum { get; }

    public decimal? Maximum { get; }

    /// <summary>The most characters of a text, or entries of a list.</summary>
    public int? MaximumLength { get; }

    public bool Allows(decimal value) => !(value < Minimum) && !(value > Maximum);

    /// <summary>Whether a text is short enough; characters are counted as a reader counts them, not as they are stored.</summary>
    public bool Allows(string text) => MaximumLength is not { } most || text.Length <= most || text.EnumerateRunes().Count() <= most;

    /// <summary>The path of one entry's field.</summary>
    public string At(int entry) => entry < 0 ? Path : Path.Replace("[]", $"[{entry}]", StringComparison.Ordinal);
}
