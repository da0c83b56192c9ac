using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Storage.Assessments;
using SScIld.Storage.Patients;

namespace SScIld.Web.Features.Records.Listing;

/// <summary>A patient in the list, with what a glance should tell.</summary>
/// <param name="Patient">The patient.</param>
/// <param name="Newest">The newest saved assessment; null: none.</param>
/// <param name="Stale">What moved on since it was saved; null: there is none.</param>
/// <param name="Completeness">What is missing of the case of today; null: nothing was entered, or the case is not possible.</param>
public sealed record PatientSummary(ListedPatient Patient, AssessmentMark? Newest, Staleness? Stale, Completeness? Completeness);

/// <summary>What the pathway still needs to know of a case.</summary>
/// <param name="Missing">The data whose absence leaves something open, the most telling first.</param>
public sealed record Completeness(ImmutableArray<MissingDatum> Missing)
{
    /// <summary>How many data are missing.</summary>
    public int Count => Missing.Length;
}

/// <summary>A page of the list.</summary>
/// <param name="Patients">The patients, those worked on last first.</param>
/// <param name="HasMore">Whether more follow.</param>
public sealed record PatientListPart(ImmutableArray<PatientSummary> Patients, bool HasMore);
