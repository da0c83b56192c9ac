using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Patient;
using SScIld.Web.Features.Meetings.Rooms;

namespace SScIld.Web.Features.Meetings.Decisions;

/// <summary>A decision being written by the chair.</summary>
public sealed class DecisionDraft
{
    /// <summary>Begins with the options that the pathway or a vote names.</summary>
    public DecisionDraft(AgendaItem item, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(assessment);
        var named = assessment.Regimen.Concat(assessment.Options).Concat(assessment.Withheld).Select(proposal => proposal.Agent)
            .Concat(item.Votes.Values.SelectMany(vote => vote.Now));
        Options = [.. named.Distinct().Order().Select(agent => new OptionLine { Agent = agent })];
    }

    [JsonConstructor]
    internal DecisionDraft(ImmutableArray<OptionLine> options) => Options = options;

    /// <summary>The question put to the meeting.</summary>
    public string Question { get; set; } = "";

    /// <summary>The decision in words.</summary>
    public string Decided { get; set; } = "";

    /// <summary>The options.</summary>
    public ImmutableArray<OptionLine> Options { get; }

    /// <summary>How sure the meeting is.</summary>
    public MeetingConfidence Confidence { get; set; } = MeetingConfidence.Moderate;

    /// <summary>Who thinks otherwise, and why.</summary>
    public string Dissent { get; set; } = "";

    /// <summary>Who sees to it.</summary>
    public string Owner { get; set; } = "";

    /// <summary>When the case comes back, as a date field gives it.</summary>
    public string ReviewOn { get; set; } = "";

    /// <summary>Reads what was written on another server.</summary>
    public static DecisionDraft? Read(string json) => JsonSerializer.Deserialize<DecisionDraft>(json, DecisionDocument.Shape);

    /// <summary>What is written so far, for another server.</summary>
    public string Write() => JsonSerializer.Serialize(this, DecisionDocument.Shape);

    /// <summary>The decision; null: question, decision or owner is missing.</summary>
    [JsonIgnore]
    public MeetingDecision? Decision => Question.Trim().Length == 0 || Decided.Trim().Length == 0 || Owner.Trim().Length == 0
        ? null
        : new MeetingDecision
        {
            Question = Question.Trim(),
            Decided = Decided.Trim(),
            Options = [.. Options.Select(line => new ConsideredOption(line.Agent, line.IsChosen, line.Reason.Trim()))],
            Confidence = Confidence,
            Dissent = Dissent.Trim(),
            Owner = Owner.Trim(),
            ReviewOn = ContractDay.Read(ReviewOn),
        };
}

/// <summary>One option being judged.</summary>
public sealed class OptionLine
{
    /// <summary>The agent.</summary>
    public required Agent Agent { get; init; }

    /// <summary>Whether the meeting would consider it now.</summary>
    public bool IsChosen { get; set; }

    /// <summary>Why, or why not.</summary>
    public string Reason { get; set; } = "";
}
