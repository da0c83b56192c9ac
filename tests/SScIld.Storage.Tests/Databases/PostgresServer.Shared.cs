namespace SScIld.Storage.Tests.Databases;

/// <content>The server of all tests that do not disturb it.</content>
internal sealed partial class PostgresServer
{
    private static readonly Lazy<PostgresServer> Started = new(StartShared);

    /// <summary>The server all tests share; gone with the run.</summary>
    public static PostgresServer Shared => Started.Value;

    private static PostgresServer StartShared()
    {
        var server = new PostgresServer();
        CleanedUpRun.AtTheEnd(server.Dispose);
        return server;
    }
}
