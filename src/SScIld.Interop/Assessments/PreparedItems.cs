using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Assessments;

/// <summary>Writes what is checked and what is watched: the words of each item of the pack are encoded once.</summary>
internal sealed class PreparedItems
{
    // Keyed by the very object, which is the pack's: equal texts of two items are two entries.
    private readonly Dictionary<string, PreparedItem> _items = new(ReferenceEqualityComparer.Instance);

    public PreparedItems(KnowledgePack pack, Language language)
    {
        foreach (var agent in pack.Agents)
        {
            foreach (var check in agent.BeforeStarting)
            {
                Prepare(check.Id, check.Text.In(language));
            }

            foreach (var watch in agent.Monitoring)
            {
                Prepare(watch.Id, watch.Text.In(language));
            }
        }
    }

    /// <summary>A check.</summary>
    public void Check(Check check, JsonText text)
    {
        Words(check.Id, check.Text, text);
        text.Raw(check.Open ? ",\"open\":true"u8 : ",\"open\":false"u8);
        text.Raw(check.Verified ? ",\"verified\":true}"u8 : ",\"verified\":false}"u8);
    }

    /// <summary>Something watched.</summary>
    public void Watch(Watch watch, JsonText text)
    {
        Words(watch.Id, watch.Text, text);
        text.Raw(",\"due\":"u8);
        AssessmentParts.Day(watch.Due, text);
        text.Raw(watch.Verified ? ",\"verified\":true}"u8 : ",\"verified\":false}"u8);
    }

    private void Prepare(string id, string words)
    {
        var text = new JsonText();
        Encode(id, words, text);
        _items[words] = new PreparedItem(id, text.ToArray());
    }

    private void Words(string id, string words, JsonText text)
    {
        if (_items.TryGetValue(words, out var item) && ReferenceEquals(item.Id, id))
        {
            text.Raw(item.Encoded);
        }
        else
        {
            Encode(id, words, text);
        }
    }

    private static void Encode(string id, string words, JsonText text)
    {
        text.Member("{\"id\":"u8, id);
        text.Member(",\"text\":"u8, words);
    }

    private readonly record struct PreparedItem(string Id, byte[] Encoded);
}
