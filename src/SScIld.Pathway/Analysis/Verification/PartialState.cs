using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>
/// Conditions over one state of a few facts and definitions, and over its completions: as the engine does it, the first datum that
/// leaves a condition unknown is filled in, a choice as a datum, a number held against a limit as the answer alone.
/// </summary>
internal sealed class PartialState(StateSpace space)
{
    private readonly Dictionary<string, Cell> _cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Truth> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Truth> _assumed = new(StringComparer.Ordinal);
    private readonly Dictionary<Condition, (string Text, StateVariable? Variable)> _leaves = new(ReferenceEqualityComparer.Instance);

    /// <summary>Puts a fact into a cell.</summary>
    public void Set(StateVariable variable, Cell cell) => _cells[variable.Id] = cell;

    /// <summary>Answers a definition as a whole.</summary>
    public void Set(string definition, Truth answer) => _definitions[definition] = answer;

    /// <summary>What a condition answers.</summary>
    public Truth Answer(Condition condition)
    {
        switch (condition)
        {
            case AllOf all:
                return all.Parts.Aggregate(Truth.Yes, (answer, part) => answer.And(Answer(part)));
            case AnyOf any:
                return any.Parts.Aggregate(Truth.No, (answer, part) => answer.Or(Answer(part)));
            case AtLeast some:
                var needed = decimal.ToInt32(space.Thresholds[some.Threshold].Value);
                var answers = some.Parts.Select(Answer).ToList();
                return answers.Count(answer => answer == Truth.Yes) >= needed ? Truth.Yes
                    : answers.Count(answer => answer != Truth.No) >= needed ? Truth.Unknown : Truth.No;
            case Not not:
                return Answer(not.Part).Not();
            case Established shown:
                return TruthLogic.From(Answer(shown.Part) == Truth.Yes);
            case Reference reference:
                return _definitions.TryGetValue(reference.Definition, out var known) ? known : Answer(space.Definitions[reference.Definition]);
            default:
                return OfLeaf(condition);
        }
    }

    /// <summary>Tries every way to fill in what leaves a condition unknown, until somebody has seen enough.</summary>
    /// <param name="condition">What is asked, again after each datum; null: nothing more.</param>
    /// <param name="settled">Called with nothing left to fill in; false ends it.</param>
    public bool Complete(Func<Condition?> condition, Func<bool> settled)
    {
        if (condition() is not { } open)
        {
            return settled();
        }

        switch (FirstUnknown(open))
        {
            case Reference reference:
                return CompleteAnswer(_definitions, reference.Definition, condition, settled);
            case Is choice:
                return CompleteFact(Leaf(choice).Variable!, condition, settled);
            case { } leaf:
                return CompleteAnswer(_assumed, Leaf(leaf).Text, condition, settled);
            default:
                throw new InvalidOperationException("What is unknown has a part that is.");
        }
    }

    private bool CompleteFact(StateVariable variable, Func<Condition?> condition, Func<bool> settled)
    {
        var goesOn = true;
        for (var cell = 1; cell < variable.Count; cell++)
        {
            _cells[variable.Id] = variable[cell];
            goesOn = goesOn && Complete(condition, settled);
        }

        _cells[variable.Id] = Cell.NotKnown;
        return goesOn;
    }

    private bool CompleteAnswer(Dictionary<string, Truth> answers, string id, Func<Condition?> condition, Func<bool> settled)
    {
        var goesOn = true;
        foreach (var answer in (Truth[])[Truth.No, Truth.Yes])
        {
            answers[id] = answer;
            goesOn = goesOn && Complete(condition, settled);
        }

        answers[id] = Truth.Unknown;
        return goesOn;
    }

    private Truth OfLeaf(Condition leaf)
    {
        var (text, variable) = Leaf(leaf);
        if (_assumed.TryGetValue(text, out var assumed) && assumed != Truth.Unknown)
        {
            return assumed;
        }

        return space.Answer(leaf, _cells[variable!.Id]);
    }

    private Condition? FirstUnknown(Condition condition)
    {
        switch (condition)
        {
            case Reference reference when _definitions.ContainsKey(reference.Definition):
                return reference;
            case Reference reference:
                return FirstUnknown(space.Definitions[reference.Definition]);
            case SomePair or Meets or Compare or Is or Known:
                return condition;
            default:
                var parts = ConditionParts.Of(condition);
                var open = (condition is AllOf ? ConditionCompiler.CheapFirst(parts) : parts).FirstOrDefault(part => Answer(part) == Truth.Unknown);
                return open is null ? null : FirstUnknown(open);
        }
    }

    private (string Text, StateVariable? Variable) Leaf(Condition leaf)
    {
        if (!_leaves.TryGetValue(leaf, out var known))
        {
            _leaves[leaf] = known = (ConditionText.Of(leaf), TableParts.VariableOf(space, leaf));
        }

        return known;
    }
}
