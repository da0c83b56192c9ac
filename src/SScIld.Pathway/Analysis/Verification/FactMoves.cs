using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>How a fact can move when one number of a case does.</summary>
internal enum Move
{
    /// <summary>Not at all.</summary>
    Stays,

    /// <summary>To more, or nearer to yes, or nowhere.</summary>
    Up,

    /// <summary>To less, or nearer to no, or nowhere.</summary>
    Down,

    /// <summary>Anywhere.</summary>
    Either,
}

/// <summary>
/// How the facts move when one known number of a case moves to another known number and nothing else is entered otherwise. Of
/// lung function the test that moves is the newest of its day, and stays the one that counts for it.
/// </summary>
internal sealed class FactMoves
{
    private readonly Dictionary<string, Move> _facts;
    private readonly Dictionary<string, Condition> _definitions;
    private readonly Dictionary<string, Comparator?> _comparators;

    /// <param name="pack">The knowledge.</param>
    /// <param name="path">The number that moves.</param>
    /// <param name="towardsLess">True: it falls; false: it rises.</param>
    public FactMoves(KnowledgePack pack, string path, bool towardsLess)
    {
        _definitions = pack.Definitions.ToDictionary(definition => definition.Id, definition => definition.When, StringComparer.Ordinal);
        _comparators = pack.Thresholds.ToDictionary(threshold => threshold.Id, threshold => threshold.Comparator, StringComparer.Ordinal);
        var withIt = towardsLess ? Move.Down : Move.Up;
        var againstIt = Opposite(withIt);
        _facts = path == "lungFunction[].fvcPercentPredicted"
            ? new Dictionary<string, Move>(StringComparer.Ordinal)
            {
                [CaseFacts.LatestFvc.Id] = withIt,
                [CaseFacts.DlcoAboveFvc.Id] = againstIt,
                [CaseFacts.LargestJump.Id] = Move.Either,
                [PairFacts.FvcFall.Id] = againstIt,
                [PairFacts.FvcFallRelative.Id] = againstIt,
                [PairFacts.FvcFallPerYear.Id] = againstIt,

                // What hangs on whether there is an FVC, and on the test before the newest.
                [CaseFacts.TestCount.Id] = Move.Stays,
                [CaseFacts.LatestTestAge.Id] = Move.Stays,
                [CaseFacts.LaterTestWithoutFvc.Id] = Move.Stays,
                [PairFacts.EarlierSeenFall.Id] = Move.Stays,
            }
            : new Dictionary<string, Move>(StringComparer.Ordinal) { [path] = withIt };

        // Of any other fact that rests on the number nothing is claimed.
        foreach (var fact in pack.Facts.Where(fact => fact.Fields.Contains(path)))
        {
            _facts.TryAdd(fact.Id, Move.Either);
        }

        // Nor of what other readings of moved falls come to.
        foreach (var reading in pack.Readings.Where(reading => reading.Substitutions.Any(read => Of(read.Fact) != Move.Stays || Of(read.ReadAs) != Move.Stays)))
        {
            foreach (var label in reading.Labels)
            {
                _facts[$"reading.{reading.Id}.{label}"] = Move.Either;
                _facts[$"reading.{reading.Id}.{label}.differs"] = Move.Either;
            }
        }
    }

    /// <summary>How a fact moves.</summary>
    public Move Of(string fact) => _facts.GetValueOrDefault(fact, Move.Stays);

    /// <summary>How the answer to a question about pairs of tests moves.</summary>
    public Move Of(SomePair pair) => pair.Where is { } where && OfAnswer(where) != Move.Stays ? Move.Either : OfAnswer(pair.That);

    private Move OfAnswer(Condition condition) => condition switch
    {
        AllOf or AnyOf or AtLeast or Established => ConditionParts.Of(condition).Select(OfAnswer).Aggregate(Move.Stays, Together),
        Not not => Opposite(OfAnswer(not.Part)),
        Reference reference => OfAnswer(_definitions[reference.Definition]),
        Meets meets => _comparators[meets.Threshold] is Comparator.AtLeast or Comparator.Above ? Of(meets.Fact) : Opposite(Of(meets.Fact)),
        SomePair pair => Of(pair),
        _ => ConditionParts.FactsOf(condition).All(fact => Of(fact) == Move.Stays) ? Move.Stays : Move.Either,
    };

    private static Move Together(Move one, Move other) => one == other || other == Move.Stays ? one : one == Move.Stays ? other : Move.Either;

    private static Move Opposite(Move move) => move switch
    {
        Move.Up => Move.Down,
        Move.Down => Move.Up,
        _ => move,
    };
}
