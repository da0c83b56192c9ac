namespace SScIld.Interop.Note;

/// <summary>The phrases of a pack that a note prints: a pack without one of them would leave a gap in somebody's record.</summary>
public static class NotePhrases
{
    /// <summary>Their keys. Study types, regions and the like follow the pack's own codes and are checked with them.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "layer.review", "layer.guideline", "layer.label", "layer.reading",
        "level.critical", "level.warning", "level.info",
        "feature.present", "feature.absent", "feature.unknown",
        "stance.agrees", "stance.agrees-with-limits", "stance.against", "stance.silent", "stance.not-verified",
        "strength.strong", "strength.conditional", "strength.best-practice", "strength.suggestion", "strength.consensus", "strength.ungraded",
        "verification.no", "verification.partly", "verification.yes",
        "region.US", "region.EU", "region.CN", "region.JP",
        "label-status.labelled", "label-status.off-label", "label-status.not-authorised", "label-status.not-known",
        "study-type.randomised-controlled-trial", "study-type.open-label-trial", "study-type.open-label-extension",
        "study-type.subgroup-analysis", "study-type.post-hoc-analysis", "study-type.meta-analysis", "study-type.systematic-review",
        "study-type.observational", "study-type.case-series", "study-type.case-report", "study-type.single-arm-trial",
        "study-type.protocol", "study-type.animal",
    ];
}
