using System.Collections.Immutable;
using SScIld.Pathway;

namespace SScIld.Knowledge.Clinical;

/// <summary>
/// What the product's makers write down beside the pack: hazards and their controls, what of the evidence catalogue is
/// not used and why, and where the product's words differ from its contract. No assessment rests on it.
/// </summary>
public sealed record ClinicalRecord
{
    /// <summary>What could go wrong for a patient, and what stands against it.</summary>
    public required ImmutableArray<Hazard> Hazards { get; init; }

    /// <summary>Where the product says or does something other than the contract's words.</summary>
    public required ImmutableArray<Difference> Differences { get; init; }

    /// <summary>The items of the review's catalogue that may be used in the pathway.</summary>
    public required ImmutableArray<CatalogueItem> Catalogue { get; init; }

    /// <summary>Why an item of the catalogue is not cited.</summary>
    public required ImmutableArray<UncitedReason> Reasons { get; init; }
}

/// <summary>A hazard: what could go wrong, why, and what stands against it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Severity">How bad it could be for the patient: minor, serious or critical.</param>
/// <param name="Name">What could go wrong.</param>
/// <param name="Harm">What it could do to the patient.</param>
/// <param name="Cause">How it could come about.</param>
/// <param name="Controls">What stands against it.</param>
public sealed record Hazard(string Id, string Severity, Localized Name, Localized Harm, Localized Cause, ImmutableArray<HazardControl> Controls);

/// <summary>What stands against a hazard.</summary>
/// <param name="Text">The control in words.</param>
/// <param name="Rules">The rules it is made of; empty when it is made of code.</param>
/// <param name="Tests">The tests that show it: <c>Class.Method</c>, or <c>Class: property</c> for a property that is a sentence.</param>
public sealed record HazardControl(Localized Text, ImmutableArray<string> Rules, ImmutableArray<string> Tests);

/// <summary>Where the product differs from its contract.</summary>
/// <param name="Id">The id.</param>
/// <param name="Section">The contract's section.</param>
/// <param name="Contract">What the contract says.</param>
/// <param name="Product">What the product says or does.</param>
/// <param name="Because">Why.</param>
public sealed record Difference(string Id, string Section, Localized Contract, Localized Product, Localized Because);

/// <summary>An item of the review's catalogue.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Because">The reason it is not cited; null: it is cited.</param>
public sealed record CatalogueItem(string Id, string? Because);

/// <summary>A reason not to cite an item.</summary>
/// <param name="Id">The id.</param>
/// <param name="Text">The reason.</param>
public sealed record UncitedReason(string Id, Localized Text);

/// <summary>A sound record, or everything that is wrong with it; never both.</summary>
/// <param name="Record">The record; null when there is a defect.</param>
/// <param name="Defects">All defects, by file and line.</param>
public sealed record ClinicalRecordResult(ClinicalRecord? Record, ImmutableArray<PackDefect> Defects);
