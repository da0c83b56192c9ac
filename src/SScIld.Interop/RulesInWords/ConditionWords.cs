using System.Collections.Immutable;
using SScIld.Pathway.Logic;

namespace SScIld.Interop.RulesInWords;

/// <summary>Conditions in words.</summary>
/// <param name="voice">The names of what they speak of.</param>
public sealed class ConditionWords(PackVoice voice)
{
    /// <summary>A condition as an indented tree. Definitions are named, not followed.</summary>
    public ConditionOutline Outline(Condition condition) => condition switch
    {
        AllOf { Parts: [var only] } => Outline(only),
        AnyOf { Parts: [var only] } => Outline(only),
        AllOf all => Outline("note.condition.all", all.Parts),
        AnyOf any => Outline("note.condition.any", any.Parts),
        AtLeast some => new ConditionOutline(voice.Say("note.condition.at-least", ("count", voice.Figure(some.Threshold))), Outlines(some.Parts)),
        Not not => Denied(not.Part),
        Established shown => Established(shown),
        SomePair pair => OfPair(pair),
        Meets meets => new(voice.Say("note.condition.is", ("fact", voice.Fact(meets.Fact)), ("value", voice.Limit(meets.Threshold)))),
        Compare compare => new(voice.Say(CompareKey(compare.Comparator), ("fact", voice.Fact(compare.Fact)), ("other", voice.Fact(compare.OtherFact)))),
        Is @is => new(voice.Say("note.condition.is", ("fact", voice.Fact(@is.Fact)), ("value", voice.Values(@is.Fact, @is.Values)))),
        Known known => new(voice.Say("note.condition.known", ("fact", voice.Fact(known.Fact)))),
        Reference reference => new(voice.Say("note.condition.definition", ("name", voice.Definition(reference.Definition)))),
        _ => throw new InvalidOperationException($"The condition {condition.GetType().Name} has no words."),
    };

    private ConditionOutline Denied(Condition part) => part switch
    {
        Not not => Outline(not.Part),
        AllOf { Parts: [var only] } => Denied(only),
        AnyOf { Parts: [var only] } => Denied(only),
        AllOf all => Outline("note.condition.not-all", all.Parts),
        AnyOf any => Outline("note.condition.none", any.Parts),
        Is { Values: ["yes"] } truth when voice.IsTruth(truth.Fact) => Outline(truth with { Values = ["no"] }),
        Known known => new(voice.Say("note.condition.not-known", ("fact", voice.Fact(known.Fact)))),
        _ when Outline(part) is var outline => outline with { Text = voice.Say("note.condition.not", ("condition", outline.Text)) },
        _ => throw new InvalidOperationException("Every condition has an outline."),
    };

    private ConditionOutline Established(Established shown)
    {
        var outline = Outline(shown.Part);
        return outline with { Text = voice.Say("note.condition.established", ("condition", outline.Text), ("reason", voice.Of(shown.Reason).TrimEnd('.', '。'))) };
    }

    private ConditionOutline OfPair(SomePair pair)
    {
        var set = voice.Say(pair.Set switch
        {
            PairSet.EndingLatest => "note.pair-set.ending-latest",
            PairSet.All => "note.pair-set.all",
            _ => "note.pair-set.ending-unreliable-latest",
        });
        var none = voice.Say(pair.WhenNone switch
        {
            Truth.Yes => "note.condition.none-yes",
            Truth.No => "note.condition.none-no",
            _ => "note.condition.none-unknown",
        });
        var parts = ImmutableArray.CreateBuilder<ConditionOutline>();
        if (pair.Where is { } where)
        {
            parts.Add(new ConditionOutline(voice.Say("note.condition.where"), [Outline(where)]));
        }

        parts.Add(Outline(pair.That));
        return new ConditionOutline(voice.Say("note.condition.some-pair", ("set", set), ("none", none)), parts.ToImmutable());
    }

    private ConditionOutline Outline(string key, ImmutableArray<Condition> parts) => new(voice.Say(key), Outlines(parts));

    private ImmutableArray<ConditionOutline> Outlines(ImmutableArray<Condition> parts) => [.. parts.Select(Outline)];

    private static string CompareKey(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "note.condition.at-least-other",
        Comparator.Above => "note.condition.above-other",
        Comparator.AtMost => "note.condition.at-most-other",
        _ => "note.condition.below-other",
    };
}
