using System.Collections.Immutable;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Measurements;

namespace SScIld.Pathway.Rules.Compiled;

/// <summary>
/// What conditions on a pair of tests answered, for the pairs that end at the latest test and for each reading. The answers hang on
/// the tests and on the start of the regimen alone: a case with something else changed finds them again.
/// </summary>
/// <param name="leaves">How many conditions on a pair there are.</param>
/// <param name="readings">How many ways to read a pair there are, the plain one included.</param>
internal sealed class PairAnswers(int leaves, int readings)
{
    private sbyte[] _answers = [];
    private ImmutableArray<LungFunctionTest>? _tests;
    private DateOnly? _start;
    private int _pairs;

    /// <summary>Forgets what does not hold for a case.</summary>
    public void Begin(ImmutableArray<LungFunctionTest>? tests, FactValues values)
    {
        if (tests == _tests && values.NewestStart == _start)
        {
            return;
        }

        (_tests, _start, _pairs) = (tests, values.NewestStart, values.Series.Count);
        var needed = readings * _pairs * leaves;
        if (_answers.Length < needed)
        {
            _answers = new sbyte[needed];
        }

        _answers.AsSpan(0, needed).Fill(Evaluation.NotAsked);
    }

    /// <summary>What a condition answered of the pair from a test to the latest, or that it was not asked.</summary>
    public ref sbyte At(int reading, int from, int leaf) => ref _answers[(((reading * _pairs) + from) * leaves) + leaf];
}
