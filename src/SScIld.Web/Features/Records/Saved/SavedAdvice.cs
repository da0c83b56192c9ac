using System.Collections.Immutable;
using System.Text.Json;

namespace SScIld.Web.Features.Records.Saved;

/// <summary>What a saved assessment said, read from its document: codes and sentences as they were saved, nothing worked out anew.</summary>
/// <param name="Phenotype">The phenotype's code.</param>
/// <param name="Progression">The code of the verdict on progression.</param>
/// <param name="Proposals">What was said of each agent, in the order of the document.</param>
/// <param name="Notices">The notices that were more than information.</param>
public sealed record SavedAdvice(
    string Phenotype, string Progression, ImmutableArray<SavedProposal> Proposals, ImmutableArray<SavedNotice> Notices)
{
    /// <summary>Reads the document of an assessment.</summary>
    /// <param name="assessment">An assessment document in full detail, as UTF-8.</param>
    public static SavedAdvice Read(ReadOnlyMemory<byte> assessment)
    {
        using var document = JsonDocument.Parse(assessment);
        var root = document.RootElement;
        return new SavedAdvice(
            Text(root.GetProperty("phenotype"), "value"),
            Text(root.GetProperty("progression"), "status"),
            [.. Part(root, "regimen"), .. Part(root, "options"), .. Part(root, "withheld")],
            [
                .. root.GetProperty("notices").EnumerateArray()
                    .Where(notice => Text(notice, "level") != "info")
                    .Select(notice => new SavedNotice(Text(notice, "id"), Text(notice, "text"))),
            ]);
    }

    /// <summary>Whether two assessments advise the same.</summary>
    public bool SaysTheSameAs(SavedAdvice other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Phenotype == other.Phenotype
            && Progression == other.Progression
            && Proposals.Select(proposal => (proposal.Agent, proposal.Action)).SequenceEqual(other.Proposals.Select(proposal => (proposal.Agent, proposal.Action)));
    }

    private static IEnumerable<SavedProposal> Part(JsonElement root, string part) => root.GetProperty(part).EnumerateArray().Select(proposal =>
    {
        var reasons = Reasons(proposal, "because").Concat(part == "withheld" ? Reasons(proposal, "vetoes") : []).ToList();
        return new SavedProposal(
            Text(proposal, "agent"),
            Text(proposal, "action"),
            [.. reasons.Select(reason => reason.Rule).Distinct(StringComparer.Ordinal)],
            part == "withheld" ? reasons.Select(reason => reason.Text).LastOrDefault() : reasons.Select(reason => reason.Text).FirstOrDefault());
    });

    private static IEnumerable<(string Rule, string Text)> Reasons(JsonElement proposal, string list) =>
        proposal.GetProperty(list).EnumerateArray().Select(reason => (Text(reason, "rule"), Text(reason, "text")));

    private static string Text(JsonElement part, string name) => part.GetProperty(name).GetString() ?? "";
}

/// <summary>What was said of an agent.</summary>
/// <param name="Agent">The agent's code.</param>
/// <param name="Action">The action's code.</param>
/// <param name="Rules">The rules behind it.</param>
/// <param name="Lead">The first reason, in the language it was saved in.</param>
public sealed record SavedProposal(string Agent, string Action, ImmutableArray<string> Rules, string? Lead);

/// <summary>Something that had to be seen.</summary>
/// <param name="Id">The notice's id.</param>
/// <param name="Text">What it said.</param>
public sealed record SavedNotice(string Id, string Text);
