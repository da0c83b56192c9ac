namespace SScIld.Storage;

/// <summary>Who does something: what the audit trail names.</summary>
/// <param name="AccountId">The account; null for the program itself.</param>
/// <param name="Name">The account's name as it was at that time.</param>
public sealed record Actor(Guid? AccountId, string Name)
{
    /// <summary>The program itself, for instance when a maintainer works on the command line.</summary>
    public static Actor Program { get; } = new(null, "sscild");
}
