using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SScIld.Storage.Model;

namespace SScIld.Storage.Audit;

/// <summary>
/// The chain of the audit trail: each entry's hash is over all it says and over the hash of the entry before. Lengths stand
/// before what they measure, so no two entries read the same.
/// </summary>
internal static class AuditChain
{
    /// <summary>What the first entry follows.</summary>
    public static byte[] Beginning { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>The entry that follows the end of the trail.</summary>
    public static AuditRecord Next(AuditHeadRecord head, Write.Mark mark, AuditAct act, AuditTarget on, byte[]? contentHash)
    {
        var entry = new AuditLine(
            head.Sequence + 1,
            mark.Now.ToUnixTimeMilliseconds(),
            mark.Actor.AccountId,
            mark.Actor.Name,
            AuditCode.Of(act),
            AuditCode.Of(on.Subject),
            on.Id,
            on.PatientId,
            contentHash,
            mark.Operation);
        return new AuditRecord
        {
            Sequence = entry.Sequence,
            At = mark.Now,
            ActorId = entry.ActorId,
            ActorName = entry.ActorName,
            Act = entry.Act,
            Subject = entry.Subject,
            SubjectId = entry.SubjectId,
            PatientId = entry.PatientId,
            ContentHash = contentHash,
            Operation = entry.Operation,
            PreviousHash = head.Hash,
            Hash = Hash(entry, head.Hash),
        };
    }

    /// <summary>The hash of an entry.</summary>
    public static byte[] Hash(AuditLine entry, byte[] previous)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        Append(hash, entry.Sequence);
        Append(hash, entry.AtMilliseconds);
        Append(hash, entry.ActorId);
        Append(hash, Encoding.UTF8.GetBytes(entry.ActorName));
        Append(hash, Encoding.UTF8.GetBytes(entry.Act));
        Append(hash, Encoding.UTF8.GetBytes(entry.Subject));
        Append(hash, entry.SubjectId);
        Append(hash, entry.PatientId);
        Append(hash, entry.ContentHash ?? []);
        Append(hash, entry.Operation);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, byte[] bytes)
    {
        Append(hash, bytes.LongLength);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, Guid? id) => Append(hash, id is { } known ? known.ToByteArray(bigEndian: true) : []);
}

/// <summary>What an audit entry says, without its hashes.</summary>
internal sealed record AuditLine(
    long Sequence,
    long AtMilliseconds,
    Guid? ActorId,
    string ActorName,
    string Act,
    string Subject,
    Guid? SubjectId,
    Guid? PatientId,
    byte[]? ContentHash,
    Guid Operation);
