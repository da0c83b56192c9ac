using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Rules.Compiled;

/// <summary>A condition on data. Equal leaves are one object, so that what a completion assumes of one holds wherever it stands.</summary>
internal abstract class Leaf(int index) : Node
{
    public int Index { get; } = index;

    public override Leaf? FirstUnknown(Evaluation run) => this;

    /// <summary>What a completion assumes of this leaf; unknown: nothing. A truth or choice is filled in as a fact instead.</summary>
    protected Truth Assumed(Evaluation run) =>
        run.Assumed[Index] is var code && code == FactValues.UnknownCode ? Truth.Unknown : (Truth)(code << 1);
}

/// <summary>A truth, choice or label that has one of some values.</summary>
internal sealed class IsLeaf(int index, Fact fact, uint values) : Leaf(index)
{
    private readonly int _slot = fact.Slot;

    public Fact Fact { get; } = fact;

    public Guard Guard => new(_slot, values);

    public override void CollectUnknown(Evaluation run, ICollection<Fact> facts) => facts.Add(Fact);

    public override void CollectInputs(ICollection<Fact> facts) => facts.Add(Fact);

    public override Truth Evaluate(Evaluation run)
    {
        var code = run.Values.Codes[_slot];
        return code < 0 ? Truth.Unknown : (Truth)(((values >> code) & 1u) << 1);
    }
}

/// <summary>Whether a datum is known.</summary>
internal sealed class KnownLeaf(int index, Fact fact) : Leaf(index)
{
    public override void CollectUnknown(Evaluation run, ICollection<Fact> facts)
    {
    }

    public override void CollectInputs(ICollection<Fact> facts) => facts.Add(fact);

    public override Truth Evaluate(Evaluation run) => TruthLogic.From(fact.Kind switch
    {
        FactKind.Number => !run.Values.Numbers[fact.Slot].IsUnknown,
        FactKind.Span => run.Values.Spans[fact.Slot].IsKnown,
        _ => run.Values.Codes[fact.Slot] >= 0,
    });
}

/// <summary>A number of the case, or of the pair looked at.</summary>
internal readonly struct NumberSource(Fact fact)
{
    public Fact Fact { get; } = fact;

    public bool OfPair { get; } = fact.IsOfPair;

    public NumberValue Read(Evaluation run) => OfPair
        ? run.Values.Series.Value(run.Reading is { } reading ? reading.ReadAs[Fact.Slot] : Fact.Slot, run.Pair)
        : run.Values.Numbers[Fact.Slot];
}

/// <summary>
/// A leaf on numbers or spans, whose answer a completion may assume. What it answers of a pair is kept: many conditions ask the
/// same of the same few pairs.
/// </summary>
/// <param name="index">The leaf's place among all.</param>
/// <param name="pairPlace">Its place among the leaves that ask something of a pair and of nothing else; null: it asks of the case.</param>
internal abstract class MeasureLeaf(int index, int? pairPlace) : Leaf(index)
{
    public sealed override Truth Evaluate(Evaluation run)
    {
        if (run.Assuming && Assumed(run) is var assumed and not Truth.Unknown)
        {
            return assumed;
        }

        if (pairPlace is not { } place || !run.IsKept(run.Pair))
        {
            return Measure(run);
        }

        ref var kept = ref run.PairAnswer(place);
        if (kept == Evaluation.NotAsked)
        {
            kept = (sbyte)Measure(run);
        }

        return (Truth)kept;
    }

    protected abstract Truth Measure(Evaluation run);
}

/// <summary>A number held against a threshold.</summary>
internal sealed class NumberLeaf(int index, int? pairPlace, NumberSource source, Comparator comparator, decimal limit) : MeasureLeaf(index, pairPlace)
{
    public override void CollectUnknown(Evaluation run, ICollection<Fact> facts) => facts.Add(source.Fact);

    public override void CollectInputs(ICollection<Fact> facts) => facts.Add(source.Fact);

    protected override Truth Measure(Evaluation run) => NumberComparison.Of(source.Read(run), comparator, limit);
}

/// <summary>A number held against another.</summary>
internal sealed class CompareLeaf(int index, NumberSource source, Comparator comparator, NumberSource other) : MeasureLeaf(index, pairPlace: null)
{
    public override void CollectUnknown(Evaluation run, ICollection<Fact> facts)
    {
        if (!source.Read(run).HasValue)
        {
            facts.Add(source.Fact);
        }
        else
        {
            facts.Add(other.Fact);
        }
    }

    public override void CollectInputs(ICollection<Fact> facts)
    {
        facts.Add(source.Fact);
        facts.Add(other.Fact);
    }

    protected override Truth Measure(Evaluation run) => NumberComparison.Of(source.Read(run), comparator, other.Read(run));
}

/// <summary>A span held against a number of calendar months.</summary>
internal sealed class SpanLeaf(int index, int? pairPlace, Fact fact, Comparator comparator, int months) : MeasureLeaf(index, pairPlace)
{
    public override void CollectUnknown(Evaluation run, ICollection<Fact> facts) => facts.Add(fact);

    public override void CollectInputs(ICollection<Fact> facts) => facts.Add(fact);

    protected override Truth Measure(Evaluation run) => SpanComparison.Of(fact.IsOfPair ? run.Values.PairSpan(fact.Slot, run.Pair) : run.Values.Spans[fact.Slot], comparator, months);
}

/// <summary>Whether some pair of a set, of those that qualify, is as asked; the first that is becomes the witness.</summary>
internal sealed class SomePairLeaf(int index, PairSet set, Node? where, Node that, Truth whenNone) : Leaf(index)
{
    public override Truth Evaluate(Evaluation run)
    {
        if (run.Assuming && Assumed(run) is var assumed and not Truth.Unknown)
        {
            return assumed;
        }

        var outer = run.Pair;
        var looked = false;
        var result = Truth.No;
        foreach (var pair in run.Values.Series.Pairs(set))
        {
            run.Pair = pair;
            var qualifies = where is null ? Truth.Yes : where.Evaluate(run);
            looked |= qualifies != Truth.No;
            var value = qualifies == Truth.No ? Truth.No : qualifies.And(that.Evaluate(run));
            result = result.Or(value);
            if (value == Truth.Yes)
            {
                run.Witness = run.Witness.Exists ? run.Witness : Witness.Of(pair);
                break;
            }

            if (value == Truth.Unknown && !run.UndecidedWitness.Exists)
            {
                run.UndecidedWitness = Witness.Of(pair);
            }
        }

        run.Pair = outer;
        return looked ? result : whenNone;
    }

    public override void CollectUnknown(Evaluation run, ICollection<Fact> facts)
    {
        var outer = run.Pair;
        var looked = false;
        foreach (var pair in run.Values.Series.Pairs(set))
        {
            run.Pair = pair;
            var qualifies = where is null ? Truth.Yes : where.Evaluate(run);
            looked |= qualifies != Truth.No;
            if (qualifies == Truth.Unknown)
            {
                where!.CollectUnknown(run, facts);
            }

            if (qualifies != Truth.No && that.Evaluate(run) == Truth.Unknown)
            {
                that.CollectUnknown(run, facts);
            }
        }

        if (!looked)
        {
            facts.Add(PairFacts.FvcFall);
        }

        run.Pair = outer;
    }

    public override void CollectInputs(ICollection<Fact> facts)
    {
        where?.CollectInputs(facts);
        that.CollectInputs(facts);
    }
}
