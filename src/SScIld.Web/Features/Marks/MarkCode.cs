using SScIld.Pathway.Rules;

namespace SScIld.Web.Features.Marks;

/// <summary>The codes by which the pack's phrases and the style sheet name layers.</summary>
internal static class MarkCode
{
    /// <summary>The code of a layer.</summary>
    public static string Of(Layer layer) => layer switch
    {
        Layer.Review => "review",
        Layer.Guideline => "guideline",
        Layer.Label => "label",
        Layer.Reading => "reading",
        _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, "There are four layers."),
    };
}
