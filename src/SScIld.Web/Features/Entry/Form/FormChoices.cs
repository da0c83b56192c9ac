using System.Collections.Frozen;
using System.Collections.Immutable;
using SScIld.Pathway.Patient;

namespace SScIld.Web.Features.Entry.Form;

/// <summary>The answers a closed field offers, as the contract writes them; that the document takes each of them is tested.</summary>
internal static class FormChoices
{
    private static readonly ImmutableArray<string> Antibody = ["positive", "negative"];
    private static readonly ImmutableArray<string> Change = ["increased", "stable", "decreased", "notCompared"];
    private static readonly ImmutableArray<string> Flag = [FormField.Yes, FormField.No];
    private static readonly ImmutableArray<string> Agents = [.. AgentCode.All.Select(AgentCode.Of)];

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Offered = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["patient.sex"] = ["female", "male"],
        ["ssc.cutaneousSubset"] = ["diffuse", "limited", "sine"],
        ["lungFunction[].dlcoStatus"] = ["measured", "notDone", "couldNotPerform"],
        ["hrct[].predominant"] = ["groundGlass", "fibrosis", "both"],
        ["hrct[].fibrosisChange"] = Change,
        ["hrct[].groundGlassChange"] = Change,
        ["serology.antiTopoisomeraseI"] = Antibody,
        ["serology.antiRnaPolymeraseIII"] = Antibody,
        ["serology.anticentromere"] = Antibody,
        ["clinical.symptoms"] = ["worse", "stable", "better", "none"],
        ["clinical.oxygen"] = ["none", "exertion", "rest"],
        ["clinical.pulmonaryHypertension"] = ["confirmed", "suspected", "excluded"],
        ["treatments[].agent"] = Agents,
        ["treatments[].stoppedFor"] = ["inefficacy", "intolerance", "completed", "other"],
        ["safety.childPugh"] = ["A", "B", "C", "none"],
        ["safety.contraindicated[].agent"] = Agents,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The codes a field offers; yes and no for a flag.</summary>
    public static ImmutableArray<string> Of(string path) => Offered.TryGetValue(path, out var codes) ? codes : Flag;
}
