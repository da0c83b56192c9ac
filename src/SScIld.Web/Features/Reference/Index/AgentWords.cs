using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Reference.Index;

/// <summary>What is said of agents, in words.</summary>
internal static class AgentWords
{
    /// <summary>The heading of a group of statements.</summary>
    public static string Group(Words words, string group) => Words.AtStart(words.Phrase(group switch
    {
        "dose" => "heading.dose",
        "before" => "heading.before-starting",
        "monitoring" => "heading.monitoring",
        _ => $"fact-kind.{group}",
    }));
}
