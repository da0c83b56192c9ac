using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SScIld.Pathway;
using SScIld.Pathway.Rules;
using SScIld.Web.Features.Meetings.Rooms;

namespace SScIld.Web.Features.Meetings.Decisions;

/// <summary>A decision as the document that is kept beside its text: what the next meeting and the statistics read.</summary>
public sealed record DecisionDocument
{
    /// <summary>How documents of meetings are written.</summary>
    internal static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The decision.</summary>
    public required MeetingDecision Decision { get; init; }

    /// <summary>The case it rests on, byte for byte as it lay before the meeting.</summary>
    public required string Case { get; init; }

    /// <summary>The SHA-256 of the case, in hexadecimal.</summary>
    public required string CaseHash { get; init; }

    /// <summary>The pack that assessed it: id, version, hash.</summary>
    public required string Pack { get; init; }

    /// <summary>How much of what the rules read was known, in per cent.</summary>
    public required int Percent { get; init; }

    /// <summary>Whether what was chosen, and nothing else, is what the pathway would have considered now.</summary>
    public required bool IsConcordant { get; init; }

    /// <summary>How many voted before the advice was opened.</summary>
    public required int Votes { get; init; }

    /// <summary>How long the case was spoken of, in seconds.</summary>
    public required int Seconds { get; init; }

    /// <summary>Whether at least one option was turned down with a reason.</summary>
    [JsonIgnore]
    public bool HasAlternatives => Decision.Options.Any(option => !option.IsChosen && option.Reason.Length > 0);

    /// <summary>The document of a decision.</summary>
    /// <param name="item">The case.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="percent">How much of what the rules read is known, in per cent.</param>
    /// <param name="pack">The pack that assessed it.</param>
    /// <param name="now">When it is signed.</param>
    public static DecisionDocument Of(AgendaItem item, MeetingDecision decision, int percent, KnowledgePack pack, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(pack);
        return new DecisionDocument
        {
            Decision = decision,
            Case = Encoding.UTF8.GetString(item.Utf8.Span),
            CaseHash = HashOf(item),
            Pack = $"{pack.Id} {pack.Version} {pack.Hash}",
            Percent = percent,
            IsConcordant = DecisionText.IsConcordant(decision, PathwayEngine.Decide(item.Patient, pack)),
            Votes = item.Votes.Count,
            Seconds = (int)item.SpentBy(now).TotalSeconds,
        };
    }

    /// <summary>The SHA-256 of a case on the agenda, in hexadecimal.</summary>
    public static string HashOf(AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Convert.ToHexStringLower(SHA256.HashData(item.Utf8.Span));
    }

    /// <summary>Reads a document that was kept; null: it cannot be read any more, the signed text still can.</summary>
    public static DecisionDocument? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<DecisionDocument>(json, Shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The document as it is kept.</summary>
    public string Write() => JsonSerializer.Serialize(this, Shape);
}
