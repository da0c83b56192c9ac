using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>Something that must be so of every patient, with the clinical reason for it.</summary>
/// <param name="Id">Its id, which is also the name of its file.</param>
/// <param name="Title">What must be so.</param>
/// <param name="Reason">Why a clinician would insist on it.</param>
/// <param name="Claim">What is checked.</param>
public sealed record PathwayProperty(string Id, Localized Title, Localized Reason, PropertyClaim Claim);

/// <summary>What a property claims. The hierarchy is closed.</summary>
public abstract record PropertyClaim
{
    private PropertyClaim()
    {
    }

    /// <summary>A state of facts, labels and plan that no patient may be in.</summary>
    public sealed record Never(Condition State) : PropertyClaim;

    /// <summary>More of a datum never gives a stronger plan for an agent, or never a weaker one.</summary>
    /// <param name="Along">The path of the number that moves; in a list the newest entry's.</param>
    /// <param name="TowardsLess">True: the plan must not weaken as the value falls.</param>
    /// <param name="Unless">A rule under which it need not hold; null: none.</param>
    public sealed record Monotone(string Along, bool TowardsLess, string? Unless) : PropertyClaim;

    /// <summary>Each rule applies to some patient, and each row of a table is the first that does for some patient.</summary>
    public sealed record EveryRuleSpeaks : PropertyClaim;

    /// <summary>No two rules or rows with one condition conclude the opposite, and no gate loses against a proposal.</summary>
    public sealed record NoContradiction : PropertyClaim;

    /// <summary>Every patient gets a plan, a reason why nothing is proposed, or the name of the gap.</summary>
    public sealed record EveryStateAnswered : PropertyClaim;
}
