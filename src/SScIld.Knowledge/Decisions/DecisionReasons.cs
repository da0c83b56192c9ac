using System.Collections.Immutable;
using SScIld.Knowledge.Files;
using SScIld.Pathway;

namespace SScIld.Knowledge.Decisions;

/// <summary>A reason for not following a proposal as it stands.</summary>
/// <param name="Code">Its code, which other systems read.</param>
/// <param name="Text">The same in words.</param>
public sealed record DecisionReason(string Code, Localized Text);

/// <summary>Sound reasons, or everything that is wrong with them; never both.</summary>
/// <param name="Reasons">The reasons; null when there is a defect.</param>
/// <param name="Defects">All defects, by line.</param>
public sealed record DecisionReasonsResult(DecisionReasons? Reasons, ImmutableArray<PackDefect> Defects);

/// <summary>The coded reasons a clinician chooses from when modifying or declining a proposal.</summary>
/// <param name="System">The code system.</param>
/// <param name="All">The reasons, in the order in which they are offered.</param>
public sealed record DecisionReasons(string System, ImmutableArray<DecisionReason> All)
{
    private const string Path = "decisions/reasons.yaml";

    /// <summary>Reads <c>decisions/reasons.yaml</c> of a data folder as strictly as the pack is read.</summary>
    public static DecisionReasonsResult Load(string dataFolder)
    {
        var defects = new List<PackDefect>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var map = StrictFile.Read(dataFolder, Path, "the reasons", defects);
        var reasons = new DecisionReasons(
            map?.Text("system") ?? "",
            map?.All("reasons", item =>
            {
                var code = item.Text("code");
                if (!codes.Add(code))
                {
                    item.File.Add(item.At("code"), "duplicate-id", $"The code {code} is already used.");
                }

                return new DecisionReason(code, item.Sentence("text"));
            }) ?? []);
        map?.Done();
        defects.Sort();
        return defects.Count == 0 ? new DecisionReasonsResult(reasons, []) : new DecisionReasonsResult(null, [.. defects]);
    }
}
