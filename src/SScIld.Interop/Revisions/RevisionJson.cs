using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Revisions;

/// <summary>A revision of the knowledge as a document for programs.</summary>
public static class RevisionJson
{
    /// <summary>The document's schema.</summary>
    public const string Schema = "sscild.revision/1";

    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>Writes what changed, and what it does to cases.</summary>
    /// <param name="revision">The packs and what differs.</param>
    /// <param name="cases">The cases; null: none were asked about.</param>
    /// <param name="words">The words.</param>
    /// <param name="language">Their language.</param>
    public static byte[] Of(PackRevision revision, ImmutableArray<CaseRevision>? cases, RevisionWords words, Language language)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text, Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("language", LanguageCode.Of(language));
            Write(json, "earlier", revision.Earlier);
            Write(json, "later", revision.Later);
            WriteAll(json, "changes", revision.Changes, change => Write(json, change, words));
            if (cases is { } asked)
            {
                WriteAll(json, "cases", asked, one => Write(json, one, words));
            }

            json.WriteEndObject();
        }

        return text.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, KnowledgePack pack)
    {
        json.WriteStartObject(name);
        json.WriteString("id", pack.Id);
        json.WriteString("version", pack.Version);
        json.WriteString("hash", pack.Hash);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PartChange change, RevisionWords words)
    {
        json.WriteString("kind", RevisionWords.CodeOf(change.Key.Kind));
        json.WriteString("id", change.Key.Id);
        json.WriteString("change", RevisionWords.CodeOf(change.Fate));
        json.WriteString("text", words.Headline(change));
        WriteAll(json, "aspects", change.Aspects, aspect =>
        {
            json.WriteString("aspect", aspect.Code);
            json.WriteString("name", words.Aspect(aspect));
            json.WriteBoolean("decides", aspect.Decides);
            Write(json, "removed", aspect.Removed);
            Write(json, "added", aspect.Added);
        });
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<Localized> lines) => WriteAll(json, name, lines, line =>
    {
        json.WriteString("en", line.English);
        json.WriteString("zh", line.Chinese);
    });

    private static void Write(Utf8JsonWriter json, CaseRevision one, RevisionWords words)
    {
        json.WriteString("case", one.Id);
        json.WriteString("outcome", one switch { { Advice: null } => "rejected", { IsOtherAdvice: true } => "other-advice", { IsReworded: true } => "reworded", _ => "same" });
        Write(json, "rejectedByEarlier", one.Earlier);
        Write(json, "rejectedByLater", one.Later);
        if (one.Advice is not { IsSame: false } advice)
        {
            return;
        }

        WriteAll(json, "flips", advice.Flips, flip =>
        {
            json.WriteString("part", flip.Part);
            json.WriteString("from", flip.From.Length == 0 ? null : flip.From);
            json.WriteString("to", flip.To.Length == 0 ? null : flip.To);
            json.WriteString("text", words.Flip(flip));
        });
        WriteAll(json, "items", advice.Items, item =>
        {
            json.WriteString("kind", RevisionWords.CodeOf(item.Kind));
            json.WriteString("id", item.Id);
            json.WriteString("detail", item.Detail.Length == 0 ? null : item.Detail);
            json.WriteBoolean("new", item.IsNew);
            json.WriteString("text", words.Item(item));
        });
        WriteAll(json, "why", advice.Shifts, shift =>
        {
            json.WriteString("rule", shift.Rule);
            json.WriteString("from", Code(shift.Before));
            json.WriteString("to", Code(shift.After));
            WriteAll(json, "restsOn", shift.RestsOn, part =>
            {
                json.WriteString("kind", RevisionWords.CodeOf(part.Kind));
                json.WriteString("id", part.Id);
            });
            json.WriteString("text", words.Shift(shift));
        });
    }

    private static void Write(Utf8JsonWriter json, string name, Rejection? rejection)
    {
        if (rejection is not null)
        {
            WriteAll(json, name, rejection.Errors, error =>
            {
                json.WriteString("path", error.Path);
                json.WriteString("code", error.Code);
                json.WriteString("message", error.Message);
            });
        }
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Code(Truth? outcome) => outcome switch
    {
        Truth.Yes => "applied",
        Truth.No => "not-applied",
        Truth.Unknown => "cannot-decide",
        _ => null,
    };
}
