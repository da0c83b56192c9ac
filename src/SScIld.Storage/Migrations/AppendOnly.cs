using Microsoft.EntityFrameworkCore.Migrations;

namespace SScIld.Storage.Migrations;

/// <summary>Triggers with which the databases themselves refuse to change or remove what is only ever added.</summary>
internal static class AppendOnly
{
    /// <summary>Marks a file as one of ours: "SSCI" as a number, read by the backup commands.</summary>
    public const int SqliteApplicationId = 0x53534349;

    // Those of the first form; a later migration protects its own.
    private static readonly string[] Tables = ["audit_entries", "assessments", "decisions", "decision_rules"];

    /// <summary>Protects the tables of the first form in the embedded database.</summary>
    public static void ProtectSqlite(MigrationBuilder migration)
    {
        migration.Sql($"PRAGMA application_id = {SqliteApplicationId};");
        foreach (var table in Tables)
        {
            ProtectSqlite(migration, table);
        }
    }

    /// <summary>Protects a table in the embedded database.</summary>
    public static void ProtectSqlite(MigrationBuilder migration, string table)
    {
        foreach (var act in (string[])["UPDATE", "DELETE"])
        {
            migration.Sql($"""
                CREATE TRIGGER {table}_no_{act.ToLowerInvariant()} BEFORE {act} ON {table}
                BEGIN
                    SELECT RAISE(ABORT, '{table} is only ever added to');
                END;
                """);
        }
    }

    /// <summary>Protects the tables of the first form on a PostgreSQL server.</summary>
    public static void ProtectPostgres(MigrationBuilder migration)
    {
        migration.Sql("""
            CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME;
            END $$;
            """);
        foreach (var table in Tables)
        {
            ProtectPostgres(migration, table);
        }
    }

    /// <summary>Protects a table on a PostgreSQL server.</summary>
    public static void ProtectPostgres(MigrationBuilder migration, string table)
    {
        migration.Sql($"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change();");
        migration.Sql($"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();");
    }
}
