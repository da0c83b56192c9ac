using SScIld.Cli.Hosting;
using SScIld.Interop;
using SScIld.Interop.Assessments;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Cli.Assess;

/// <summary>Answers as JSON: one object when one case was asked for, an array when several were.</summary>
internal sealed class JsonAnswers : ICaseAnswers
{
    private readonly AssessmentWriter _writer;
    private readonly bool _isArray;
    private bool _isFirst = true;

    public JsonAnswers(KnowledgePack pack, Language language, AssessRequest request)
    {
        _writer = new AssessmentWriter(pack, language, request.Detail);
        _isArray = request.Files.Count > 1;
    }

    /// <inheritdoc/>
    public void Assessed(Assessment assessment)
    {
        var json = new JsonText();
        _writer.Write(assessment, json);
        Print(json);
    }

    /// <inheritdoc/>
    public void Rejected(string file, Rejection rejection)
    {
        var json = new JsonText();
        RejectionWriter.Write(rejection, json);
        Print(json);
    }

    /// <inheritdoc/>
    public void End()
    {
        if (_isArray)
        {
            Terminal.Output.Write(_isFirst ? "[]\n"u8 : "\n]\n"u8);
        }
    }

    private void Print(JsonText json)
    {
        if (_isArray)
        {
            Terminal.Output.Write(_isFirst ? "[\n"u8 : ",\n"u8);
        }

        Terminal.Output.Write(json.Written);
        if (!_isArray)
        {
            Terminal.Output.Write("\n"u8);
        }

        _isFirst = false;
    }
}
