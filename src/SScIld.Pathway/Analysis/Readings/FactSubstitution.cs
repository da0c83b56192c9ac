using System.Collections.Immutable;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Readings;

/// <summary>Puts other facts in the place of some wherever a condition names them.</summary>
internal sealed class FactSubstitution(ImmutableArray<Substitution> substitutions)
{
    private readonly Dictionary<string, string> _readAs =
        substitutions.ToDictionary(substitution => substitution.Fact, substitution => substitution.ReadAs, StringComparer.Ordinal);

    public OutcomeTable In(OutcomeTable table) =>
        table with { Rows = [.. table.Rows.Select(row => row with { When = In(row.When!) })] };

    public Condition In(Condition condition) => condition switch
    {
        AllOf all => new AllOf(In(all.Parts)),
        AnyOf any => new AnyOf(In(any.Parts)),
        AtLeast atLeast => atLeast with { Parts = In(atLeast.Parts) },
        Not not => new Not(In(not.Part)),
        Established established => established with { Part = In(established.Part) },
        SomePair pair => pair with { That = In(pair.That), Where = pair.Where is { } where ? In(where) : null },
        Meets meets => meets with { Fact = ReadAs(meets.Fact) },
        Compare compare => compare with { Fact = ReadAs(compare.Fact), OtherFact = ReadAs(compare.OtherFact) },
        _ => condition,
    };

    private ImmutableArray<Condition> In(ImmutableArray<Condition> parts) => [.. parts.Select(In)];

    private string ReadAs(string fact) => _readAs.GetValueOrDefault(fact, fact);
}
