using SScIld.Storage.Audit;
using SScIld.Storage.Model;

namespace SScIld.Storage;

/// <summary>One write under way: the records to change, and the audit entries that go with the change.</summary>
internal sealed class Write(StoreContext records, AuditHeadRecord head, Write.Mark mark, CancellationToken cancellation)
{
    /// <summary>The records; what is changed here is stored with the audit entries, or not at all.</summary>
    public StoreContext Records => records;

    /// <summary>Who writes.</summary>
    public Actor Actor => mark.Actor;

    /// <summary>When, to the millisecond.</summary>
    public DateTimeOffset Now => mark.Now;

    /// <summary>Whether anything is to be stored.</summary>
    public bool HasEntries { get; private set; }

    /// <summary>The place the next audit entry will have.</summary>
    public long NextSequence => head.Sequence + 1;

    /// <summary>Stops the write before it is stored.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Puts an entry at the end of the audit trail.</summary>
    /// <param name="act">What was done.</param>
    /// <param name="on">What it was done to.</param>
    /// <param name="contentHash">The hash of what the subject now holds.</param>
    public void Enter(AuditAct act, AuditTarget on, byte[]? contentHash = null)
    {
        var entry = AuditChain.Next(head, mark, act, on, contentHash);
        records.AuditEntries.Add(entry);
        head.Sequence = entry.Sequence;
        head.Hash = entry.Hash;
        HasEntries = true;
    }

    /// <summary>Who writes, when, and in which operation.</summary>
    internal sealed record Mark(Actor Actor, DateTimeOffset Now, Guid Operation);
}
