using System.Collections.Immutable;
using SScIld.Knowledge.Yaml;
using SScIld.Pathway.Patient;

namespace SScIld.Knowledge.Reading;

/// <summary>
/// Reads the keys of a map one by one. What is missing or malformed is noted and replaced by something harmless, so that
/// one reading finds every defect. <see cref="Done"/> reports the keys nobody asked for.
/// </summary>
internal sealed partial class MapReader(FileReading file, YamlMap map)
{
    private readonly List<string> _asked = new(8);

    public FileReading File { get; } = file;

    public YamlMap Map { get; } = map;

    /// <summary>The value of a key, or the map itself where there is none: something to point at.</summary>
    public YamlNode At(string key) => Map.Find(key)?.Value ?? (YamlNode)Map;

    /// <summary>The value of a key that may be left out; null when it is, or is written as nothing.</summary>
    public YamlNode? Optional(string key)
    {
        _asked.Add(key);
        return Map.Find(key)?.Value is { } node && node is not YamlScalar { IsNull: true } ? node : null;
    }

    /// <summary>The value of a key that must be there.</summary>
    public YamlNode? Required(string key)
    {
        var node = Optional(key);
        if (node is null)
        {
            YamlNode place = Map.Find(key)?.Key ?? (YamlNode)Map;
            File.Add(place, "missing-key", $"The key {key} is needed here.");
        }

        return node;
    }

    /// <summary>A text that must be there and say something.</summary>
    public string Text(string key) => Required(key) is { } node ? Scalars.Text(File, node) : "";

    public string? TextOrNull(string key) => Optional(key) is { } node ? Scalars.Text(File, node) : null;

    /// <summary>A text that must be there but may be empty, as a unit may.</summary>
    public string TextOrEmpty(string key)
    {
        _asked.Add(key);
        switch (Map.Find(key)?.Value)
        {
            case YamlScalar { IsPlain: false, Value: "" }:
                return "";
            case null:
                File.Add(Map, "missing-key", $"The key {key} is needed here; write \"\" if there is none.");
                return "";
            case { } node:
                return Scalars.Text(File, node);
        }
    }

    /// <summary>A text that names something declared elsewhere.</summary>
    public string Mention(string key, MentionKind kind, string of = "")
    {
        var id = Text(key);
        File.Mention(kind, id, At(key), of);
        return id;
    }

    /// <summary>A list of texts; left out it is empty only where it may be.</summary>
    public ImmutableArray<string> Texts(string key, bool required = true) => Texts(key, null, required);

    /// <summary>A list of texts that name things declared elsewhere.</summary>
    public ImmutableArray<string> Mentions(string key, MentionKind kind, bool required = true, string of = "") => Texts(key, (kind, of), required);

    public decimal Number(string key) => Required(key) is { } node ? Scalars.Number(File, node) : 0;

    public decimal? NumberOrNull(string key) => Optional(key) is { } node ? Scalars.Number(File, node) : null;

    public int WholeNumber(string key) => Required(key) is { } node ? Scalars.WholeNumber(File, node) : 0;

    public int? WholeNumberOrNull(string key) => Optional(key) is { } node ? Scalars.WholeNumber(File, node) : null;

    public bool Truth(string key) => Required(key) is { } node && Scalars.Truth(File, node);

    /// <summary>A truth that is no when left out.</summary>
    public bool TruthOrNo(string key) => Optional(key) is { } node && Scalars.Truth(File, node);

    public DateOnly Date(string key) => Required(key) is { } node ? Scalars.Date(File, node) : default;

    /// <summary>The place of a code in a closed list.</summary>
    public int Code(string key, ImmutableArray<string> codes) => Required(key) is { } node ? Scalars.Code(File, node, codes) : 0;

    public int? CodeOrNull(string key, ImmutableArray<string> codes) => Optional(key) is { } node ? Scalars.Code(File, node, codes) : null;

    /// <summary>One of a closed list of codes, kept as text.</summary>
    public string OneOf(string key, ImmutableArray<string> codes) => codes[Code(key, codes)];

    public Agent Agent(string key) => Required(key) is { } node ? Scalars.Agent(File, node) : default;

    public ImmutableArray<Agent> Agents(string key)
    {
        var agents = ImmutableArray.CreateBuilder<Agent>();
        foreach (var node in Items(key, required: true))
        {
            agents.Add(Scalars.Agent(File, node));
        }

        return agents.ToImmutable();
    }

    /// <summary>The items of a list.</summary>
    public ImmutableArray<YamlNode> Items(string key, bool required)
    {
        switch (required ? Required(key) : Optional(key))
        {
            case YamlList list:
                return list.Items;
            case null:
                return [];
            case { } other:
                File.Add(other, "wrong-kind", $"{key} is a list.");
                return [];
        }
    }

    /// <summary>The items of a list of maps.</summary>
    public List<MapReader> Maps(string key, bool required = true)
    {
        var maps = new List<MapReader>();
        foreach (var item in Items(key, required))
        {
            if (Of(File, item, $"an item of {key}") is { } reader)
            {
                maps.Add(reader);
            }
        }

        return maps;
    }

    /// <summary>What each map of a list stands for; each is marked with its place and must have nothing over.</summary>
    public ImmutableArray<T> All<T>(string key, Func<MapReader, T> read)
        where T : class
    {
        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var item in Maps(key))
        {
            all.Add(item.File.Mark(read(item), item.Map));
            item.Done();
        }

        return all.ToImmutable();
    }

    /// <summary>A map that may be left out.</summary>
    public MapReader? MapOrNull(string key) => Optional(key) is { } node ? Of(File, node, key) : null;

    public static MapReader? Of(FileReading file, YamlNode node, string what)
    {
        if (node is YamlMap map)
        {
            return new MapReader(file, map);
        }

        file.Add(node, "wrong-kind", $"This should be a map: {what}.");
        return null;
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Done()
    {
        foreach (var entry in Map.Entries)
        {
            var key = entry.Key.Value;
            if (!_asked.Contains(key))
            {
                var hint = Nearest.To(key, _asked) is { } near ? $" Did you mean {near}?" : "";
                File.Add(entry.Key, "unknown-key", $"The key {key} is not known here.{hint}");
            }
        }
    }

    private ImmutableArray<string> Texts(string key, (MentionKind Kind, string Of)? mention, bool required)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var node in Items(key, required))
        {
            var text = Scalars.Text(File, node);
            texts.Add(text);
            if (mention is { } named)
            {
                File.Mention(named.Kind, text, node, named.Of);
            }
        }

        return texts.ToImmutable();
    }
}
