using SScIld.Knowledge.Yaml;

namespace SScIld.Knowledge.Reading;

/// <summary>What is read from one file: parts of the pack, the ids they declare and name, where they stand, and what is wrong.</summary>
internal sealed class FileReading(string path, List<PackDefect> defects)
{
    public string Path { get; } = path;

    public List<PackDefect> Defects { get; } = defects;

    /// <summary>Parts of the pack, in order of text.</summary>
    public List<object> Parts { get; } = [];

    public List<Declaration> Declarations { get; } = [];

    public List<Mention> Mentions { get; } = [];

    /// <summary>Where parts, conditions, conclusions and sentences stand.</summary>
    public Dictionary<object, Place> Places { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The definition being read, which is what the names in it are named by; empty elsewhere.</summary>
    public string Definition { get; set; } = "";

    public Place PlaceOf(YamlNode node) => new(Path, node.Line, node.Column);

    public void Add(YamlNode node, string code, string message) => Defects.Add(new PackDefect(Path, node.Line, node.Column, code, message));

    public void Declare(IdKind kind, string id, YamlNode node)
    {
        if (id.Length == 0)
        {
            return;
        }

        if (kind is not (IdKind.Field or IdKind.Phrase) && !IsId(id))
        {
            Add(node, "bad-id", $"An id is made of letters, digits, points and hyphens: {id}.");
        }

        Declarations.Add(new Declaration(kind, id, PlaceOf(node)));
    }

    public void Mention(MentionKind kind, string id, YamlNode node, string of = "")
    {
        if (id.Length > 0)
        {
            Mentions.Add(new Mention(kind, id, PlaceOf(node), of.Length > 0 ? of : Definition));
        }
    }

    /// <summary>Remembers where a part of the model was written.</summary>
    public T Mark<T>(T part, YamlNode node)
        where T : class
    {
        Places.TryAdd(part, PlaceOf(node));
        return part;
    }

    /// <summary>Keeps a part of the pack.</summary>
    public void Keep<T>(T part, YamlNode node)
        where T : class
    {
        Parts.Add(part);
        Mark(part, node);
    }

    private static bool IsId(string id)
    {
        foreach (var letter in id)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
