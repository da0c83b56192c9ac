using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SScIld.Web.Features.Teaching.Answers;

namespace SScIld.Web.Features.Teaching.Library;

/// <summary>What a tab keeps of its learner, so that a reload loses nothing. It never leaves the tab but to come back to the same one.</summary>
/// <param name="At">When it was kept, in milliseconds since 1970.</param>
/// <param name="Round">The round being answered, as it stands in an address; null: none.</param>
/// <param name="Own">The lesson of one's own, as its file; null: none.</param>
/// <param name="Answers">The answers, committed or begun.</param>
internal sealed record KeptAnswers(long At, string? Round, byte[]? Own, ImmutableArray<KeptAnswer> Answers)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Whether nothing is said and no lesson of one's own is open.</summary>
    [JsonIgnore]
    public bool IsBlank => Own is null && Answers.IsEmpty;

    /// <summary>Reads what a tab kept; null: it is nothing of ours. A browser's word is not trusted to be whole.</summary>
    public static KeptAnswers? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptAnswers>(json, Shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>As the tab keeps it.</summary>
    public string Write() => JsonSerializer.Serialize(this, Shape);

    /// <summary>Whether it says the same, whenever it was kept.</summary>
    public bool SaysTheSameAs(KeptAnswers? other) => other is not null && (this with { At = 0 }).Write() == (other with { At = 0 }).Write();
}

/// <summary>An answer to one lesson.</summary>
/// <param name="Lesson">The lesson's id.</param>
/// <param name="IsOwn">Whether it is the lesson of one's own.</param>
/// <param name="IsCommitted">Whether it was given; otherwise it was only begun.</param>
/// <param name="Answer">What was said.</param>
internal sealed record KeptAnswer(string Lesson, bool IsOwn, bool IsCommitted, LearnerAnswer Answer);
