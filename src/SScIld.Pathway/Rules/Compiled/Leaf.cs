using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Rules.Compiled;

/// <summary>A condition on data. Equal leaves are one object, so that what a completion assumes of one holds wherever it stands.</summary>
internal abstract class Leaf(int index) : Node
{
    public int Index { get; } = index;

    public sealed override Truth Evaluate(Evaluation run) =>
        run.Assuming && run.Assumed[Index] != FactValues.UnknownCode ? (Truth)(run.Assumed[Index] << 1) : Read(run);

    public override Leaf? FirstUnknown(Evaluation run) => this;

    protected abstract Truth Read(Evaluation run);
}

/// <summary>A truth, choice or label that has one of some values.</summary>
internal sealed class IsLeaf(int index, Fact fact, uint values) : Leaf(index)
{
    public Fact Fact { get; } = fact;

    public override void CollectUnknown(Evaluation run, ICollection<Fact> facts) => facts.Add(Fact);

    public override void CollectInputs(ICollection<Fact> facts) => facts.Add(Fact);

    protected override Truth Read(Evaluation run)
    {
        var code = run.Values.Codes[Fact.Slot];
        return code < 0 ? Truth.Unknown : TruthLogic.From(((values >> code) & 1u) != 0);
    }
}

/// <summary>Whether a datum is known.</summary>
internal sealed class KnownLeaf(int index, Fact fact) : Leaf(index)
{
    public override void CollectUnknown(Evaluation run, ICollection<Fact> facts)
    {
    }

    public override void CollectInputs(ICollection<Fact> facts) => facts.Add(fact);

    protected override Truth Read(Evaluation run) => TruthLogic.From(fact.Kind switch
    {
        FactKind.Number => !run.Values.Numbers[fact.Slot].IsUnknown,
        FactKind.Span => run.Values.Spans[fact.Slot].IsKnown,
        _ => run.Values.Codes[fact.Slot] >= 0,
    });
}

/// <summary>A number of the case, or of the pair looked at.</summary>
internal readonly struct NumberSource(Fact fact, bool ofPair)
{
    public Fact Fact { get; } = fact;

    public NumberValue Read(Evaluation run) => ofPair
        ? run.Values.Series.Value(run.ReadAs is { } readAs ? readAs[Fact.Slot] : Fact.Slot, run.Pair)
        : run.Values.Numbers[Fact.Slot];
}

/// <summary>A number held against a threshold.</summary>
internal sealed class NumberLeaf(int index, NumberSource source, Comparator comparator, decimal limit) : Leaf(index)
{
    public override void CollectUnknown(Evaluation run, ICollection<Fact> facts) => facts.Add(source.Fact);

    public override void CollectInputs(ICollection<Fact> facts) => facts.Add(source.Fact);

    protected override Truth Read(Evaluation run) => NumberComparison.Of(source.Read(run), comparator, NumberValue.Between(limit, limit));
}

/// <summary>A number held against another.</summary>
internal sealed class CompareLeaf(int index, NumberSource source, Comparator comparator, NumberSource other) : Leaf(index)
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

    protected override Truth Read(Evaluation run) => NumberComparison.Of(source.Read(run), comparator, other.Read(run));
}

/// <summary>A span held against a number of calendar months.</summary>
internal sealed class SpanLeaf(int index, Fact fact, bool ofPair, Comparator comparator, int months) : Leaf(index)
{
    public override void CollectUnknown(Evaluation run, ICollection<Fact> facts) => facts.Add(fact);

    public override void CollectInputs(ICollection<Fact> facts) => facts.Add(fact);

    protected override Truth Read(Evaluation run) => SpanComparison.Of(ofPair ? run.Values.PairSpan(fact.Slot, run.Pair) : run.Values.Spans[fact.Slot], comparator, months);
}

/// <summary>Whether some pair of a set is as asked; the first that is becomes the witness.</summary>
internal sealed class SomePairLeaf(int index, PairSet set, Node that, Truth whenNone) : Leaf(index)
{
    public override void CollectUnknown(Evaluation run, ICollection<Fact> facts)
    {
        var outer = run.Pair;
        var pairs = run.Values.Series.Pairs(set);
        if (pairs.Length == 0)
        {
            facts.Add(PairFacts.FvcFall);
        }

        foreach (var pair in pairs)
        {
            run.Pair = pair;
            if (that.Evaluate(run) == Truth.Unknown)
            {
                that.CollectUnknown(run, facts);
            }
        }

        run.Pair = outer;
    }

    public override void CollectInputs(ICollection<Fact> facts) => that.CollectInputs(facts);

    protected override Truth Read(Evaluation run)
    {
        var pairs = run.Values.Series.Pairs(set);
        if (pairs.Length == 0)
        {
            return whenNone;
        }

        var outer = run.Pair;
        var result = Truth.No;
        foreach (var pair in pairs)
        {
            run.Pair = pair;
            var value = that.Evaluate(run);
            if (value == Truth.Yes)
            {
                result = Truth.Yes;
                if (!run.Witness.Exists)
                {
                    run.Witness = Witness.Of(pair);
                }

                break;
            }

            if (value == Truth.Unknown)
            {
                result = Truth.Unknown;
                if (!run.UndecidedWitness.Exists)
                {
                    run.UndecidedWitness = Witness.Of(pair);
                }
            }
        }

        run.Pair = outer;
        return result;
    }
}
