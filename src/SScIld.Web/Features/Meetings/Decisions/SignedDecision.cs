using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace SScIld.Web.Features.Meetings.Decisions;

/// <summary>A decision as it was signed. It never changes; what comes later is appended, and the hash tells whether it was touched.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Text">The record as it was read and signed.</param>
/// <param name="Hash">The SHA-256 of that text.</param>
/// <param name="Percent">How much of what the rules read was known then, in per cent.</param>
/// <param name="Amendments">What was added since, in order.</param>
public sealed record SignedDecision(MeetingDecision Decision, string Text, string Hash, int Percent, ImmutableArray<Amendment> Amendments)
{
    /// <summary>Signs a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="text">The record in words, the signature in it.</param>
    /// <param name="percent">How much of what the rules read is known, in per cent.</param>
    public static SignedDecision Sign(MeetingDecision decision, string text, int percent) =>
        new(decision, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), percent, []);

    /// <summary>The same decision with an amendment more.</summary>
    public SignedDecision Amend(string text, DateTimeOffset at) => this with { Amendments = Amendments.Add(new Amendment(at, text)) };
}

/// <summary>Something added to a signed decision.</summary>
/// <param name="At">When.</param>
/// <param name="Text">What.</param>
public sealed record Amendment(DateTimeOffset At, string Text);
