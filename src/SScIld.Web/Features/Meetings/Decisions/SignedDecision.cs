using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace SScIld.Web.Features.Meetings.Decisions;

/// <summary>A decision as it was signed. It never changes; what comes later is appended, and the hash tells whether it was touched.</summary>
/// <param name="Document">The decision and what it rests on.</param>
/// <param name="Text">The record as it was read and signed.</param>
/// <param name="Amendments">What was added since, in order.</param>
public sealed record SignedDecision(DecisionDocument Document, string Text, ImmutableArray<Amendment> Amendments)
{
    /// <summary>The SHA-256 of a signed text, in hexadecimal.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The same decision with an amendment more.</summary>
    public SignedDecision Amend(Amendment amendment) => this with { Amendments = Amendments.Add(amendment) };
}

/// <summary>Something added to a signed decision.</summary>
/// <param name="On">The day.</param>
/// <param name="By">By whom.</param>
/// <param name="Text">What.</param>
public sealed record Amendment(DateOnly On, string By, string Text);
