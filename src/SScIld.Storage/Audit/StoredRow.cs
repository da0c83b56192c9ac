using System.Data.Common;

namespace SScIld.Storage.Audit;

/// <summary>Values of a row as either database gives them.</summary>
internal static class StoredRow
{
    /// <summary>An id: the embedded database keeps it as text.</summary>
    public static Guid Id(DbDataReader row, int column) => row.GetValue(column) is Guid id ? id : Guid.Parse(row.GetString(column));

    /// <summary>An id that may be absent.</summary>
    public static Guid? OptionalId(DbDataReader row, int column) => row.IsDBNull(column) ? null : Id(row, column);

    /// <summary>Bytes that may be absent.</summary>
    public static byte[]? Bytes(DbDataReader row, int column) => row.IsDBNull(column) ? null : (byte[])row.GetValue(column);

    /// <summary>A text that may be absent.</summary>
    public static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A day: the embedded database keeps it as text.</summary>
    public static DateOnly Day(DbDataReader row, int column) => row.GetFieldValue<DateOnly>(column);

    /// <summary>The first ten columns of an audit entry, in the order of its line.</summary>
    public static AuditLine AuditLine(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetInt64(1),
        OptionalId(row, 2),
        row.GetString(3),
        row.GetString(4),
        row.GetString(5),
        OptionalId(row, 6),
        OptionalId(row, 7),
        Bytes(row, 8),
        Id(row, 9));
}
