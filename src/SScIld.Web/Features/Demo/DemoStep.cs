using System.Collections.Immutable;

namespace SScIld.Web.Features.Demo;

/// <summary>A step of the tour: what is said, and which part of the page it is about.</summary>
/// <param name="Key">The part of the key that names its sentences.</param>
/// <param name="Part">The part of the page, as a style sheet would name it.</param>
public sealed record DemoStep(string Key, string Part)
{
    /// <summary>The lesson the tour goes through.</summary>
    public const string Lesson = "add-on-due";

    /// <summary>All steps, in the order in which an assessment is read.</summary>
    public static ImmutableArray<DemoStep> All { get; } =
    [
        new("entered", ".vignette"),
        new("verdict", ".verdict"),
        new("pair", "section:has(> .pair-line), section:has(.chart)"),
        new("proposal", ".proposal.action-add"),
        new("basis", ".proposal.action-add .reasons .basis"),
        new("correction", ".proposal.action-add .correction"),
        new("change", ".what-changes"),
        new("missing", "section:has(> #missing)"),
        new("dates", "section:has(> #actions)"),
    ];
}
