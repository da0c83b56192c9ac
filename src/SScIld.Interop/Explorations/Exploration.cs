using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SScIld.Interop.Note;
using SScIld.Pathway;
using SScIld.Pathway.Analysis;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Analysis.Concordance;
using SScIld.Pathway.Analysis.Readings;
using SScIld.Pathway.Analysis.Unknowns;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Explorations;

/// <summary>Explores one case and writes what was found, for people or for programs.</summary>
public sealed class Exploration
{
    /// <summary>The document's schema.</summary>
    public const string Schema = "sscild.exploration/1";

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly KnowledgePack _pack;
    private readonly AnalysisGuide _guide;
    private readonly ProductWords _words;
    private readonly PackTexts _texts;

    /// <param name="pack">The knowledge.</param>
    /// <param name="guide">What may change, and how precisely.</param>
    /// <param name="words">The product's sentences.</param>
    public Exploration(KnowledgePack pack, AnalysisGuide guide, ProductWords words)
    {
        _pack = pack;
        _guide = guide;
        _words = words;
        _texts = new PackTexts(pack);
    }

    /// <summary>What was found, in lines for people.</summary>
    public string Text(PatientCase patient, IReadOnlyList<string> kinds, Language language)
    {
        var words = new ExplorationWords(_words, _texts, patient, language);
        return string.Join("\n\n", kinds.Select(kind => string.Join('\n', Lines(kind, patient, words)))) + "\n";
    }

    /// <summary>What was found, as a document.</summary>
    public byte[] Json(PatientCase patient, IReadOnlyList<string> kinds, Language language)
    {
        var words = new ExplorationWords(_words, _texts, patient, language);
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text, Relaxed))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("caseId", patient.CaseId);
            json.WriteString("asOf", NumberText.Of(patient.AsOf));
            json.WriteStartObject("pack");
            json.WriteString("id", _pack.Id);
            json.WriteString("version", _pack.Version);
            json.WriteString("hash", _pack.Hash);
            json.WriteEndObject();
            foreach (var kind in kinds)
            {
                Write(json, kind, patient, words);
            }

            json.WriteEndObject();
        }

        return text.WrittenSpan.ToArray();
    }

    private IEnumerable<string> Lines(string kind, PatientCase patient, ExplorationWords words) => kind switch
    {
        ExplorationKind.Counterfactuals => ChangeLines(patient, words),
        ExplorationKind.Missing => MissingWriter.Lines(MissingValue.Of(patient, _pack, _guide.Fields), words),
        ExplorationKind.Readings => ReadingsWriter.Lines(ReadingSensitivity.Of(patient, _pack), words),
        ExplorationKind.Concordance => ConcordanceWriter.Lines(Concordance(patient, words), words),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such exploration."),
    };

    private GuidelineConcordance Concordance(PatientCase patient, ExplorationWords words) =>
        GuidelineConcordance.Of(PathwayEngine.Assess(patient, _pack, words.Language));

    private IEnumerable<string> ChangeLines(PatientCase patient, ExplorationWords words)
    {
        var search = new Counterfactuals(patient, _pack, _guide.Fields);
        return
        [
            words.Say("note.explore.changes.heading"),
            .. ChangesWriter.Lines(search.Singles(), "note.explore.changes.none", words),
            "",
            words.Say("note.explore.pairs.heading"),
            .. PairLines(search.Pairs(), words),
        ];
    }

    private static IEnumerable<string> PairLines(PairedChanges pairs, ExplorationWords words)
    {
        var lines = ChangesWriter.Lines(pairs.Changes, "note.explore.pairs.none", words);
        return pairs.IsCutShort ? lines.Append(words.Say("note.explore.pairs.cut-short")) : lines;
    }

    private void Write(Utf8JsonWriter json, string kind, PatientCase patient, ExplorationWords words)
    {
        json.WriteStartObject(kind);
        switch (kind)
        {
            case ExplorationKind.Counterfactuals:
                WriteChanges(json, patient, words);
                break;
            case ExplorationKind.Missing:
                MissingWriter.Write(json, MissingValue.Of(patient, _pack, _guide.Fields), words);
                break;
            case ExplorationKind.Readings:
                ReadingsWriter.Write(json, ReadingSensitivity.Of(patient, _pack), words);
                break;
            case ExplorationKind.Concordance:
                ConcordanceWriter.Write(json, Concordance(patient, words), words);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such exploration.");
        }

        json.WriteEndObject();
    }

    private void WriteChanges(Utf8JsonWriter json, PatientCase patient, ExplorationWords words)
    {
        var search = new Counterfactuals(patient, _pack, _guide.Fields);
        ChangesWriter.Write(json, "singles", search.Singles(), words);
        var pairs = search.Pairs();
        ChangesWriter.Write(json, "pairs", pairs.Changes, words);
        json.WriteBoolean("pairsCutShort", pairs.IsCutShort);
    }
}
