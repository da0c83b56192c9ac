using System.Collections.Immutable;
using System.Text.Json;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Records;

/// <summary>One case of a file that is to be taken into the records, or why it cannot be. The hierarchy is closed.</summary>
/// <param name="Number">Its line, or its place in an array, counted from 1.</param>
public abstract record IncomingCase(int Number)
{
    /// <summary>A possible case of a named patient and day.</summary>
    /// <param name="Number">Its line or place.</param>
    /// <param name="CaseId">The patient's code, as the file has it.</param>
    /// <param name="On">The day.</param>
    /// <param name="Content">What is to be kept, as UTF-8 JSON.</param>
    public sealed record Possible(int Number, string CaseId, DateOnly On, ReadOnlyMemory<byte> Content) : IncomingCase(Number);

    /// <summary>An impossible case, or one without a name.</summary>
    /// <param name="Number">Its line or place.</param>
    /// <param name="Rejection">What is wrong with it.</param>
    public sealed record Rejected(int Number, Rejection Rejection) : IncomingCase(Number);
}

/// <summary>Reads the cases of a file: one case, an array of cases, or one case a line.</summary>
public static class IncomingCases
{
    private static readonly JsonReaderOptions OneAfterAnother = new() { AllowMultipleValues = true, MaxDepth = 64 };

    /// <summary>Every case of a file, in its order.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="pack">The pack that says what is possible.</param>
    /// <param name="language">The language of rejections.</param>
    public static ImmutableArray<IncomingCase> Read(ReadOnlySpan<byte> utf8, KnowledgePack pack, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var cases = ImmutableArray.CreateBuilder<IncomingCase>();
        var json = CaseDocumentReader.WithoutByteOrderMark(utf8);
        if (IsLines(json))
        {
            ReadLines(json, pack, language, cases);
        }
        else
        {
            ReadValues(json, pack, language, cases);
        }

        return cases.ToImmutable();
    }

    /// <summary>Whether the first line is a whole object, and so every line is one.</summary>
    private static bool IsLines(ReadOnlySpan<byte> json)
    {
        var end = json.IndexOf((byte)'\n');
        var first = (end < 0 ? json : json[..end]).TrimEnd("\r \t"u8);
        return first.Length > 1 && first[0] == (byte)'{' && first[^1] == (byte)'}' && IsWhole(first);
    }

    private static bool IsWhole(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void ReadLines(ReadOnlySpan<byte> json, KnowledgePack pack, Language language, ImmutableArray<IncomingCase>.Builder cases)
    {
        var number = 0;
        foreach (var range in json.Split((byte)'\n'))
        {
            number++;
            var line = json[range].Trim("\r \t"u8);
            if (!line.IsEmpty)
            {
                cases.Add(Case(line, number, pack, language));
            }
        }
    }

    private static void ReadValues(ReadOnlySpan<byte> json, KnowledgePack pack, Language language, ImmutableArray<IncomingCase>.Builder cases)
    {
        var reader = new Utf8JsonReader(json, OneAfterAnother);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            {
                cases.Add(Case(json, 1, pack, language));
                return;
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                cases.Add(Case(json[start..(int)reader.BytesConsumed], cases.Count + 1, pack, language));
            }
        }
        catch (JsonException)
        {
            // Where the text stops being JSON, the reader of documents says best.
            cases.Add(Case(json, cases.Count + 1, pack, language));
        }
    }

    private static IncomingCase Case(ReadOnlySpan<byte> json, int number, KnowledgePack pack, Language language)
    {
        if (CaseDocumentReader.Read(json, pack, language) is CaseReading.Rejected rejected)
        {
            return new IncomingCase.Rejected(number, rejected.Rejection);
        }

        var document = CaseDocumentReader.ReadDocument(json)!;
        return string.IsNullOrWhiteSpace(document.CaseId)
            ? new IncomingCase.Rejected(number, RejectionWording.Of(null, [new CaseProblem("caseId", RejectionCode.Required)], pack, language))
            : new IncomingCase.Possible(
                number,
                document.CaseId,
                ContractDay.Read(document.AsOf)!.Value,
                DatedCase.Content(document));
    }
}
