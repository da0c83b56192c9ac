using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Web.Features.Cases;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Reference.Index;

/// <summary>What came of each rule in each invented patient: worked out when it is first asked for, then kept.</summary>
public sealed class ExampleOutcomes(ProductKnowledge knowledge)
{
    private readonly Lazy<IReadOnlyDictionary<string, ILookup<Truth, ExampleCase>>> _byRule = new(() => Run(knowledge));

    /// <summary>The examples in which a rule had an outcome, in the order in which examples are offered.</summary>
    public IReadOnlyList<ExampleCase> Of(string rule, Truth outcome) =>
        _byRule.Value.TryGetValue(rule, out var outcomes) ? [.. outcomes[outcome]] : [];

    private static Dictionary<string, ILookup<Truth, ExampleCase>> Run(ProductKnowledge knowledge) => knowledge.Examples.All
        .SelectMany(example => Trace(example, knowledge))
        .GroupBy(outcome => outcome.Rule, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToLookup(outcome => outcome.Outcome, outcome => outcome.Example), StringComparer.Ordinal);

    private static IEnumerable<(string Rule, Truth Outcome, ExampleCase Example)> Trace(ExampleCase example, ProductKnowledge knowledge)
    {
        if (CaseDocumentReader.Read(example.Utf8.Span, knowledge.Pack) is not CaseReading.Accepted accepted)
        {
            return [];
        }

        return PathwayEngine.Assess(accepted.Patient, knowledge.Pack).Trace.Select(entry => (entry.Rule, entry.Outcome, example));
    }
}
