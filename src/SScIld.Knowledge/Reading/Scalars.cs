using System.Collections.Immutable;
using System.Globalization;
using SScIld.Knowledge.Yaml;
using SScIld.Pathway.Patient;

namespace SScIld.Knowledge.Reading;

/// <summary>Reads scalars as what they should be, in no culture but the invariant one.</summary>
internal static class Scalars
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static string Text(FileReading file, YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            file.Add(node, "wrong-kind", "This should be a text.");
            return "";
        }

        if (string.IsNullOrWhiteSpace(scalar.Value))
        {
            file.Add(node, "empty-text", "This says nothing.");
        }
        else if (scalar.IsPlain && scalar.Value.ToLowerInvariant() is "yes" or "no" or "on" or "off" or "true" or "false" or "null")
        {
            file.Add(node, "quotes-needed", $"Other YAML readers take {scalar.Value} for a truth: write it in quotes.");
        }

        return scalar.Value;
    }

    public static decimal Number(FileReading file, YamlNode node)
    {
        if (node is YamlScalar { IsPlain: true } scalar && decimal.TryParse(scalar.Value, Decimal, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        file.Add(node, "bad-number", "This should be a number such as 7 or 0.5, without quotes.");
        return 0;
    }

    public static int WholeNumber(FileReading file, YamlNode node)
    {
        if (node is YamlScalar { IsPlain: true } scalar &&
            int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        file.Add(node, "bad-number", "This should be a whole number, without quotes.");
        return 0;
    }

    public static bool Truth(FileReading file, YamlNode node)
    {
        if (node is YamlScalar { IsPlain: true, Value: "true" or "false" } scalar)
        {
            return scalar.Value == "true";
        }

        file.Add(node, "bad-truth", "This should be true or false.");
        return false;
    }

    public static DateOnly Date(FileReading file, YamlNode node)
    {
        if (node is YamlScalar scalar &&
            DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        file.Add(node, "bad-date", "This should be a date such as \"2026-11-20\".");
        return default;
    }

    public static int Code(FileReading file, YamlNode node, ImmutableArray<string> codes)
    {
        var text = Text(file, node);
        var index = codes.IndexOf(text);
        if (index < 0 && text.Length > 0)
        {
            file.Add(node, "unknown-value", $"{text} is not one of: {string.Join(", ", codes)}.");
        }

        return Math.Max(index, 0);
    }

    public static Agent Agent(FileReading file, YamlNode node)
    {
        var text = Text(file, node);
        if (!AgentCode.TryParse(text, out var agent) && text.Length > 0)
        {
            file.Add(node, "unknown-agent", $"No agent is called {text}.");
        }

        return agent;
    }
}
