using System.Globalization;
using SScIld.Interop.Records;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Patient;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Records;

/// <summary>Fields of case documents and their values, as a clinician reads them.</summary>
public static class FieldWords
{
    /// <summary>The field's name, with the day or the agent of its entry.</summary>
    public static string Name(Words words, CaseDifference difference)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(difference);
        var name = words.Field(difference.Path) is { } field ? Words.AtStart(words.Of(field.Name)) : difference.Path;
        return difference.Entry is { Length: > 0 } entry
            ? words.Say("web.records.field-of-entry", ("field", name), ("entry", Entry(words, entry)))
            : name;
    }

    /// <summary>An entry of a list by its day or agent.</summary>
    public static string Entry(Words words, string entry)
    {
        ArgumentNullException.ThrowIfNull(words);
        return AgentCode.TryParse(entry, out var agent) ? words.AgentName(agent) : entry;
    }

    /// <summary>The value in words; what is not there is not known.</summary>
    public static string Value(Words words, string path, string? value)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(path);
        return value switch
        {
            null => words.Phrase("value.not-known"),
            CaseComparison.None => words["web.records.none"],
            "true" => words.Phrase("value.yes"),
            "false" => words.Phrase("value.no"),
            _ when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) =>
                words.Quantity(NumberText.Exact(number), words.Field(path)?.Unit ?? ""),
            _ when path.EndsWith("agent", StringComparison.Ordinal) && AgentCode.TryParse(value, out var agent) => words.AgentName(agent),
            _ => Choice(words, path, value),
        };
    }

    // A choice is named as the form names it; what was written in words stands as it was written.
    private static string Choice(Words words, string path, string value)
    {
        var named = words.Value(path.Replace("[]", "", StringComparison.Ordinal), value);
        return named == $"choice.{value}" ? value : Words.AtStart(named);
    }
}
