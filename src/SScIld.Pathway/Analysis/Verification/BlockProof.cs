using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>
/// Goes through the whole space of the facts a condition hangs on, block by block: a block in which the rules give one and
/// the same answer is settled at once, any other is split by the first fact that leaves the answer open.
/// </summary>
internal sealed class BlockProof(StateSpace space, PlanRules rules)
{
    // A property that needs more says so in the report; those of the pack need some thousands.
    private const int MostBlocks = 400_000;

    /// <summary>Looks for a state in which a condition holds.</summary>
    /// <param name="state">The condition.</param>
    /// <param name="accepts">Whether a block in which it holds ends the search; a block it refuses is counted as not to be realised.</param>
    public BlockProofOutcome Search(Condition state, Func<BlockRun, bool> accepts)
    {
        var open = new Stack<Block>();
        open.Push(Block.Everything);
        var outcome = new BlockProofOutcome();
        while (open.TryPop(out var block))
        {
            var run = new BlockRun(space, rules, block);
            var answer = run.Ask(state);
            if (++outcome.Blocks > MostBlocks)
            {
                outcome.IsCutShort = true;
                break;
            }

            if (!answer.May(Truth.Yes))
            {
                continue;
            }

            if (answer.IsSure(Truth.Yes) || new OpenQuestion(run, rules).Of(state) is not { } question)
            {
                if (accepts(run))
                {
                    outcome.IsFound = true;
                    break;
                }

                outcome.Unrealised++;
                continue;
            }

            foreach (var part in question.Parts)
            {
                open.Push(block.With(question.Variable, part));
            }
        }

        return outcome;
    }
}

/// <summary>What a search through a space of states found.</summary>
internal sealed class BlockProofOutcome
{
    /// <summary>How many blocks were looked at.</summary>
    public int Blocks { get; set; }

    /// <summary>True when a state was found and accepted.</summary>
    public bool IsFound { get; set; }

    /// <summary>Blocks in which the condition holds for the rules, but for which no case could be built.</summary>
    public int Unrealised { get; set; }

    /// <summary>True when the search ended before the space did.</summary>
    public bool IsCutShort { get; set; }
}
