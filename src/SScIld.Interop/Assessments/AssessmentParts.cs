using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Assessments;

/// <summary>Pieces that several parts of an assessment share.</summary>
internal static class AssessmentParts
{
    private const int PrintedDecimals = 1;

    /// <summary>The entries of a list of reasons, and its end.</summary>
    public static void Reasons(ImmutableArray<Reason> reasons, JsonText text)
    {
        foreach (var reason in reasons)
        {
            text.Raw("{\"rule\":"u8);
            text.Text(reason.Rule);
            text.Raw(",\"text\":"u8);
            text.Text(reason.Text);
            Layer(reason.Layer, text);
            text.Raw("},"u8);
        }

        text.Close(']');
    }

    /// <summary>The entries of a list of texts, and its end.</summary>
    public static void Texts(ImmutableArray<string> entries, JsonText text)
    {
        foreach (var entry in entries)
        {
            text.Text(entry);
            text.Raw(","u8);
        }

        text.Close(']');
    }

    /// <summary>The layer as a further member.</summary>
    public static void Layer(Layer layer, JsonText text) => text.Raw(layer switch
    {
        Pathway.Rules.Layer.Review => ",\"layer\":\"review\""u8,
        Pathway.Rules.Layer.Guideline => ",\"layer\":\"guideline\""u8,
        Pathway.Rules.Layer.Label => ",\"layer\":\"label\""u8,
        _ => ",\"layer\":\"reading\""u8,
    });

    /// <summary>A figure as it is printed.</summary>
    public static void Rounded(decimal? value, JsonText text)
    {
        if (value is { } known)
        {
            text.Number(known, PrintedDecimals);
        }
        else
        {
            text.Raw("null"u8);
        }
    }

    public static void Range(DateRange? range, JsonText text)
    {
        if (range is { } known)
        {
            text.Raw("{\"from\":"u8);
            text.Day(known.From);
            text.Raw(",\"to\":"u8);
            text.Day(known.To);
            text.Raw("}"u8);
        }
        else
        {
            text.Raw("null"u8);
        }
    }
}
