namespace SScIld.Storage.Audit;

/// <summary>What the audit trail shows about itself. The hierarchy is closed.</summary>
public abstract record AuditVerdict
{
    private protected AuditVerdict()
    {
    }

    /// <summary>Every entry stands as it was written, and every record holds what its last entry says.</summary>
    /// <param name="Entries">How many entries there are.</param>
    /// <param name="Records">How many records were held against them.</param>
    /// <param name="LastHash">The last entry's hash: whoever notes it elsewhere can tell later that nothing before it was rewritten.</param>
    public sealed record Intact(long Entries, long Records, string LastHash) : AuditVerdict;

    /// <summary>Something was changed outside the program.</summary>
    /// <param name="Break">What was found first.</param>
    /// <param name="Sequence">The entry at which it shows; null for a record without one.</param>
    /// <param name="Subject">The kind of thing it is about; null for the entry itself.</param>
    /// <param name="SubjectId">Which one.</param>
    public sealed record Broken(AuditBreak Break, long? Sequence, AuditSubject? Subject = null, Guid? SubjectId = null) : AuditVerdict;
}

/// <summary>What can be wrong with an audit trail.</summary>
public enum AuditBreak
{
    /// <summary>An entry does not have the hash it carries.</summary>
    EntryEdited,

    /// <summary>Entries are missing in between.</summary>
    EntryMissing,

    /// <summary>An entry does not follow the one before it.</summary>
    EntryOutOfPlace,

    /// <summary>Entries are missing at the end, or were added past it.</summary>
    EndMoved,

    /// <summary>A record does not hold what its last entry says.</summary>
    RecordEdited,

    /// <summary>A record is gone that no entry took back.</summary>
    RecordMissing,

    /// <summary>A record is there that no entry speaks of.</summary>
    RecordUnknown,
}
