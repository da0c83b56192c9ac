using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Web.Features.Traces;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Meetings.Agendas;

/// <summary>How much of what the rules read is known in a case, and who can supply what they still ask for.</summary>
/// <param name="Known">How many data that some rule read are known.</param>
/// <param name="Missing">What is still asked for, by who can supply it; whoever owes the most telling datum stands first.</param>
public sealed record CaseCompleteness(int Known, ImmutableArray<OwedFacts> Missing)
{
    /// <summary>How many data there are in all.</summary>
    public int All => Known + Missing.Sum(owed => owed.Facts.Length);

    /// <summary>The share that is known, in per cent, rounded down: what lacks one datum is never called complete.</summary>
    public int Percent => All == 0 ? 0 : 100 * Known / All;

    /// <summary>Works it out.</summary>
    /// <param name="assessment">The assessment of the case, with its trace.</param>
    /// <param name="words">The words that know who supplies what.</param>
    public static CaseCompleteness Of(Assessment assessment, Words words)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(words);
        var missing = assessment.Missing.Select(datum => datum.Fact).ToHashSet(StringComparer.Ordinal);
        return new CaseCompleteness(
            KnownFacts(assessment).Where(fact => words.Fact(fact) is { Supplier.Length: > 0 } && !missing.Contains(fact)).Distinct(StringComparer.Ordinal).Count(),
            [
                .. assessment.Missing
                    .GroupBy(datum => SupplierOf(datum, words), StringComparer.Ordinal)
                    .OrderBy(group => group.Min(datum => datum.Rank))
                    .Select(group => new OwedFacts(group.Key, [.. group.OrderBy(datum => datum.Rank)])),
            ]);
    }

    private static List<string> KnownFacts(Assessment assessment)
    {
        var known = new List<string>();
        foreach (var entry in assessment.Trace)
        {
            foreach (var fact in entry.Inputs)
            {
                if (FactWords.IsKnown(entry.Read(fact)))
                {
                    known.Add(fact.Id);
                }
            }
        }

        return known;
    }

    private static string SupplierOf(MissingDatum datum, Words words) =>
        words.Fact(datum.Fact) is { Supplier.Length: > 0 } fact ? fact.Supplier : words.Field(datum.Fact)?.Supplier ?? "treating-team";
}

/// <summary>What one specialist still owes.</summary>
/// <param name="Supplier">Who, as the pack calls them.</param>
/// <param name="Facts">What, the most telling first.</param>
public sealed record OwedFacts(string Supplier, ImmutableArray<MissingDatum> Facts);
