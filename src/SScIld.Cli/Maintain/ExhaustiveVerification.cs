using System.Collections.Immutable;
using SScIld.Cli.Hosting;
using SScIld.Interop.Cases;
using SScIld.Interop.Explorations;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Verification;
using SScIld.Pathway.Rules;

namespace SScIld.Cli.Maintain;

/// <summary>Checks the properties of the whole rule base and prints what was proved, with a case for each that is broken.</summary>
internal sealed class ExhaustiveVerification(KnowledgeSource knowledge, Words words)
{
    /// <summary>Verifies; the result is the exit code.</summary>
    /// <param name="isJson">True for a document in place of lines.</param>
    /// <param name="output">Where the document is written besides; null: nowhere.</param>
    public int Run(bool isJson, string? output)
    {
        var pack = knowledge.Load(words);
        var report = new RuleBookVerifier(pack, Examples(pack)).Verify(knowledge.Guide(pack).Properties);
        var document = VerificationWriter.Json(report);
        if (output is not null)
        {
            File.WriteAllBytes(output, [.. document, (byte)'\n']);
        }

        if (isJson)
        {
            Terminal.Output.Write(document);
            Terminal.Output.Write("\n"u8);
        }
        else
        {
            VerificationWriter.Lines(report, words.Source, words.Language).ToList().ForEach(Terminal.Print);
        }

        return report.IsSound ? ExitCode.Done : ExitCode.Unreadable;
    }

    // The lessons beside the words: quick witnesses of what rules can do.
    private ImmutableArray<PatientCase> Examples(KnowledgePack pack)
    {
        var folder = Path.Combine(knowledge.TextsFolder, "cases");
        return !Directory.Exists(folder)
            ? []
            :
            [
                .. CaseFolder.Read(folder)
                    .Select(one => CaseDocumentReader.Read(one.Document, pack))
                    .OfType<CaseReading.Accepted>()
                    .Select(accepted => accepted.Patient),
            ];
    }
}
