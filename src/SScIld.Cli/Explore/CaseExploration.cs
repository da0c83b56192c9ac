using System.Collections.Immutable;
using SScIld.Cli.Hosting;
using SScIld.Interop.Cases;
using SScIld.Interop.Explorations;

namespace SScIld.Cli.Explore;

/// <summary>Explores one case: what would change the advice, what is missing and worth asking for, which readings it stands under.</summary>
internal sealed class CaseExploration(KnowledgeSource knowledge, Words words)
{
    /// <summary>Explores; the result is the exit code.</summary>
    public int Run(string file, ImmutableArray<string> kinds, bool isText)
    {
        var pack = knowledge.Load(words);
        var exploration = new Exploration(pack, knowledge.Guide(pack), words.Source);
        byte[] document;
        try
        {
            document = CaseInput.Read(file);
        }
        catch (Exception problem) when (FileProblem.IsOne(problem))
        {
            throw new StopException(ExitCode.Unreadable, FileProblem.Describe(words, file, problem));
        }

        switch (CaseDocumentReader.Read(document, pack, words.Language))
        {
            case CaseReading.Accepted accepted when isText:
                Terminal.Print(exploration.Text(accepted.Patient, kinds, words.Language).TrimEnd('\n'));
                return ExitCode.Done;
            case CaseReading.Accepted accepted:
                Terminal.Output.Write(exploration.Json(accepted.Patient, kinds, words.Language));
                Terminal.Output.Write("\n"u8);
                return ExitCode.Done;
            case CaseReading.Rejected rejected:
                throw new StopException(
                    ExitCode.CaseRejected,
                    [words.Say("cli.rejection.title", ("file", file)), .. rejected.Rejection.Errors.Select(error => $"- {error.Message}")]);
            case var other:
                throw new InvalidOperationException($"A case is accepted or rejected, not {other.GetType().Name}.");
        }
    }
}
