using SScIld.Pathway.Explanation;
using SScIld.Pathway.Facts;

namespace SScIld.Interop.Assessments;

/// <summary>Writes the trace. All of a rule's entry but its outcome and what it read is encoded when the rule is first seen.</summary>
internal sealed class TraceWriter
{
    // More places than any threshold has: enough to see on which side of it a worked-out figure lies.
    private const int TracedDecimals = 4;

    private TracedRule?[] _rules = [];

    /// <summary>The entries of the trace, and the end of the list.</summary>
    public void Write(TraceLog trace, JsonText text)
    {
        var rules = Volatile.Read(ref _rules);
        if (rules.Length != trace.Count)
        {
            // Several threads may come here at once; each makes the same texts, and one of them stays.
            rules = new TracedRule[trace.Count];
            Volatile.Write(ref _rules, rules);
        }

        for (var i = 0; i < rules.Length; i++)
        {
            var entry = trace[i];
            var rule = Volatile.Read(ref rules[i]);
            if (rule is null)
            {
                rule = new TracedRule(entry);
                Volatile.Write(ref rules[i], rule);
            }

            Write(entry, rule, text);
        }

        text.Close(']');
    }

    private static void Write(in TraceEntry entry, TracedRule rule, JsonText text)
    {
        text.Raw(rule.Heads[(int)entry.Outcome]);
        var inputs = entry.Inputs;
        for (var i = 0; i < inputs.Length; i++)
        {
            var input = inputs[i];
            text.Raw(rule.Inputs[i].Of(entry.CodeOf(input)));
            if (input.Kind == FactKind.Number)
            {
                Number(entry.Read(input).Number, text);
            }
            else if (input.Kind == FactKind.Span)
            {
                Span(entry.Read(input).Span, text);
            }
        }

        text.Raw(rule.Tail);
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
}
