using System.Collections.Immutable;

namespace SScIld.Knowledge.Reading;

/// <summary>The codes of closed lists. Those of an enumeration stand in its order.</summary>
internal static class Codes
{
    public static readonly ImmutableArray<string> Comparator = ["at-least", "above", "at-most", "below"];
    public static readonly ImmutableArray<string> PairSet = ["ending-latest", "all", "ending-unreliable-latest"];
    public static readonly ImmutableArray<string> Truth = ["no", "unknown", "yes"];
    public static readonly ImmutableArray<string> Layer = ["review", "guideline", "label", "reading"];
    public static readonly ImmutableArray<string> ProposedAction = ["option", "add", "start"];
    public static readonly ImmutableArray<string> NoticeLevel = ["info", "warning", "critical"];
    public static readonly ImmutableArray<string> DueAnchor = ["as-of", "change", "latest-test"];
    public static readonly ImmutableArray<string> FeatureGroup = ["inflammatory", "fibrotic"];
    public static readonly ImmutableArray<string> AgentRole = ["base", "antifibrotic", "biologic", "cell-therapy", "other"];
    public static readonly ImmutableArray<string> Verification = ["no", "partly", "yes"];

    public static readonly ImmutableArray<string> ConclusionKind =
    [
        "propose", "demote", "veto", "hold", "stand-in", "argue", "before-starting", "notice", "do", "ask", "stop-proposals",
    ];

    public static readonly ImmutableArray<string> Region = ["US", "EU", "CN", "JP"];
    public static readonly ImmutableArray<string> LabelStatus = ["labelled", "off-label", "not-authorised", "not-known"];
    public static readonly ImmutableArray<string> DoseBasis = ["studied", "labelled"];
    public static readonly ImmutableArray<string> AgentFactKind = ["contraindication", "caution", "adverse", "pregnancy", "interaction"];

    public static readonly ImmutableArray<string> StudyType =
    [
        "randomised-controlled-trial", "open-label-trial", "open-label-extension", "subgroup-analysis", "post-hoc-analysis", "meta-analysis",
        "systematic-review", "observational", "case-series", "case-report", "single-arm-trial", "protocol", "animal",
    ];

    public static readonly ImmutableArray<string> Direction = ["for", "against", "research-only", "no-statement", "neutral"];
    public static readonly ImmutableArray<string> Strength = ["strong", "conditional", "best-practice", "suggestion", "consensus", "ungraded"];
    public static readonly ImmutableArray<string> Certainty = ["high", "moderate", "low", "very-low", "not-known"];
    public static readonly ImmutableArray<string> Stance = ["agrees", "agrees-with-limits", "against", "silent", "not-verified"];
    public static readonly ImmutableArray<string> ErratumSeverity = ["A", "B", "C", "OK"];
    public static readonly ImmutableArray<string> ErratumStatus = ["checked", "partly", "not-seen"];
}
