using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SScIld.Knowledge.Yaml;

/// <summary>
/// Reads the plain part of YAML that the pack is written in: one document of maps, lists and scalars. Everything else
/// (anchors, aliases, tags, further documents, keys twice) is a defect. No reflection, so that it starts fast.
/// </summary>
internal sealed class YamlFile
{
    private const int DeepestLevel = 48;
    private readonly string _path;
    private readonly List<PackDefect> _defects;
    private readonly Scanner _scanner;
    private readonly Parser _parser;

    private YamlFile(string path, string text, List<PackDefect> defects)
    {
        _path = path;
        _defects = defects;
        _scanner = new Scanner(new StringReader(text), skipComments: true);
        _parser = new Parser(_scanner);
    }

    /// <summary>The content of a file; null when there is none or it cannot be made out.</summary>
    public static YamlNode? Read(string path, string text, List<PackDefect> defects)
    {
        var file = new YamlFile(path, text, defects);
        try
        {
            return file.Document();
        }
        catch (YamlException problem)
        {
            file.Add(problem.Start, "malformed-yaml", problem.Message);
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            // The scanner meets some malformed texts with exceptions that do not say where.
            file.Add(file._scanner.CurrentPosition, "malformed-yaml", "The YAML cannot be made out here or just before.");
        }

        return null;
    }

    private static int Number(long position) => (int)Math.Min(position, int.MaxValue);

    private YamlNode? Document()
    {
        _parser.MoveNext();
        _parser.MoveNext();
        if (_parser.Current is StreamEnd)
        {
            Add(1, 1, "empty-file", "The file is empty.");
            return null;
        }

        _parser.MoveNext();
        var root = Node(0);
        _parser.MoveNext();
        _parser.MoveNext();
        if (_parser.Current is DocumentStart second)
        {
            Add(second.Start, "several-documents", "A file holds one document: no second '---'.");
        }

        return root;
    }

    // Leaves the parser on the last event of the node.
    private YamlNode? Node(int level)
    {
        var current = _parser.Current!;
        if (current is AnchorAlias)
        {
            Add(current.Start, "anchor-or-alias", "Aliases are not used here: write the value out.");
            return null;
        }

        if (current is NodeEvent node)
        {
            RefuseDecoration(node);
        }

        if (level > DeepestLevel)
        {
            Add(current.Start, "too-deep", "This is nested too deeply.");
            Skip();
            return null;
        }

        return current switch
        {
            Scalar scalar => ScalarOf(scalar),
            SequenceStart => List(level),
            MappingStart => Map(level),
            _ => throw new YamlException(current.Start, current.End, "A map, a list or a scalar was expected here."),
        };
    }

    private YamlList List(int level)
    {
        var start = _parser.Current!.Start;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (Next() is not SequenceEnd)
        {
            if (Node(level + 1) is { } item)
            {
                items.Add(item);
            }
        }

        return new YamlList(items.ToImmutable(), Number(start.Line), Number(start.Column));
    }

    private YamlMap Map(int level)
    {
        var start = _parser.Current!.Start;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (Next() is not MappingEnd)
        {
            var key = Node(level + 1) as YamlScalar;
            var place = _parser.Current.Start;
            Next();
            var value = Node(level + 1);
            if (key is null)
            {
                Add(place, "bad-key", "A key is a plain word.");
            }
            else if (!keys.Add(key.Value))
            {
                Add(key.Line, key.Column, "duplicate-key", $"The key {key.Value} is already in this map.");
            }
            else if (value is not null)
            {
                entries.Add(new YamlEntry(key, value));
            }
        }

        return new YamlMap(entries.ToImmutable(), Number(start.Line), Number(start.Column));
    }

    private static YamlScalar ScalarOf(Scalar scalar) =>
        new(scalar.Value, scalar.Style == ScalarStyle.Plain, Number(scalar.Start.Line), Number(scalar.Start.Column));

    private ParsingEvent Next() =>
        _parser.MoveNext() ? _parser.Current! : throw new YamlException("The file ends in the middle of a map or a list.");

    private void Skip()
    {
        var depth = _parser.Current!.NestingIncrease;
        while (depth > 0)
        {
            depth += Next().NestingIncrease;
        }
    }

    private void RefuseDecoration(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            Add(node.Start, "anchor-or-alias", "Anchors are not used here.");
        }

        if (!node.Tag.IsEmpty)
        {
            Add(node.Start, "tag", $"Tags are not used here: {node.Tag.Value}.");
        }
    }

    private void Add(Mark place, string code, string message) => Add(Number(place.Line), Number(place.Column), code, message);

    private void Add(int line, int column, string code, string message) => _defects.Add(new PackDefect(_path, line, column, code, message));
}
