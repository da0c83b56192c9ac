using SScIld.Storage.Patients;

namespace SScIld.Storage.Assessments;

/// <summary>What was advised, with everything needed to advise it again to the byte. Never changed once saved.</summary>
public sealed record SavedAssessment
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid PatientId { get; init; }

    /// <summary>The day the question was asked for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Who asked, and when.</summary>
    public required Signature Made { get; init; }

    /// <summary>The knowledge it was made with.</summary>
    public required PackReference Pack { get; init; }

    /// <summary>The version of the program.</summary>
    public required string AppVersion { get; init; }

    /// <summary>The language of its sentences: <c>en</c> or <c>zh</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The case document, as UTF-8.</summary>
    public required ReadOnlyMemory<byte> Case { get; init; }

    /// <summary>The assessment document in full detail, as UTF-8: what a replay must give to the byte.</summary>
    public required ReadOnlyMemory<byte> Result { get; init; }
}

/// <summary>A knowledge pack by name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hash">The hash over its content.</param>
public sealed record PackReference(string Id, string Version, string Hash);

/// <summary>A saved assessment in a list, without its documents.</summary>
/// <param name="Id">Its id.</param>
/// <param name="AsOf">The day the question was asked for.</param>
/// <param name="MadeAt">When it was asked.</param>
/// <param name="PackHash">The hash of the knowledge it was made with.</param>
public sealed record AssessmentMark(Guid Id, DateOnly AsOf, DateTimeOffset MadeAt, string PackHash);

/// <summary>An assessment to be saved.</summary>
/// <param name="PatientId">Whose it is.</param>
/// <param name="AsOf">The day the question was asked for.</param>
/// <param name="Pack">The knowledge it was made with.</param>
/// <param name="AppVersion">The version of the program.</param>
/// <param name="Language">The language of its sentences: <c>en</c> or <c>zh</c>.</param>
/// <param name="Case">The case document, as UTF-8.</param>
/// <param name="Result">The assessment document in full detail, as UTF-8.</param>
public sealed record NewAssessment(
    Guid PatientId, DateOnly AsOf, PackReference Pack, string AppVersion, string Language, ReadOnlyMemory<byte> Case, ReadOnlyMemory<byte> Result);
