using SScIld.Pathway.Explanation;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;

namespace SScIld.Interop.Assessments;

/// <summary>What is the same in every trace of a rule, encoded once.</summary>
internal sealed class TracedRule
{
    public TracedRule(in TraceEntry entry)
    {
        var text = new JsonText();
        Heads = [Head(entry, "not-applied"), Head(entry, "cannot-decide"), Head(entry, "applied")];
        Inputs = new TracedInput[entry.Inputs.Length];
        for (var i = 0; i < Inputs.Length; i++)
        {
            Inputs[i] = new TracedInput(entry.Inputs[i], isFirst: i == 0);
        }

        text.Raw(Inputs.Length == 0 ? "],\"source\":{\"section\":"u8 : "}],\"source\":{\"section\":"u8);
        text.Text(entry.Source.Section);
        text.List(",\"refs\":["u8, entry.Source.References);
        text.Raw("}},"u8);
        Tail = text.ToArray();
    }

    /// <summary>From the rule's id to its outcome, for each <see cref="Truth"/>.</summary>
    public byte[][] Heads { get; }

    public TracedInput[] Inputs { get; }

    /// <summary>From the last input's value to the end.</summary>
    public byte[] Tail { get; }

    private static byte[] Head(in TraceEntry entry, string outcome)
    {
        var text = new JsonText();
        text.Member("{\"rule\":"u8, entry.Rule);
        text.Member(",\"stage\":"u8, entry.Stage);
        text.Member(",\"outcome\":"u8, outcome);
        text.Raw(",\"inputs\":["u8);
        return text.ToArray();
    }
}

/// <summary>A fact in the trace of a rule, encoded for every code it can have; a number or a span is written behind it.</summary>
internal sealed class TracedInput
{
    private readonly string[] _codes;
    private readonly byte[][] _texts;
    private readonly byte[] _unknown;

    public TracedInput(Fact fact, bool isFirst)
    {
        _codes = [.. fact.Values];
        _texts = [.. _codes.Select(code => Text(fact, isFirst, text => Code(fact, code, text)))];
        _unknown = Text(fact, isFirst, text => text.Raw(fact.Kind is FactKind.Truth or FactKind.Choice ? "null"u8 : ""u8));
    }

    /// <summary>The input with the value that a code stands for; null: unknown, or no code but a figure.</summary>
    public byte[] Of(string? code)
    {
        if (code is null)
        {
            return _unknown;
        }

        // A reading gives the very string of the fact's list, so the comparison ends at the reference.
        for (var i = 0; i < _codes.Length; i++)
        {
            if (_codes[i] == code)
            {
                return _texts[i];
            }
        }

        throw new ArgumentException($"{code} is not a value of this fact.", nameof(code));
    }

    private static byte[] Text(Fact fact, bool isFirst, Action<JsonText> value)
    {
        var text = new JsonText();
        text.Member(isFirst ? "{\"fact\":"u8 : "},{\"fact\":"u8, fact.Id);
        text.Raw(",\"value\":"u8);
        value(text);
        return text.ToArray();
    }

    private static void Code(Fact fact, string code, JsonText text)
    {
        if (fact.Kind == FactKind.Truth)
        {
            text.Flag(code == "yes");
        }
        else
        {
            text.Text(code);
        }
    }
}
