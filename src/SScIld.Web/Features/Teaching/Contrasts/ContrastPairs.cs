using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Web.Features.Cases;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Teaching.Contrasts;

/// <summary>
/// Pairs of patients that differ in one datum: those that lie among the lessons already, and those that the smallest
/// changes of one patient make. Found, never listed by hand, so that none outlives the rule it shows.
/// </summary>
public sealed class ContrastPairs(ProductKnowledge knowledge)
{
    private readonly Lazy<ImmutableArray<LessonPair>> _ofLessons = new(() => Find(knowledge));

    /// <summary>The pairs among the lessons, in the order of their first lesson; worked out when first asked for.</summary>
    public ImmutableArray<LessonPair> OfLessons => _ofLessons.Value;

    /// <summary>The pairs that one patient makes with himself or herself, one datum changed: those that touch a drug, one for each drug's turn.</summary>
    /// <exception cref="OperationCanceledException">The search was ended.</exception>
    public ImmutableArray<ContrastPair> Of(PatientCase patient, int most, CancellationToken cancelled = default)
    {
        var found = new SScIld.Pathway.Analysis.Changes.Counterfactuals(patient, knowledge.Pack, knowledge.Guide.Fields).Singles(cancelled)
            .Where(change => change.Flips.Any(flip => flip.IsOfAgent))
            .DistinctBy(change => change.Changes[0].Place.Datum.Path)
            .Take(most);
        return [.. found.Select(change => ContrastPair.Of(patient, change.Changes[0], knowledge.Pack)).OfType<ContrastPair>()];
    }

    private static ImmutableArray<LessonPair> Find(ProductKnowledge knowledge)
    {
        var lessons = knowledge.Examples.All
            .Select(example => (Example: example, Entries: EntriesOf(example), Reading: CaseDocumentReader.Read(example.Utf8.Span, knowledge.Pack)))
            .Where(lesson => lesson.Reading is CaseReading.Accepted)
            .Select(lesson => (lesson.Example, lesson.Entries, ((CaseReading.Accepted)lesson.Reading).Patient))
            .ToList();
        return
        [
            .. from one in lessons.Select((lesson, place) => (lesson, place))
               from other in lessons.Skip(one.place + 1)
               where OnlyDifference(one.lesson.Entries, other.Entries) is not null
               let change = ChangeBetween(one.lesson.Patient, other.Patient)
               where change is not null
               let pair = ContrastPair.Of(one.lesson.Patient, change, knowledge.Pack)
               where pair is not null
               select new LessonPair(one.lesson.Example, other.Example, pair with { Second = other.Patient }),
        ];
    }

    // A pair whose difference no rule can feel, or which is another drug rather than another value, is no pair to teach with.
    private static DatumChange? ChangeBetween(PatientCase first, PatientCase second)
    {
        var places = CaseEntries.PlacesIn(first).ToList();
        if (places.Any(place => place.Datum.CountIn(second) <= place.Index))
        {
            return null;
        }

        var changed = places.Where(place => place.Read(first) != place.Read(second)).Take(2).ToList();
        return changed is [var only] ? new DatumChange(only, only.Read(first), only.Read(second)) : null;
    }

    private static string? OnlyDifference(Dictionary<string, string> one, Dictionary<string, string> other)
    {
        if (Math.Abs(one.Count - other.Count) > 1)
        {
            return null;
        }

        string? found = null;
        foreach (var path in one.Keys.Union(other.Keys, StringComparer.Ordinal))
        {
            if (one.GetValueOrDefault(path) == other.GetValueOrDefault(path))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = path;
        }

        return found;
    }

    /// <summary>Everything a case document says, by its path; the pseudonym is not about the patient.</summary>
    private static Dictionary<string, string> EntriesOf(ExampleCase example)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(example.Utf8);
        foreach (var part in document.RootElement.EnumerateObject().Where(part => part.Name != "caseId"))
        {
            Add(part.Name, part.Value);
        }

        return entries;

        void Add(string path, JsonElement value)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var part in value.EnumerateObject())
                    {
                        Add($"{path}.{part.Name}", part.Value);
                    }

                    break;
                case JsonValueKind.Array:
                    entries[path] = "[]";
                    foreach (var (item, place) in value.EnumerateArray().Select((item, place) => (item, place)))
                    {
                        Add(string.Create(CultureInfo.InvariantCulture, $"{path}[{place}]"), item);
                    }

                    break;
                case JsonValueKind.Null:
                    break;
                default:
                    entries[path] = value.GetRawText();
                    break;
            }
        }
    }
}

/// <summary>Two lessons whose patients differ in one datum.</summary>
/// <param name="First">One lesson.</param>
/// <param name="Second">The other.</param>
/// <param name="Pair">Their patients.</param>
public sealed record LessonPair(ExampleCase First, ExampleCase Second, ContrastPair Pair);
