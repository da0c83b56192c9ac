using System.Collections.Immutable;
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
        [.. problems.DistinctBy(problem => (problem.Path, problem.Code)).Select(problem => new RejectionError(problem.Path, problem.Code, Message(problem, pack, language)))]);

    private static string Message(in CaseProblem problem, KnowledgePack pack, Language language)
    {
        // Some codes have a second wording, for instance out-of-range of a text; the pack may leave it out.
        var key = $"rejection.{problem.Code}";
        var isText = problem is { Code: RejectionCode.OutOfRange, Field: { Minimum: null, Maximum: null, MaximumLength: not null } };
        var phrase = (isText ? pack.Phrases.GetValueOrDefault($"{key}.text") : null) ?? pack.Phrases.GetValueOrDefault(key);
        var text = new StringBuilder(phrase?.In(language) ?? $"{key}: {{path}} {{value}}");
        text.Replace("{path}", problem.Path)
            .Replace("{min}", Printed(problem.Field?.Minimum))
            .Replace("{max}", Printed(problem.Field?.Maximum ?? problem.Field?.MaximumLength))
            .Replace("{allowed}", problem.Field?.Choice is { } choice ? string.Join(", ", choice.Codes) : problem.Allowed)
            .Replace("{value}", Quoted(problem.Value));
        return text.ToString();
    }

    private static string Printed(decimal? limit) => limit is { } known ? ExactDecimal.Normalised(known).ToString(CultureInfo.InvariantCulture) : "";

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
