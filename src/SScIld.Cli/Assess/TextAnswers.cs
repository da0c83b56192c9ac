using SScIld.Cli.Hosting;
using SScIld.Interop.Cases;
using SScIld.Interop.Note;
using SScIld.Pathway;

namespace SScIld.Cli.Assess;

/// <summary>Answers for people: the note of each case, or what is wrong with it, a line between two.</summary>
internal sealed class TextAnswers(Words words, AssessRequest request) : ICaseAnswers
{
    private static readonly string Between = new('-', 80);
    private bool _isFirst = true;

    /// <inheritdoc/>
    public void Assessed(Assessment assessment) =>
        Print(AssessmentNote.Write(assessment, words.Source, request.Detail));

    /// <inheritdoc/>
    public void Rejected(string file, Rejection rejection)
    {
        var lines = new List<string> { words.Say("cli.rejection.title", ("file", file)) };
        if (rejection.CaseId is { Length: > 0 } caseId)
        {
            lines.Add(words.Say("cli.rejection.case", ("case", caseId)));
        }

        lines.AddRange(rejection.Errors.Select(error => $"- {error.Message}"));
        Print(string.Join('\n', lines) + "\n");
    }

    /// <inheritdoc/>
    public void End()
    {
        // Each answer was printed when it was there.
    }

    private void Print(string answer)
    {
        if (!_isFirst)
        {
            Terminal.Print(Between);
        }

        _isFirst = false;
        Terminal.Print(answer.TrimEnd('\n'));
    }
}
