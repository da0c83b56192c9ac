using System.Text;

namespace SScIld.Pathway.Logic;

/// <summary>A condition written out so that equal conditions, and only those, have equal text.</summary>
public static class ConditionText
{
    /// <summary>The text of a condition.</summary>
    public static string Of(Condition condition)
    {
        var text = new StringBuilder();
        Write(condition, text);
        return text.ToString();
    }

    private static void Write(Condition condition, StringBuilder text)
    {
        switch (condition)
        {
            case AllOf all:
                WriteParts("all", all.Parts, text);
                break;
            case AnyOf any:
                WriteParts("any", any.Parts, text);
                break;
            case AtLeast atLeast:
                WriteParts($"atLeast {atLeast.Threshold}", atLeast.Parts, text);
                break;
            case Not not:
                WriteParts("not", [not.Part], text);
                break;
            case Established established:
                WriteParts("established", [established.Part], text);
                break;
            case SomePair some:
                WriteParts($"somePair {some.Set} {some.WhenNone}", some.Where is { } where ? [where, some.That] : [some.That], text);
                break;
            case Meets meets:
                text.Append("meets ").Append(meets.Fact).Append(' ').Append(meets.Threshold);
                break;
            case Compare compare:
                text.Append("compare ").Append(compare.Fact).Append(' ').Append(compare.Comparator).Append(' ').Append(compare.OtherFact);
                break;
            case Is @is:
                text.Append("is ").Append(@is.Fact).Append(' ').AppendJoin('|', @is.Values.Order(StringComparer.Ordinal));
                break;
            case Known known:
                text.Append("known ").Append(known.Fact);
                break;
            case Reference reference:
                text.Append("ref ").Append(reference.Definition);
                break;
            default:
                throw new InvalidOperationException($"The condition {condition.GetType().Name} has no text.");
        }
    }

    private static void WriteParts(string name, IEnumerable<Condition> parts, StringBuilder text)
    {
        text.Append(name).Append('(');
        var first = true;
        foreach (var part in parts)
        {
            if (!first)
            {
                text.Append(", ");
            }

            first = false;
            Write(part, text);
        }

        text.Append(')');
    }
}
