using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SScIld.Interop.Cases;

namespace SScIld.Interop.Records;

/// <summary>
/// What a visit adds to the visits before it. A form shows the whole case; of that, a visit keeps only what no earlier
/// visit says, so that a correction is made in one place and a value is never old and new at once. Pure.
/// </summary>
public static class VisitContent
{
    private static readonly string[] Names = ["schema", "caseId", "asOf"];

    /// <summary>What is known on a day before anything is entered for it: what the form of a visit begins with.</summary>
    /// <param name="caseId">The name the case is to have.</param>
    /// <param name="day">The day of the visit.</param>
    /// <param name="visits">The visits, in any order; only those before the day count.</param>
    public static DerivedCase Begin(string caseId, DateOnly day, IEnumerable<DatedCase> visits) =>
        CaseHistory.On(caseId, day, [.. visits.Where(visit => visit.On < day), new DatedCase(day, new CaseDocument())]);

    /// <summary>What is kept of a form: the entries that differ from what it began with.</summary>
    /// <param name="form">The form as a document.</param>
    /// <param name="begun">What is known on that day without it, see <see cref="Begin"/>.</param>
    public static CaseDocument Of(CaseDocument form, CaseDocument begun)
    {
        var known = Json(begun);
        var added = new JsonObject();
        foreach (var (part, entered) in Json(form))
        {
            if (!Names.Contains(part) && Added(part, entered!, known[part]) is { } addition)
            {
                added[part] = addition;
            }
        }

        return CaseDocumentReader.ReadDocument(System.Text.Encoding.UTF8.GetBytes(added.ToJsonString()))!;
    }

    /// <summary>
    /// What a form says otherwise than the record will, once the visit is saved: something was taken out that an earlier
    /// visit says, and only that visit can be changed to say it no more.
    /// </summary>
    /// <param name="form">The form as a document.</param>
    /// <param name="day">The day of the visit.</param>
    /// <param name="kept">What is kept of the form.</param>
    /// <param name="visits">The visits; only those before the day count.</param>
    public static ImmutableArray<CaseDifference> NotKept(CaseDocument form, DateOnly day, CaseDocument kept, IEnumerable<DatedCase> visits)
    {
        var derived = CaseHistory.On(form.CaseId ?? "", day, [.. visits.Where(visit => visit.On < day), new DatedCase(day, kept)]);
        return CaseComparison.Between(form, derived.Document);
    }

    private static JsonNode? Added(string part, JsonNode entered, JsonNode? known) => (part, entered) switch
    {
        _ when JsonNode.DeepEquals(entered, known) => null,
        ("inflammation" or "interactingDrugs", _) => entered.DeepClone(),
        ("lungFunction" or "hrct", JsonArray list) => Added(list, known as JsonArray, "date"),
        ("treatments" or "contraindicated", JsonArray list) => Added(list, known as JsonArray, "agent"),
        (_, JsonObject whole) => Added(whole, known as JsonObject),
        _ => entered.DeepClone(),
    };

    private static JsonObject? Added(JsonObject entered, JsonObject? known)
    {
        var added = new JsonObject();
        foreach (var (name, value) in entered)
        {
            if (Added(name, value!, known?[name]) is { } addition)
            {
                added[name] = addition;
            }
        }

        return added.Count > 0 ? added : null;
    }

    /// <summary>All entries of a day, or of an agent, belong together: one that differs brings the others with it.</summary>
    private static JsonArray? Added(JsonArray entered, JsonArray? known, string key)
    {
        var before = Groups(known, key).ToDictionary(group => group.Key, group => group.ToList());
        var added = Groups(entered, key)
            .Where(group => !before.TryGetValue(group.Key, out var same) || !Same(group, same))
            .SelectMany(group => group)
            .Select(entry => entry?.DeepClone())
            .ToArray();
        return added.Length > 0 ? new JsonArray(added)
            : known is null ? []
            : null;
    }

    private static IEnumerable<IGrouping<string, JsonNode?>> Groups(JsonArray? list, string key) =>
        (list ?? []).GroupBy(entry => entry?[key]?.GetValue<string>() ?? "");

    private static bool Same(IEnumerable<JsonNode?> entries, List<JsonNode?> others) =>
        entries.SequenceEqual(others, EqualityComparer<JsonNode?>.Create(JsonNode.DeepEquals));

    private static JsonObject Json(CaseDocument document) => JsonNode.Parse(CaseDocumentWriter.Write(document))!.AsObject();
}
