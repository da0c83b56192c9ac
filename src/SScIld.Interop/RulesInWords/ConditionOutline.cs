using System.Collections.Immutable;

namespace SScIld.Interop.RulesInWords;

/// <summary>A condition of a rule in words, as an indented tree: a line, and the lines that stand below it.</summary>
/// <param name="Text">The line.</param>
/// <param name="Parts">What stands below it; empty for a single question.</param>
public sealed record ConditionOutline(string Text, ImmutableArray<ConditionOutline> Parts)
{
    /// <summary>A line with nothing below it.</summary>
    public ConditionOutline(string text)
        : this(text, [])
    {
    }

    /// <summary>All lines from top to bottom, each with how deep it stands; the first stands at 0.</summary>
    public IEnumerable<(int Depth, string Text)> Lines() =>
        Parts.SelectMany(part => part.Lines()).Select(line => (line.Depth + 1, line.Text)).Prepend((0, Text));
}
