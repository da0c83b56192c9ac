using SScIld.Pathway.Patient;

namespace SScIld.Interop.Cases;

/// <summary>The codes of the case document's closed answers, each list in the order of the enumeration it stands for.</summary>
internal static class ContractChoices
{
    public static readonly Choice<Sex> Sex = new("female", "male");
    public static readonly Choice<CutaneousSubset> CutaneousSubset = new("diffuse", "limited", "sine");
    public static readonly Choice<DlcoStatus> DlcoStatus = new("measured", "notDone", "couldNotPerform");
    public static readonly Choice<HrctPredominance> Predominant = new("groundGlass", "fibrosis", "both");
    public static readonly Choice<HrctChange> Change = new("increased", "stable", "decreased", "notCompared");
    public static readonly Choice<AntibodyResult> Antibody = new("positive", "negative");
    public static readonly Choice<SymptomCourse> Symptoms = new("worse", "stable", "better", "none");
    public static readonly Choice<OxygenNeed> Oxygen = new("none", "exertion", "rest");
    public static readonly Choice<PulmonaryHypertension> PulmonaryHypertension = new("confirmed", "suspected", "excluded");
    public static readonly Choice<Agent> Agent = new([.. AgentCode.All.Select(AgentCode.Of)]);
    public static readonly Choice<StopReason> StoppedFor = new("inefficacy", "intolerance", "completed", "other");
    public static readonly Choice<ChildPugh> ChildPugh = new("A", "B", "C", "none");
}

/// <summary>A closed list of answers.</summary>
internal sealed class Choice<T>(params string[] codes)
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();

    /// <summary>The codes, in the order of the enumeration.</summary>
    public IReadOnlyList<string> Codes => codes;

    /// <summary>The codes as a list to read.</summary>
    public string Listed => string.Join(", ", codes);

    /// <summary>The code of an answer; null: not known.</summary>
    public string? CodeOf(T? value) => value is { } known ? codes[Array.IndexOf(Values, known)] : null;

    public bool TryParse(string code, out T value)
    {
        var index = Array.IndexOf(codes, code);
        value = index < 0 ? default : Values[index];
        return index >= 0;
    }
}
