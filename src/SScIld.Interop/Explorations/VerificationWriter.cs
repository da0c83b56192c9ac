using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using SScIld.Interop.Note;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Verification;

namespace SScIld.Interop.Explorations;

/// <summary>Writes what was verified of a rule base.</summary>
public static class VerificationWriter
{
    /// <summary>The document's schema.</summary>
    public const string Schema = "sscild.verification/1";

    private const int LongestCount = 15;
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The report in lines for people; under a broken property the case that breaks it.</summary>
    public static IEnumerable<string> Lines(VerificationReport report, ProductWords words, Language language)
    {
        yield return words("note.verify.title", language, ("id", report.PackId), ("version", report.PackVersion), ("hash", report.PackHash));
        yield return words("note.verify.meaning", language);
        foreach (var result in report.Results)
        {
            yield return words(
                "note.verify.line",
                language,
                ("outcome", words(OutcomeKey(result.Outcome), language)),
                ("title", result.Property.Title.In(language)),
                ("states", Count(result.States)),
                ("steps", Count(result.Steps)),
                ("method", words(MethodKey(result.Method), language)));
            if (!result.Rules.IsEmpty)
            {
                yield return $"    {string.Join(", ", result.Rules)}";
            }

            if (result.Counterexample is { } patient)
            {
                yield return CaseText.Of(patient);
            }
        }

        var held = report.Results.Count(result => result.Outcome == PropertyOutcome.Held);
        yield return words("note.verify.sum", language, ("held", Count(held)), ("all", Count(report.Results.Length)));
    }

    /// <summary>The report as a document.</summary>
    public static byte[] Json(VerificationReport report)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text, Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartObject("pack");
            json.WriteString("id", report.PackId);
            json.WriteString("version", report.PackVersion);
            json.WriteString("hash", report.PackHash);
            json.WriteEndObject();
            json.WriteStartArray("properties");
            foreach (var result in report.Results)
            {
                Write(json, result);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return text.WrittenSpan.ToArray();
    }

    /// <summary>A number of states: in full while a reader can take it in, else as a power of ten.</summary>
    public static string Count(BigInteger count)
    {
        var digits = count.ToString(CultureInfo.InvariantCulture);
        return digits.Length > LongestCount ? string.Create(CultureInfo.InvariantCulture, $"{digits[0]}.{digits[1]} × 10^{digits.Length - 1}") : count.ToString("N0", CultureInfo.InvariantCulture);
    }

    /// <summary>The key of an outcome's name.</summary>
    public static string OutcomeKey(PropertyOutcome outcome) => outcome switch
    {
        PropertyOutcome.Held => "note.verify.held",
        PropertyOutcome.Broken => "note.verify.broken",
        _ => "note.verify.not-proved",
    };

    /// <summary>The key of a method's name.</summary>
    public static string MethodKey(CheckMethod method) => method == CheckMethod.Enumerated ? "note.verify.enumerated" : "note.verify.stage-by-stage";

    private static void Write(Utf8JsonWriter json, PropertyResult result)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Property.Id);
        json.WriteString("outcome", result.Outcome switch { PropertyOutcome.Held => "held", PropertyOutcome.Broken => "broken", _ => "not-proved" });
        json.WriteString("method", result.Method == CheckMethod.Enumerated ? "enumerated" : "stage-by-stage");
        json.WriteString("states", result.States.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("steps", result.Steps);
        json.WriteStartArray("rules");
        foreach (var rule in result.Rules)
        {
            json.WriteStringValue(rule);
        }

        json.WriteEndArray();
        if (result.Counterexample is { } patient)
        {
            json.WritePropertyName("case");
            json.WriteRawValue(CaseText.Of(patient));
        }

        json.WriteEndObject();
    }
}
