using System.Collections.Immutable;
using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Evidence;

/// <summary>The part an agent plays.</summary>
public enum AgentRole
{
    /// <summary>Base immunosuppressant.</summary>
    Base,

    /// <summary>Antifibrotic.</summary>
    Antifibrotic,

    /// <summary>Biologic.</summary>
    Biologic,

    /// <summary>Cell therapy.</summary>
    CellTherapy,

    /// <summary>None of these.</summary>
    Other,
}

/// <summary>What is known of one agent.</summary>
public sealed record AgentMonograph
{
    /// <summary>The agent.</summary>
    public required Agent Agent { get; init; }

    /// <summary>Its name.</summary>
    public required Localized Name { get; init; }

    /// <summary>The part it plays.</summary>
    public required AgentRole Role { get; init; }

    /// <summary>Whether the pathway may propose it at all.</summary>
    public required bool Proposable { get; init; }

    /// <summary>What it is in SSc-ILD, in one sentence.</summary>
    public required Localized Summary { get; init; }

    /// <summary>Its label status by region.</summary>
    public required ImmutableArray<LabelStatus> LabelStatus { get; init; }

    /// <summary>Doses as studied and as labelled.</summary>
    public required ImmutableArray<Dose> Doses { get; init; }

    /// <summary>What is checked before it is started.</summary>
    public required ImmutableArray<BaselineCheck> BeforeStarting { get; init; }

    /// <summary>What is watched while it is taken.</summary>
    public required ImmutableArray<MonitoringItem> Monitoring { get; init; }

    /// <summary>Contraindications, cautions, adverse effects, pregnancy, interactions.</summary>
    public required ImmutableArray<AgentFact> Facts { get; init; }
}

/// <summary>Label status in one region: labelled, off-label, not-authorised or not-known.</summary>
public sealed record LabelStatus(string Region, string Status, Localized Text, string Source, bool Verified);

/// <summary>A dose as studied or as labelled.</summary>
public sealed record Dose(string Id, bool Labelled, Localized Text, string Source, bool Verified);

/// <summary>A check before an agent is started, and the facts of the case that answer it.</summary>
public sealed record BaselineCheck(string Id, Localized Text, ImmutableArray<string> Facts, string Source, bool Verified);

/// <summary>Something watched on an agent.</summary>
public sealed record MonitoringItem(string Id, Localized Text, MonitoringSchedule? Schedule, string Source, bool Verified);

/// <summary>Every so many months; if a first period is given, at another pace after it.</summary>
public sealed record MonitoringSchedule(int EveryMonths, int? ForMonths, int? ThenEveryMonths);

/// <summary>Another fact about an agent: contraindication, caution, adverse, pregnancy or interaction.</summary>
public sealed record AgentFact(string Id, string Kind, Localized Text, string Source, bool Verified, string? Action);
