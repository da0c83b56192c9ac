using System.Collections.Immutable;
using SScIld.Pathway.Patient;

namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>What one participant would consider now, said before the tool says anything. Nobody sees whose it is.</summary>
/// <param name="Now">The agents to be considered now, those to continue among them; empty: none.</param>
/// <param name="IsSure">Whether the participant is sure of it.</param>
public sealed record Vote(ImmutableHashSet<Agent> Now, bool IsSure)
{
    /// <inheritdoc/>
    public bool Equals(Vote? other) => other is not null && IsSure == other.IsSure && Now.SetEquals(other.Now);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Now.Count, IsSure);
}
