using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SScIld.Interop.Cases;

/// <summary>Goes through a document token by token, notes what is wrong with its form, and copies the rest.</summary>
internal sealed class CaseWalk(CaseFields fields)
{
    private const int LongestName = 64;

    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    private readonly List<(long Place, CaseProblem Problem)> _problems = [];
    private readonly HashSet<string> _unsound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _places = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _copy = new();
    private string? _caseId;

    /// <summary>What is wrong with the form, with the place of each.</summary>
    public IReadOnlyList<(long Place, CaseProblem Problem)> Problems => _problems;

    /// <summary>The field that the walk was at, or had just left: where a text that breaks off is to be looked at.</summary>
    public string Reached { get; private set; } = CaseProblem.Document;

    /// <summary>The pseudonym, as far as the walk came.</summary>
    public string? CaseId(CaseFields limits) => CaseDocumentMapper.CaseIdOf(new CaseDocument { CaseId = _caseId }, limits);

    /// <summary>Whether a field was entered in a form that cannot be read.</summary>
    public bool IsUnsound(string path) => _unsound.Contains(path);

    /// <summary>Where a field stands; for one that is missing, where it should.</summary>
    public long PlaceOf(string path)
    {
        for (var part = path; part.Length > 0; part = part[..Math.Max(0, part.LastIndexOfAny(['.', '[']))])
        {
            if (_places.TryGetValue(part, out var place))
            {
                return place;
            }
        }

        return 0;
    }

    /// <summary>Goes through the whole text.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public void Go(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, AnyDepth);
        using var copy = new Utf8JsonWriter(_copy, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            Object(ref reader, json, CaseShape.Document, "", copy);
        }
        else
        {
            Refuse(ref reader, json, CaseProblem.Document, copy);
        }

        // Nothing may follow; the reader says so itself.
        reader.Read();
    }

    /// <summary>What is sound of the document.</summary>
    public CaseDocument Sound() => JsonSerializer.Deserialize(_copy.WrittenSpan, CaseJson.Default.CaseDocument) ?? new CaseDocument();

    private void Object(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ObjectShape shape, string path, Utf8JsonWriter copy)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        copy.WriteStartObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = reader.TokenStartIndex;
            var name = Text(ref reader, json);
            var field = path.Length == 0 ? Named(name) : $"{path}.{Named(name)}";
            Reached = field;
            if (!shape.Fields.TryGetValue(name, out var fieldShape) || seen.Contains(name))
            {
                // A name nobody knows is reported once, a known one whenever it comes again.
                Report(place, new CaseProblem(field, seen.Add(name) ? RejectionCode.UnknownField : RejectionCode.DuplicateKey));
                reader.Read();
                Skip(ref reader, field, place);
                continue;
            }

            seen.Add(name);
            _places[field] = place;
            copy.WritePropertyName(name);
            reader.Read();
            Value(ref reader, json, fieldShape, field, copy);
        }

        Reached = path.Length == 0 ? CaseProblem.Document : path;
        copy.WriteEndObject();
    }

    private void List(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ListShape shape, string path, Utf8JsonWriter copy)
    {
        copy.WriteStartArray();
        for (var entry = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; entry++)
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"{path}[{entry}]");
            _places[field] = reader.TokenStartIndex;
            Reached = field;
            Value(ref reader, json, shape.Entry, field, copy);
        }

        copy.WriteEndArray();
    }

    private void Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, CaseShape shape, string path, Utf8JsonWriter copy)
    {
        switch (shape, reader.TokenType)
        {
            case (_, JsonTokenType.Null):
                copy.WriteNullValue();
                break;
            case (ObjectShape fieldsOf, JsonTokenType.StartObject):
                Object(ref reader, json, fieldsOf, path, copy);
                break;
            case (ListShape entries, JsonTokenType.StartArray):
                List(ref reader, json, entries, path, copy);
                break;
            case (FlagShape, JsonTokenType.True or JsonTokenType.False):
                copy.WriteBooleanValue(reader.TokenType == JsonTokenType.True);
                break;
            case (NumberShape, JsonTokenType.Number):
                Number(ref reader, path, copy);
                break;
            case (TextShape, JsonTokenType.String):
                var text = Text(ref reader, json);
                _caseId = path == fields.CaseId.Path ? text : _caseId;
                copy.WriteStringValue(text);
                break;
            default:
                Refuse(ref reader, json, path, copy);
                break;
        }
    }

    private void Number(ref Utf8JsonReader reader, string path, Utf8JsonWriter copy)
    {
        if (ExactDecimal.TryParse(reader.ValueSpan, out var value))
        {
            copy.WriteNumberValue(value);
            return;
        }

        // Too large, too small or too long to be held: whatever the field, it is not a value that it can have.
        var problem = fields.At(path).OutOfRange(CaseChecks.NoEntry, Encoding.UTF8.GetString(reader.ValueSpan));
        Report(PlaceOf(path), problem with { Path = path });
        _unsound.Add(path);
        copy.WriteNullValue();
    }

    private void Refuse(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string path, Utf8JsonWriter copy)
    {
        var value = reader.TokenType switch
        {
            JsonTokenType.StartObject => "{…}",
            JsonTokenType.StartArray => "[…]",
            JsonTokenType.String => $"\"{Text(ref reader, json)}\"",
            _ => Encoding.UTF8.GetString(reader.ValueSpan),
        };
        Report(PlaceOf(path), new CaseProblem(path, RejectionCode.WrongType) { Value = value });
        _unsound.Add(path);
        Skip(ref reader, path, PlaceOf(path));
        copy.WriteNullValue();
    }

    // Nesting is followed by counting, never by recursion: no depth exhausts the stack.
    private void Skip(ref Utf8JsonReader reader, string path, long place)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        var depth = reader.CurrentDepth;
        var tooDeep = false;
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            if (!tooDeep && reader.CurrentDepth >= CaseDocumentReader.MaximumDepth)
            {
                tooDeep = true;
                var most = CaseDocumentReader.MaximumDepth.ToString(CultureInfo.InvariantCulture);
                Report(place, new CaseProblem(path, RejectionCode.TooDeep) { Maximum = most });
            }
        }
    }

    private void Report(long place, CaseProblem problem) => _problems.Add((place, problem));

    private static string Text(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw TextPlace.NotUnicode(json, (int)reader.TokenStartIndex);
        }
    }

    // A field's name as part of a path: never empty, never long.
    private static string Named(string name) => name.Length switch
    {
        0 => "\"\"",
        <= LongestName => name,
        _ => $"{name.AsSpan(0, char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)}…",
    };
}
