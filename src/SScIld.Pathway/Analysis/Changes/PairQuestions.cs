using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Analysis.Changes;

/// <summary>A fall of a pair and how it is held against a number.</summary>
internal readonly record struct FallLimit(Fact Fall, Comparator Comparator, decimal Limit);

/// <summary>
/// What a pack asks of pairs of tests, taken apart by days and falls. Where the days of a pair alone answer a question, or a
/// part of it, its falls draw no line there: most pairs of a long series lie too far apart for most questions.
/// </summary>
internal sealed class PairQuestions
{
    private readonly Dictionary<string, Condition> _definitions;
    private readonly Dictionary<string, Threshold> _thresholds;
    private readonly ILookup<string, string> _readAs;
    private readonly Question[] _questions;

    public PairQuestions(KnowledgePack pack, IEnumerable<Condition> conditions)
    {
        _definitions = pack.Definitions.ToDictionary(definition => definition.Id, definition => definition.When, StringComparer.Ordinal);
        _thresholds = pack.Thresholds.ToDictionary(threshold => threshold.Id, StringComparer.Ordinal);
        _readAs = pack.Readings.SelectMany(reading => reading.Substitutions).ToLookup(read => read.Fact, read => read.ReadAs, StringComparer.Ordinal);
        _questions = [.. conditions.OfType<SomePair>().DistinctBy(ConditionText.Of).Select(pair => new Question(pair.Where is { } where ? Part(where) : null, Part(pair.That)))];
    }

    /// <summary>Adds the falls of a pair on which an answer can hang, each with what it is held against.</summary>
    public void AddOpen(in PairDays days, HashSet<FallLimit> open)
    {
        foreach (var (where, that) in _questions)
        {
            var isLookedAt = where?.ByDays(days) ?? Truth.Yes;
            if (isLookedAt == Truth.Unknown)
            {
                where!.AddOpen(days, open);
            }

            if (isLookedAt != Truth.No)
            {
                that.AddOpen(days, open);
            }
        }
    }

    private PairPart Part(Condition condition) => condition switch
    {
        AllOf all => new Joined([.. all.Parts.Select(Part)], IsAny: false),
        AnyOf any => new Joined([.. any.Parts.Select(Part)], IsAny: true),
        Not not => new Denied(Part(not.Part)),
        Reference reference => Part(_definitions[reference.Definition]),
        Meets meets when PairFacts.All.FirstOrDefault(fact => fact.Id == meets.Fact) is { } fact => Held(fact, _thresholds[meets.Threshold]),
        _ => new Other([.. ConditionParts.Of(condition).Select(Part)]),
    };

    private PairPart Held(Fact fact, Threshold threshold) => fact.Kind == FactKind.Span
        ? new Apart(fact, threshold.Comparator!.Value, decimal.ToInt32(threshold.Value))
        : new Falls([.. _readAs[fact.Id].Prepend(fact.Id).Select(id => new FallLimit(PairFacts.All.First(fall => fall.Id == id), threshold.Comparator!.Value, threshold.Value))]);

    private sealed record Question(PairPart? Where, PairPart That);

    /// <summary>A part of a question: what the days answer, unknown where they do not; and the falls it then hangs on.</summary>
    private abstract record PairPart
    {
        public abstract Truth ByDays(in PairDays days);

        public abstract void AddOpen(in PairDays days, HashSet<FallLimit> open);
    }

    private sealed record Joined(PairPart[] Parts, bool IsAny) : PairPart
    {
        public override Truth ByDays(in PairDays days)
        {
            var answer = TruthLogic.From(!IsAny);
            foreach (var part in Parts)
            {
                answer = IsAny ? answer.Or(part.ByDays(days)) : answer.And(part.ByDays(days));
            }

            return answer;
        }

        public override void AddOpen(in PairDays days, HashSet<FallLimit> open)
        {
            if (ByDays(days) == Truth.Unknown)
            {
                foreach (var part in Parts)
                {
                    part.AddOpen(days, open);
                }
            }
        }
    }

    private sealed record Denied(PairPart Part) : PairPart
    {
        public override Truth ByDays(in PairDays days) => Part.ByDays(days).Not();

        public override void AddOpen(in PairDays days, HashSet<FallLimit> open) => Part.AddOpen(days, open);
    }

    private sealed record Apart(Fact Fact, Comparator Comparator, int Months) : PairPart
    {
        public override Truth ByDays(in PairDays days) => SpanComparison.Of(days.Span(Fact.Slot), Comparator, Months);

        public override void AddOpen(in PairDays days, HashSet<FallLimit> open)
        {
        }
    }

    private sealed record Falls(FallLimit[] Limits) : PairPart
    {
        public override Truth ByDays(in PairDays days) => Truth.Unknown;

        public override void AddOpen(in PairDays days, HashSet<FallLimit> open) => open.UnionWith(Limits);
    }

    /// <summary>What is neither joined of parts nor a day nor a fall: never taken to be answered.</summary>
    private sealed record Other(PairPart[] Parts) : PairPart
    {
        public override Truth ByDays(in PairDays days) => Truth.Unknown;

        public override void AddOpen(in PairDays days, HashSet<FallLimit> open)
        {
            foreach (var part in Parts)
            {
                part.AddOpen(days, open);
            }
        }
    }
}
