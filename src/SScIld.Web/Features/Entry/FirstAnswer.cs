using System.Collections.Immutable;
using SScIld.Web.Features.Entry.Form;

namespace SScIld.Web.Features.Entry;

/// <summary>
/// The few fields that suffice for a first answer: with them the disease can be classed and treatment considered. That
/// they do suffice is tested; everything else invites itself by what it could change.
/// </summary>
internal static class FirstAnswer
{
    /// <summary>The fields, in the order of the form.</summary>
    public static ImmutableArray<string> Paths { get; } =
    [
        "lungFunction[].date",
        "lungFunction[].fvcPercentPredicted",
        "hrct[].date",
        "hrct[].groundGlass",
        "hrct[].reticulation",
        "hrct[].tractionBronchiectasis",
        FormLists.Treatments,
        "safety.screened",
    ];

    /// <summary>Whether a field has an answer, in any entry of its list.</summary>
    public static bool IsAnswered(CaseForm form, string path) => new FieldPlace(path).List is { } list
        ? form[list].Any(entry => entry[path].Length > 0)
        : form.Case[path].Length > 0 || (FormLists.All.Contains(path) && form[path].Any(entry => !entry.IsBlank));
}
