using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Rules.Compiled;

/// <summary>A condition made ready to be evaluated many times: names resolved, thresholds in place.</summary>
internal abstract class Node
{
    public abstract Truth Evaluate(Evaluation run);

    /// <summary>The first leaf that leaves this node unknown; only asked of a node that is.</summary>
    public abstract Leaf? FirstUnknown(Evaluation run);

    /// <summary>Adds the facts for want of which this node is unknown; only asked of a node that is.</summary>
    public abstract void CollectUnknown(Evaluation run, ICollection<Fact> facts);

    /// <summary>Adds the facts the node reads.</summary>
    public abstract void CollectInputs(ICollection<Fact> facts);
}

/// <summary>A node over others.</summary>
internal abstract class Branch(Node[] parts) : Node
{
    protected Node[] Parts { get; } = parts;

    public override Leaf? FirstUnknown(Evaluation run)
    {
        foreach (var part in Parts)
        {
            if (part.Evaluate(run) == Truth.Unknown)
            {
                return part.FirstUnknown(run);
            }
        }

        return null;
    }

    public override void CollectUnknown(Evaluation run, ICollection<Fact> facts)
    {
        foreach (var part in Parts)
        {
            if (part.Evaluate(run) == Truth.Unknown)
            {
                part.CollectUnknown(run, facts);
            }
        }
    }

    public override void CollectInputs(ICollection<Fact> facts)
    {
        foreach (var part in Parts)
        {
            part.CollectInputs(facts);
        }
    }
}

internal sealed class AllNode(Node[] parts) : Branch(parts)
{
    public ReadOnlySpan<Node> All => Parts;

    public override Truth Evaluate(Evaluation run)
    {
        var result = Truth.Yes;
        foreach (var part in Parts)
        {
            var value = part.Evaluate(run);
            if (value == Truth.No)
            {
                return Truth.No;
            }

            result = result.And(value);
        }

        return result;
    }
}

internal sealed class AnyNode(Node[] parts) : Branch(parts)
{
    public override Truth Evaluate(Evaluation run)
    {
        var result = Truth.No;
        foreach (var part in Parts)
        {
            var value = part.Evaluate(run);
            if (value == Truth.Yes)
            {
                return Truth.Yes;
            }

            result = result.Or(value);
        }

        return result;
    }
}

internal sealed class AtLeastNode(int count, Node[] parts) : Branch(parts)
{
    public override Truth Evaluate(Evaluation run)
    {
        var holding = 0;
        var possible = 0;
        foreach (var part in Parts)
        {
            var value = part.Evaluate(run);
            holding += value == Truth.Yes ? 1 : 0;
            possible += value == Truth.No ? 0 : 1;
        }

        return holding >= count ? Truth.Yes : possible >= count ? Truth.Unknown : Truth.No;
    }
}

internal sealed class NotNode(Node part) : Branch([part])
{
    public Node Part => Parts[0];

    public override Truth Evaluate(Evaluation run)
    {
        // A pair found under a "not" speaks against the condition: it is no witness for it.
        var (witness, undecided) = (run.Witness, run.UndecidedWitness);
        var value = Parts[0].Evaluate(run).Not();
        (run.Witness, run.UndecidedWitness) = (witness, undecided);
        return value;
    }
}

internal sealed class EstablishedNode(Node part) : Branch([part])
{
    public override Truth Evaluate(Evaluation run) => TruthLogic.From(Parts[0].Evaluate(run) == Truth.Yes);
}

/// <summary>A named condition; worked out once a run unless it speaks of the pair under <c>somePair</c>.</summary>
internal sealed class DefinitionNode(Fact fact, int index, Node condition, bool ofPair) : Node
{
    public Fact Fact { get; } = fact;

    /// <summary>True when it can only be asked of the pair under a <c>somePair</c>.</summary>
    public bool SpeaksOfPair { get; } = ofPair;

    public override Truth Evaluate(Evaluation run)
    {
        if (SpeaksOfPair)
        {
            return condition.Evaluate(run);
        }

        ref var code = ref run.Values.Codes[Fact.Slot];
        if (code == Evaluation.NotAsked)
        {
            var (witness, undecided) = (run.Witness, run.UndecidedWitness);
            (run.Witness, run.UndecidedWitness) = (Witness.None, Witness.None);
            var value = condition.Evaluate(run);
            code = value == Truth.Unknown ? FactValues.UnknownCode : (sbyte)((byte)value >> 1);
            run.DefinitionWitnesses[index] = run.Witness.Exists ? run.Witness : run.UndecidedWitness;
            (run.Witness, run.UndecidedWitness) = (witness, undecided);
        }

        if (code == 1 && !run.Witness.Exists)
        {
            run.Witness = run.DefinitionWitnesses[index];
        }

        return code == FactValues.UnknownCode ? Truth.Unknown : (Truth)(code << 1);
    }

    public override Leaf? FirstUnknown(Evaluation run) => condition.FirstUnknown(run);

    public override void CollectUnknown(Evaluation run, ICollection<Fact> facts) => condition.CollectUnknown(run, facts);

    public override void CollectInputs(ICollection<Fact> facts)
    {
        if (SpeaksOfPair)
        {
            condition.CollectInputs(facts);
        }
        else
        {
            facts.Add(Fact);
        }
    }
}
