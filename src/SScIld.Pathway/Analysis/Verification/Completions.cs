using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>
/// What a condition can still come to when data that are not known are filled in. An answer that is known stays, except where
/// a condition asks what is known or shown: that can turn as data come in.
/// </summary>
internal sealed class Completions(RuleClauses facts)
{
    /// <summary>Whether some way to fill in what is not known makes a condition hold.</summary>
    public Literal MayHold(Condition condition) => condition switch
    {
        AllOf all => facts.Clauses.And(all.Parts.Select(MayHold)),
        AnyOf any => facts.Clauses.Or(any.Parts.Select(MayHold)),
        AtLeast some => facts.Clauses.AtLeast(decimal.ToInt32(facts.Space.Thresholds[some.Threshold].Value), [.. some.Parts.Select(MayHold)]),
        Not not => MayFail(not.Part),
        Established shown => MayHold(shown.Part),
        Reference reference => MayHold(facts.Space.Definitions[reference.Definition]),
        Known => facts.Clauses.Yes,
        Is @is when facts.Space.Definitions.TryGetValue(@is.Fact, out var definition) => @is.Values is ["yes"] ? MayHold(definition) : MayFail(definition),
        _ => !facts.Ask(condition).No,
    };

    private Literal MayFail(Condition condition) => condition switch
    {
        AllOf all => facts.Clauses.Or(all.Parts.Select(MayFail)),
        AnyOf any => facts.Clauses.And(any.Parts.Select(MayFail)),
        AtLeast => facts.Clauses.Yes,
        Not not => MayHold(not.Part),
        Established shown => facts.Clauses.Or(MayFail(shown.Part), !facts.Ask(shown.Part).Yes),
        Reference reference => MayFail(facts.Space.Definitions[reference.Definition]),
        Is @is when facts.Space.Definitions.TryGetValue(@is.Fact, out var definition) => @is.Values is ["yes"] ? MayFail(definition) : MayHold(definition),
        _ => !facts.Ask(condition).Yes,
    };
}
