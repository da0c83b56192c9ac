using SScIld.Pathway.Patient;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Assessments;

/// <summary>Names for what a missing datum could change: labels and agents; notices where nothing else hangs on it.</summary>
internal static class OutcomeNames
{
    private const string Plan = "plan.";

    /// <summary>The names, each once, in the order of the assessment.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> targets, Words words)
    {
        var advice = targets.Select(target => Advice(target, words)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return advice.Count > 0
            ? advice
            : [.. targets.Select(target => Notice(target, words)).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static string? Advice(string target, Words words) =>
        target.StartsWith(Plan, StringComparison.Ordinal) && AgentCode.TryParse(target[Plan.Length..], out var agent) ? words.AgentInSentence(agent)
        : words.Pack.Tables.FirstOrDefault(table => table.Id == target) is { } table ? words.Of(table.Name)
        : null;

    // A meaning is a sentence; in a list it stands without its full stop.
    private static string? Notice(string target, Words words) =>
        words.Pack.Notices.FirstOrDefault(notice => notice.Id == target) is { } notice ? words.Of(notice.Meaning).TrimEnd('.', '。') : null;
}
