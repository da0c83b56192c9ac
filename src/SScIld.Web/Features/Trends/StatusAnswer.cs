using SScIld.Pathway.Logic;

namespace SScIld.Web.Features.Trends;

/// <summary>How the value of a label on progression is drawn: filled, empty or dashed.</summary>
internal static class StatusAnswer
{
    /// <summary>A status that says neither yes nor no is unknown and looks like neither.</summary>
    public static Truth Of(string status) => status switch
    {
        "significant" or "met" or "extensive" => Truth.Yes,
        "not-assessable" => Truth.Unknown,
        _ => Truth.No,
    };
}
