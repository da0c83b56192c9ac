using Microsoft.Data.Sqlite;

namespace SScIld.Storage.Sqlite;

/// <summary>Database files as files: copied whole, also while a program writes to them.</summary>
internal static class SqliteFiles
{
    /// <summary>Copies a database as it stands at one moment; the copy has its name only when it is whole and on the disk.</summary>
    public static void Copy(string from, string to)
    {
        var draft = to + ".draft";
        File.Delete(draft);
        using (var source = Open(from, SqliteOpenMode.ReadOnly))
        using (var target = Open(draft, SqliteOpenMode.ReadWriteCreate))
        {
            source.BackupDatabase(target);

            // The copy stands alone: one file, without a log beside it.
            Execute(target, "PRAGMA journal_mode = DELETE");
        }

        using (var written = new FileStream(draft, FileMode.Open, FileAccess.ReadWrite))
        {
            written.Flush(flushToDisk: true);
        }

        File.Move(draft, to, overwrite: false);
    }

    /// <summary>A number a file answers to a question.</summary>
    public static object? Ask(string file, string question)
    {
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar();
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string command)
    {
        using var text = connection.CreateCommand();
        text.CommandText = command;
        text.ExecuteNonQuery();
    }
}
