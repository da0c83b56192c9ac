using SScIld.Pathway.Rules;

namespace SScIld.Web.Features.Marks;

/// <summary>The codes by which the pack's phrases and the style sheet name layers and levels.</summary>
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

    /// <summary>The code of a level.</summary>
    public static string Of(NoticeLevel level) => level switch
    {
        NoticeLevel.Info => "info",
        NoticeLevel.Warning => "warning",
        NoticeLevel.Critical => "critical",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "There are three levels."),
    };
}
