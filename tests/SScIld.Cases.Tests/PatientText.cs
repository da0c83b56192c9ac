using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using SScIld.Pathway;

namespace SScIld.Cases.Tests;

/// <summary>A case as one line per datum that is known, for the message of a failed property.</summary>
internal static class PatientText
{
    public static string Of(PatientCase patient)
    {
        var text = new StringBuilder();
        Append(text, "case", patient);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string path, object? value)
    {
        switch (value)
        {
            case null:
                return;
            case string or DateOnly or bool or decimal or int or Enum:
                text.Append(CultureInfo.InvariantCulture, $"{path} = {value}\n");
                return;
            case IEnumerable list:
                AppendList(text, path, list);
                return;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    if (property.GetIndexParameters().Length == 0)
                    {
                        Append(text, $"{path}.{property.Name}", property.GetValue(value));
                    }
                }

                return;
        }
    }

    private static void AppendList(StringBuilder text, string path, IEnumerable list)
    {
        var index = 0;
        foreach (var item in list)
        {
            Append(text, $"{path}[{index++}]", item);
        }

        if (index == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{path} = none\n");
        }
    }
}
