using System.Globalization;
using System.Text;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Cases;

/// <summary>Puts what is wrong with a document into the words of the pack: phrases <c>rejection.code</c>.</summary>
internal static class RejectionWording
{
    // A value is quoted to be recognised, not to be read: its beginning is enough.
    private const int QuotedLength = 60;

    public static Rejection Of(string? caseId, IEnumerable<CaseProblem> problems, KnowledgePack pack, Language language) => new(
        caseId,
        [
            .. problems
                .DistinctBy(problem => (problem.Path, problem.Code))
                .Select(problem => new RejectionError(problem.Path, problem.Code, Message(problem, pack, language))),
        ]);

    private static string Message(CaseProblem problem, KnowledgePack pack, Language language)
    {
        // A text out of range is one that is too long: its wording is that of things too large.
        var key = $"rejection.{(problem is { Code: RejectionCode.OutOfRange, IsText: true } ? RejectionCode.TooLarge : problem.Code)}";
        var phrase = pack.Phrases.GetValueOrDefault(key)?.In(language) ?? $"{key}: {{path}} {{value}} {{line}}:{{position}}";

        // What was entered comes last, so that braces in it stay as they are.
        return new StringBuilder(phrase)
            .Replace("{min}", problem.Minimum)
            .Replace("{max}", problem.Maximum)
            .Replace("{allowed}", problem.Allowed)
            .Replace("{line}", problem.Position.Line.ToString(CultureInfo.InvariantCulture))
            .Replace("{position}", problem.Position.Character.ToString(CultureInfo.InvariantCulture))
            .Replace("{path}", problem.Path)
            .Replace("{value}", Quoted(problem.Value))
            .ToString();
    }

    private static string Quoted(string value)
    {
        if (value.Length <= QuotedLength)
        {
            return value;
        }

        var end = char.IsHighSurrogate(value[QuotedLength - 1]) ? QuotedLength - 1 : QuotedLength;
        return $"{value.AsSpan(0, end)}…";
    }
}
