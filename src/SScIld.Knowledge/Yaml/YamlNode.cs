using System.Collections.Immutable;

namespace SScIld.Knowledge.Yaml;

/// <summary>A piece of a YAML file that remembers where it stood. The hierarchy is closed: scalar, list, map.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal abstract record YamlNode(int Line, int Column);

/// <summary>A scalar. A plain one was written without quotes.</summary>
internal sealed record YamlScalar(string Value, bool IsPlain, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>Whether nothing was written, or the word for nothing.</summary>
    public bool IsNull => IsPlain && Value is "" or "null" or "~";
}

/// <summary>A list.</summary>
internal sealed record YamlList(ImmutableArray<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

/// <summary>A map in the order in which it was written; of a key written twice it keeps the first value.</summary>
internal sealed record YamlMap(ImmutableArray<YamlEntry> Entries, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>The entry of a key; null when there is none.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Value == key)
            {
                return entry;
            }
        }

        return null;
    }
}

/// <summary>A key with its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
