using System.Collections.Immutable;

namespace SScIld.Storage.Accounts;

/// <summary>What an account may do, by the work its owner does.</summary>
/// <param name="Code">The code policies name.</param>
/// <param name="Id">The fixed id of the stored role.</param>
public sealed record Role(string Code, Guid Id)
{
    /// <summary>Sees and keeps records, assesses, decides.</summary>
    public static Role Clinician { get; } = new("clinician", new Guid("01990000-0000-7000-8000-000000000001"));

    /// <summary>Leads the multidisciplinary meeting and records what it decided.</summary>
    public static Role MdtChair { get; } = new("mdt-chair", new Guid("01990000-0000-7000-8000-000000000002"));

    /// <summary>Teaches with invented patients; sees no record.</summary>
    public static Role Teacher { get; } = new("teacher", new Guid("01990000-0000-7000-8000-000000000003"));

    /// <summary>Keeps accounts, backups and the audit trail; sees no record by that alone.</summary>
    public static Role Administrator { get; } = new("administrator", new Guid("01990000-0000-7000-8000-000000000004"));

    /// <summary>All roles.</summary>
    public static ImmutableArray<Role> All { get; } = [Clinician, MdtChair, Teacher, Administrator];

    internal RoleRecord Record() => new()
    {
        Id = Id,
        Name = Code,
        NormalizedName = Code.ToUpperInvariant(),
        ConcurrencyStamp = Id.ToString(),
    };
}
