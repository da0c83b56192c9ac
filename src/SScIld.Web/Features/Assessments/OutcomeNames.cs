using SScIld.Pathway.Patient;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Assessments;

/// <summary>Names for what a missing datum could change: a label, what is said of an agent, a notice.</summary>
internal static class OutcomeNames
{
    private const string Plan = "plan.";

    /// <summary>The name of an outcome; its id when the pack has no words for it, so that the gap is seen.</summary>
    public static string Of(string target, Words words)
    {
        if (target.StartsWith(Plan, StringComparison.Ordinal) && AgentCode.TryParse(target[Plan.Length..], out var agent))
        {
            return words.AgentInSentence(agent);
        }

        return words.Pack.Tables.FirstOrDefault(table => table.Id == target) is { } table ? words.Of(table.Name)
            : words.Pack.Notices.FirstOrDefault(notice => notice.Id == target) is { } notice ? words.Of(notice.Meaning)
            : target;
    }
}
