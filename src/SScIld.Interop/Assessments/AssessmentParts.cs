using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Assessments;

/// <summary>Pieces that several parts of an assessment share.</summary>
internal static class AssessmentParts
{
    private const int PrintedDecimals = 1;

    /// <summary>A reason, as a list holds it.</summary>
    public static void Reason(Reason reason, JsonText text)
    {
        text.Member("{\"rule\":"u8, reason.Rule);
        text.Member(",\"text\":"u8, reason.Text);
        Layer(reason.Layer, text);
        text.Raw("}"u8);
    }

    /// <summary>The layer as a further member.</summary>
    public static void Layer(Layer layer, JsonText text) => text.Raw(layer switch
    {
        Pathway.Rules.Layer.Review => ",\"layer\":\"review\""u8,
        Pathway.Rules.Layer.Guideline => ",\"layer\":\"guideline\""u8,
        Pathway.Rules.Layer.Label => ",\"layer\":\"label\""u8,
        _ => ",\"layer\":\"reading\""u8,
    });

    /// <summary>A member with a figure as it is printed.</summary>
    public static void Rounded(ReadOnlySpan<byte> name, decimal? value, JsonText text)
    {
        text.Raw(name);
        if (value is { } known)
        {
            text.Number(known, PrintedDecimals);
        }
        else
        {
            text.Raw("null"u8);
        }
    }

    /// <summary>A day, or null.</summary>
    public static void Day(DateOnly? day, JsonText text)
    {
        if (day is { } known)
        {
            text.Day(known);
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
