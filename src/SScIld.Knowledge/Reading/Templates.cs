using System.Collections.Immutable;
using SScIld.Knowledge.Yaml;
using SScIld.Pathway;
using SScIld.Pathway.Patient;

namespace SScIld.Knowledge.Reading;

/// <summary>
/// Writes out what is written once for several values: <c>for</c> lists maps of names and values (or agents, or
/// <c>all-agents</c>), and every <c>{name}</c> in the scalars beside it becomes the value.
/// </summary>
internal sealed class Templates(IReadOnlyDictionary<string, Localized> agentNames)
{
    private const string For = "for";
    private const string AgentKey = "agent";
    private const string AgentName = "agent.name";
    private const string AllAgents = "all-agents";

    /// <summary>The map itself, or its copies.</summary>
    public IEnumerable<MapReader> Expand(MapReader map)
    {
        if (map.Map.Find(For) is not { } entry)
        {
            return [map];
        }

        var rest = new YamlMap(map.Map.Entries.Remove(entry), map.Map.Line, map.Map.Column);
        var copies = new List<MapReader>();
        foreach (var values in Values(map.File, entry.Value))
        {
            copies.Add(new MapReader(map.File, (YamlMap)Fill(rest, values, Language.English)));
        }

        return copies;
    }

    /// <summary>The names of the agents, as their files give them; agents whose file cannot be read go by their code.</summary>
    public static IReadOnlyDictionary<string, Localized> Names(IEnumerable<YamlNode?> agentFiles)
    {
        var names = AgentCode.All.ToDictionary(AgentCode.Of, agent => new Localized(AgentCode.Of(agent), AgentCode.Of(agent)), StringComparer.Ordinal);
        foreach (var node in agentFiles)
        {
            if (node is YamlMap map && map.Find("id")?.Value is YamlScalar id && names.ContainsKey(id.Value) && map.Find("name")?.Value is YamlMap name &&
                name.Find("en")?.Value is YamlScalar english && name.Find("zh")?.Value is YamlScalar chinese)
            {
                names[id.Value] = new Localized(english.Value, chinese.Value);
            }
        }

        return names;
    }

    private List<Dictionary<string, Localized>> Values(FileReading file, YamlNode node)
    {
        if (node is YamlScalar { Value: AllAgents })
        {
            return [.. AgentCode.All.Select(agent => OfAgent(AgentCode.Of(agent)))];
        }

        var all = new List<Dictionary<string, Localized>>();
        if (node is not YamlList { Items.Length: > 0 } list)
        {
            file.Add(node, "bad-template", "for is a list of maps, a list of agents, or all-agents.");
            return all;
        }

        foreach (var item in list.Items)
        {
            if (item is YamlMap map)
            {
                all.Add(OfMap(file, map));
            }
            else
            {
                Scalars.Agent(file, item);
                all.Add(OfAgent((item as YamlScalar)?.Value ?? ""));
            }
        }

        return all;
    }

    private Dictionary<string, Localized> OfMap(FileReading file, YamlMap map)
    {
        var values = new Dictionary<string, Localized>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (entry is { Key.Value: AgentKey, Value: YamlScalar agent })
            {
                Scalars.Agent(file, agent);
                foreach (var (name, value) in OfAgent(agent.Value))
                {
                    values[name] = value;
                }
            }
            else
            {
                var text = Scalars.Text(file, entry.Value);
                values[entry.Key.Value] = new Localized(text, text);
            }
        }

        return values;
    }

    private Dictionary<string, Localized> OfAgent(string code) => new(StringComparer.Ordinal)
    {
        [AgentKey] = new Localized(code, code),
        [AgentName] = agentNames.TryGetValue(code, out var name) ? name : new Localized(code, code),
    };

    private static YamlNode Fill(YamlNode node, Dictionary<string, Localized> values, Language language) => node switch
    {
        YamlScalar scalar => FillScalar(scalar, values, language),
        YamlList list => list with { Items = [.. list.Items.Select(item => Fill(item, values, language))] },
        YamlMap map => map with { Entries = FillEntries(map.Entries, values, language) },
        _ => node,
    };

    private static ImmutableArray<YamlEntry> FillEntries(ImmutableArray<YamlEntry> entries, Dictionary<string, Localized> values, Language language) =>
        [.. entries.Select(entry => entry with { Value = Fill(entry.Value, values, LanguageCode.TryParse(entry.Key.Value, out var own) ? own : language) })];

    private static YamlScalar FillScalar(YamlScalar scalar, Dictionary<string, Localized> values, Language language)
    {
        if (!scalar.Value.Contains('{', StringComparison.Ordinal))
        {
            return scalar;
        }

        var text = scalar.Value;
        foreach (var (name, value) in values)
        {
            text = text.Replace($"{{{name}}}", value.In(language), StringComparison.Ordinal);
        }

        return scalar with { Value = text };
    }
}
