namespace SScIld.Pathway.Logic;

/// <summary>Takes conditions apart, for whoever walks their trees.</summary>
public static class ConditionParts
{
    /// <summary>The conditions a condition is made of; a reference is not followed.</summary>
    public static IEnumerable<Condition> Of(Condition condition) => condition switch
    {
        AllOf all => all.Parts,
        AnyOf any => any.Parts,
        AtLeast atLeast => atLeast.Parts,
        Not not => [not.Part],
        Established established => [established.Part],
        SomePair pair => pair.Where is { } where ? [where, pair.That] : [pair.That],
        _ => [],
    };

    /// <summary>A condition and everything inside it, the whole before its parts; a reference is not followed.</summary>
    public static IEnumerable<Condition> Within(Condition condition) => Of(condition).SelectMany(Within).Prepend(condition);

    /// <summary>The facts a condition names itself.</summary>
    public static IEnumerable<string> FactsOf(Condition condition) => condition switch
    {
        Meets meets => [meets.Fact],
        Compare compare => [compare.Fact, compare.OtherFact],
        Is @is => [@is.Fact],
        Known known => [known.Fact],
        _ => [],
    };
}
