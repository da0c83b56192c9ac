using SScIld.Cli.Hosting;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Cli.Assess;

/// <summary>Assesses case files one by one. A file that cannot be read or used leaves the others alone.</summary>
internal sealed class CaseFiles(KnowledgeSource knowledge, Words words, AssessRequest request)
{
    /// <summary>Assesses all of them; the result is the exit code.</summary>
    public int Run()
    {
        // Half of a short run is spent getting ready; the two halves do not need each other.
        var ready = Task.Run(CaseDocumentReader.Prepare);
        var pack = knowledge.Load(words);
        ready.Wait();
        var answers = Answers(pack);
        var exitCode = ExitCode.Done;
        foreach (var file in request.Files)
        {
            exitCode = Math.Max(exitCode, Answer(file, pack, answers));
        }

        answers.End();
        return exitCode;
    }

    private int Answer(string file, KnowledgePack pack, ICaseAnswers answers)
    {
        byte[] document;
        try
        {
            document = CaseInput.Read(file);
        }
        catch (Exception problem) when (FileProblem.IsOne(problem))
        {
            Terminal.Report(FileProblem.Describe(words, file, problem));
            return ExitCode.Unreadable;
        }

        switch (CaseDocumentReader.Read(document, pack, words.Language))
        {
            case CaseReading.Accepted accepted:
                answers.Assessed(PathwayEngine.Assess(accepted.Patient, pack, words.Language));
                return ExitCode.Done;
            case CaseReading.Rejected rejected:
                answers.Rejected(file, rejected.Rejection);
                return ExitCode.CaseRejected;
            case var other:
                throw new InvalidOperationException($"A case is accepted or rejected, not {other.GetType().Name}.");
        }
    }

    private ICaseAnswers Answers(KnowledgePack pack) => request.IsText
        ? new TextAnswers(words, request)
        : new JsonAnswers(pack, words.Language, request);
}
