using System.Globalization;
using SScIld.Storage.Audit;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Accounts.Administration;

/// <summary>The audit trail in words.</summary>
internal static class AuditWords
{
    /// <summary>What was done.</summary>
    public static string Of(Words words, AuditAct act) => words[$"web.audit.act-{AuditCode.Of(act)}"];

    /// <summary>To what.</summary>
    public static string Of(Words words, AuditSubject subject) => words[$"web.audit.on-{AuditCode.Of(subject)}"];

    /// <summary>What a verification found.</summary>
    public static string Of(Words words, AuditVerdict verdict) => verdict switch
    {
        AuditVerdict.Intact intact => words.Say(
            "web.audit.intact", ("entries", Number(intact.Entries)), ("records", Number(intact.Records)), ("hash", intact.LastHash)),
        AuditVerdict.Broken broken => words.Say(
            "web.audit.broken",
            ("what", words[$"web.audit.break-{Code(broken.Break)}"]),
            ("entry", broken.Sequence is { } sequence ? Number(sequence) : "?")),
        _ => "",
    };

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Code(AuditBreak found) => found switch
    {
        AuditBreak.EntryEdited => "entry-edited",
        AuditBreak.EntryMissing => "entry-missing",
        AuditBreak.EntryOutOfPlace => "entry-out-of-place",
        AuditBreak.EndMoved => "end-moved",
        AuditBreak.RecordEdited => "record-edited",
        AuditBreak.RecordMissing => "record-missing",
        _ => "record-unknown",
    };
}
