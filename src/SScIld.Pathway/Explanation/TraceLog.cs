using System.Collections;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Explanation;

/// <summary>
/// Why the engine concluded what it did: each rule with its outcome and what it read. Entries are worked out when
/// looked at; the log holds only the run they come from.
/// </summary>
public sealed class TraceLog : IReadOnlyList<TraceEntry>
{
    private readonly Evaluation? _run;

    internal TraceLog(Evaluation? run) => _run = run;

    /// <summary>The log of an assessment that was made without one: empty.</summary>
    public static TraceLog NotKept { get; } = new(null);

    /// <inheritdoc/>
    public int Count => _run?.Book.Rules.Length ?? 0;

    /// <inheritdoc/>
    public TraceEntry this[int index] => new(Run, Run.Book.Rules[index]);

    private Evaluation Run => _run ?? throw new InvalidOperationException("The trace of this assessment was not kept.");

    /// <inheritdoc/>
    public IEnumerator<TraceEntry> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The value of a fact in this run; the facts a trace entry lists are the ones to ask for.</summary>
    public FactReading Read(Fact fact) => FactReading.Of(Run, fact, Witness.None);
}

/// <summary>One rule of the trace.</summary>
public readonly struct TraceEntry
{
    private readonly Evaluation _run;
    private readonly CompiledRule _rule;

    internal TraceEntry(Evaluation run, CompiledRule rule)
    {
        _run = run;
        _rule = rule;
    }

    /// <summary>The rule's id.</summary>
    public string Rule => _rule.Id;

    /// <summary>The rule's place in the pack's order of rules: the same for every case of one pack.</summary>
    public int Index => _rule.Index;

    /// <summary>The stage's id.</summary>
    public string Stage => _rule.Stage.Id;

    /// <summary>Yes: applied. No: not applied. Unknown: cannot decide.</summary>
    public Truth Outcome => _run.Outcomes[_rule.Index];

    /// <summary>Where the rule comes from.</summary>
    public SourceReference Source => _rule.Source;

    /// <summary>The facts the rule reads.</summary>
    public ReadOnlySpan<Fact> Inputs => _rule.Inputs;

    /// <summary>The value an input had; for a fact of a pair, that of the pair which decided the rule.</summary>
    public FactReading Read(Fact input) => FactReading.Of(_run, input, _run.Witnesses[_rule.Index]);

    /// <summary>The code an input had, as <see cref="Read"/> gives it, without the room for figures; null: unknown, or no code but a figure.</summary>
    public string? CodeOf(Fact input) => FactReading.CodeOf(_run, input);
}

/// <summary>The value of a fact in one run.</summary>
public readonly struct FactReading
{
    private FactReading(FactKind kind, string? code, NumberValue number, SpanValue span)
    {
        Kind = kind;
        Code = code;
        Number = number;
        Span = span;
    }

    /// <summary>What kind of answer it is.</summary>
    public FactKind Kind { get; }

    /// <summary>The code of a truth or choice; null: unknown.</summary>
    public string? Code { get; }

    /// <summary>The number of a number fact.</summary>
    public NumberValue Number { get; }

    /// <summary>The span of a span fact.</summary>
    public SpanValue Span { get; }

    internal static FactReading Of(Evaluation run, Fact fact, Witness witness)
    {
        if (fact.IsOfPair)
        {
            return OfPair(run, fact, witness);
        }

        switch (fact.Kind)
        {
            case FactKind.Number:
                return new(fact.Kind, null, run.Values.Numbers[fact.Slot], default);
            case FactKind.Span:
                return new(fact.Kind, null, default, run.Values.Spans[fact.Slot]);
            default:
                return new(fact.Kind, CodeOf(run, fact), default, default);
        }
    }

    internal static string? CodeOf(Evaluation run, Fact fact)
    {
        if (fact.Kind is FactKind.Number or FactKind.Span)
        {
            return null;
        }

        var code = run.Values.Codes[fact.Slot];
        return code < 0 ? null : fact.Values[code];
    }

    private static FactReading OfPair(Evaluation run, Fact fact, Witness witness)
    {
        if (!witness.Exists)
        {
            return new(fact.Kind, null, NumberValue.Unknown, SpanValue.Unknown);
        }

        var series = run.Values.Series;
        var pair = series.Pair(witness.From, witness.To);
        return fact.Kind == FactKind.Number
            ? new(fact.Kind, null, series.Value(fact.Slot, pair), default)
            : new(fact.Kind, null, default, run.Values.PairSpan(fact.Slot, pair));
    }
}
