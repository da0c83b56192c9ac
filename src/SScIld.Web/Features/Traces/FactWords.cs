using SScIld.Pathway.Explanation;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Patient;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Traces;

/// <summary>What a rule read, in words: the fact's name and the value it had.</summary>
internal static class FactWords
{
    private const string Plan = "plan.";
    private const string Reading = "reading.";
    private const string Differs = ".differs";

    /// <summary>The name of a fact; its id when the pack has no words for it.</summary>
    public static string Name(Words words, string fact) =>
        words.Fact(fact) is { } known ? words.Of(known.Name)
        : IsPlanned(fact) && AgentCode.TryParse(fact[Plan.Length..], out var agent) ? words.AgentName(agent)
        : words.Pack.Tables.FirstOrDefault(table => table.Id == fact) is { } table ? words.Of(table.Name)
        : words.Pack.Definitions.FirstOrDefault(definition => definition.Id == fact) is { } definition ? words.Of(definition.Name)
        : fact.StartsWith(Reading, StringComparison.Ordinal) ? InReading(words, fact)
        : fact;

    /// <summary>Whether anything is known of the value, be it only that a screen found it normal.</summary>
    public static bool IsKnown(FactReading reading) => reading.Kind switch
    {
        FactKind.Number => !reading.Number.IsUnknown,
        FactKind.Span => reading.Span.IsKnown,
        _ => reading.Code is not null,
    };

    /// <summary>The value in words.</summary>
    public static string Value(Words words, Fact fact, FactReading reading)
    {
        var unit = words.Fact(fact.Id)?.Unit ?? "";
        return reading.Kind switch
        {
            _ when !IsKnown(reading) => words.Phrase("value.not-known"),
            FactKind.Number when reading.Number.IsNormal => words.Phrase("value.normal"),
            FactKind.Number => words.Quantity(Range(reading.Number.Low, reading.Number.High), unit),
            FactKind.Span => Span(words, reading.Span),
            _ => Code(words, fact.Id, reading.Code!),
        };
    }

    /// <summary>An answer of a closed list in words.</summary>
    public static string Code(Words words, string fact, string code) =>
        IsPlanned(fact) ? words.Phrase($"action.{code}") : words.Value(fact, code);

    /// <summary>A label as another reading of the review gives it, or whether it gives another one.</summary>
    private static string InReading(Words words, string fact)
    {
        var reading = words.Pack.Readings.First(known => fact.StartsWith($"{Reading}{known.Id}.", StringComparison.Ordinal));
        var differs = fact.EndsWith(Differs, StringComparison.Ordinal);
        var label = fact[(Reading.Length + reading.Id.Length + 1)..(differs ? ^Differs.Length : ^0)];
        return words.Say(
            differs ? "web.trace.reading-differs" : "web.trace.reading",
            ("label", Name(words, label)),
            ("reading", words.Of(reading.Name)));
    }

    private static bool IsPlanned(string fact) => fact.StartsWith(Plan, StringComparison.Ordinal);

    private static string Range(decimal low, decimal high) =>
        low == high ? NumberText.Of(low) : $"{NumberText.Of(low)}–{NumberText.Of(high)}";

    private static string Span(Words words, SpanValue span) => span.Months is { } months
        ? words.Quantity(NumberText.Of(months), "calendar-months")
        : words.Say("web.days", ("from", NumberText.Of(span.From)), ("to", NumberText.Of(span.To)));
}
