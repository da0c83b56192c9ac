using SScIld.Pathway.Explanation;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;

namespace SScIld.Interop.Assessments;

/// <summary>Writes the trace. All of a rule's entry but its outcome and what it read is encoded when the rule is first seen.</summary>
internal sealed class TraceWriter
{
    // More places than any threshold has: enough to see on which side of it a worked-out figure lies.
    private const int TracedDecimals = 4;

    private RuleText?[] _rules = [];

    /// <summary>The entries of the trace, and the end of the list.</summary>
    public void Write(TraceLog trace, JsonText text)
    {
        var rules = Volatile.Read(ref _rules);
        if (rules.Length != trace.Count)
        {
            // Several threads may come here at once; each makes the same texts, and one of them stays.
            rules = new RuleText[trace.Count];
            Volatile.Write(ref _rules, rules);
        }

        for (var i = 0; i < rules.Length; i++)
        {
            var entry = trace[i];
            var rule = Volatile.Read(ref rules[i]);
            if (rule is null)
            {
                rule = new RuleText(entry);
                Volatile.Write(ref rules[i], rule);
            }

            Write(entry, rule, text);
        }

        text.Close(']');
    }

    private static void Write(in TraceEntry entry, RuleText rule, JsonText text)
    {
        text.Raw(rule.Head);
        text.Raw(entry.Outcome switch
        {
            Truth.Yes => "\"applied\",\"inputs\":["u8,
            Truth.No => "\"not-applied\",\"inputs\":["u8,
            _ => "\"cannot-decide\",\"inputs\":["u8,
        });
        var inputs = entry.Inputs;
        for (var i = 0; i < inputs.Length; i++)
        {
            text.Raw(rule.Inputs[i]);
            Value(entry.Read(inputs[i]), text);
        }

        text.Raw(rule.Tail);
    }

    private static void Value(in FactReading reading, JsonText text)
    {
        switch (reading.Kind)
        {
            case FactKind.Truth:
                text.Flag(reading.Code switch { "yes" => true, "no" => false, _ => null });
                break;
            case FactKind.Choice:
                text.Text(reading.Code);
                break;
            case FactKind.Number:
                Number(reading.Number, text);
                break;
            default:
                Span(reading.Span, text);
                break;
        }
    }

    private static void Number(NumberValue number, JsonText text)
    {
        if (number.HasValue && number.Low == number.High)
        {
            text.Number(number.Low, TracedDecimals);
        }
        else if (number.HasValue)
        {
            text.Raw("{\"from\":"u8);
            text.Number(number.Low, TracedDecimals);
            text.Raw(",\"to\":"u8);
            text.Number(number.High, TracedDecimals);
            text.Raw("}"u8);
        }
        else
        {
            text.Raw(number.IsNormal ? "\"normal\""u8 : "null"u8);
        }
    }

    private static void Span(SpanValue span, JsonText text)
    {
        if (!span.IsKnown)
        {
            text.Raw("null"u8);
        }
        else if (span.Months is { } months)
        {
            text.Raw("{\"months\":"u8);
            text.Number(months, TracedDecimals);
            text.Raw("}"u8);
        }
        else
        {
            text.Raw("{\"from\":"u8);
            text.Day(span.From);
            text.Raw(",\"to\":"u8);
            text.Day(span.To);
            text.Raw("}"u8);
        }
    }

    /// <summary>What is the same in every trace of a rule.</summary>
    private sealed class RuleText
    {
        public RuleText(in TraceEntry entry)
        {
            var text = new JsonText();
            text.Raw("{\"rule\":"u8);
            text.Text(entry.Rule);
            text.Raw(",\"stage\":"u8);
            text.Text(entry.Stage);
            text.Raw(",\"outcome\":"u8);
            Head = text.ToArray();

            Inputs = new byte[entry.Inputs.Length][];
            for (var i = 0; i < Inputs.Length; i++)
            {
                text.Clear();
                text.Raw(i == 0 ? "{\"fact\":"u8 : "},{\"fact\":"u8);
                text.Text(entry.Inputs[i].Id);
                text.Raw(",\"value\":"u8);
                Inputs[i] = text.ToArray();
            }

            text.Clear();
            text.Raw(Inputs.Length == 0 ? "],\"source\":{\"section\":"u8 : "}],\"source\":{\"section\":"u8);
            text.Text(entry.Source.Section);
            text.Raw(",\"refs\":["u8);
            AssessmentParts.Texts(entry.Source.References, text);
            text.Raw("}},"u8);
            Tail = text.ToArray();
        }

        /// <summary>Up to the outcome.</summary>
        public byte[] Head { get; }

        /// <summary>For each input what stands before its value.</summary>
        public byte[][] Inputs { get; }

        /// <summary>From the last input's value to the end.</summary>
        public byte[] Tail { get; }
    }
}
