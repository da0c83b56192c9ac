using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SScIld.Storage.Tests.Databases;

/// <summary>A PostgreSQL server of the tests' own, on the loopback address, thrown away at the end. Debian's package holds what it needs.</summary>
internal sealed partial class PostgresServer : IDisposable
{
    private const string Password = "of-no-use-elsewhere";
    private static readonly bool IsRoot = Environment.UserName == "root";
    private readonly string _binaries = FindBinaries();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"sscild-postgres-{Guid.NewGuid():N}");
    private readonly int _port = FreePort();
    private Process? _server;

    /// <summary>A server that nobody else uses.</summary>
    public PostgresServer()
    {
        Directory.CreateDirectory(_folder);
        if (IsRoot)
        {
            Run("chown", "postgres", _folder);
        }

        var password = Path.Combine(_folder, "password");
        File.WriteAllText(password, Password);
        RunAsServer("initdb", "-D", Cluster, "-A", "scram-sha-256", "-U", "postgres", $"--pwfile={password}", "-E", "UTF8", "--locale=C.UTF-8", "-N");
        Start();
    }

    private string Cluster => Path.Combine(_folder, "data");

    /// <summary>How a database of the server is reached.</summary>
    public string ConnectionTo(string database) =>
        $"Host=127.0.0.1;Port={_port.ToString(CultureInfo.InvariantCulture)};Username=postgres;Password={Password};Database={database};Timeout=5";

    /// <summary>Runs a command on the server itself, for instance one that makes a database.</summary>
    public void Execute(string command)
    {
        using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false");
        connection.Open();
        using var text = connection.CreateCommand();
        text.CommandText = command;
        text.ExecuteNonQuery();
    }

    /// <summary>Stops the server as a power cut would, and starts it again.</summary>
    public void Restart()
    {
        StopAtOnce();
        Start();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            StopAtOnce();
            Directory.Delete(_folder, recursive: true);
        }
    }

    private void Start()
    {
        string[] settings =
        [
            "-c", "listen_addresses=127.0.0.1", "-c", $"port={_port.ToString(CultureInfo.InvariantCulture)}", "-c", $"unix_socket_directories={_folder}",
            "-c", "fsync=off", "-c", "max_connections=200",
        ];
        _server = Process.Start(AsServer("postgres", ["-D", Cluster, .. settings]))!;
        _server.BeginErrorReadLine();
        _server.BeginOutputReadLine();
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                Execute("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (patience.Elapsed < TimeSpan.FromSeconds(60))
            {
                Thread.Sleep(50);
            }
        }
    }

    private void StopAtOnce()
    {
        RunAsServer("pg_ctl", "-D", Cluster, "-m", "immediate", "-w", "stop");
        _server?.WaitForExit();
        _server?.Dispose();
        _server = null;
    }

    private void RunAsServer(string program, params string[] arguments) => Run(AsServer(program, arguments));

    private static void Run(string program, params string[] arguments) => Run(Quiet(program, arguments));

    private static void Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{start.FileName} {string.Join(' ', start.ArgumentList)}\n{output.Result}\n{error}");
    }

    /// <summary>The server refuses to run as root; the package brings an account for it.</summary>
    private ProcessStartInfo AsServer(string program, string[] arguments) => IsRoot
        ? Quiet("runuser", ["-u", "postgres", "--", Path.Combine(_binaries, program), .. arguments])
        : Quiet(Path.Combine(_binaries, program), arguments);

    private static ProcessStartInfo Quiet(string program, string[] arguments) => new(program, arguments)
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = Path.GetTempPath(),
    };

    private static string FindBinaries()
    {
        const string Versions = "/usr/lib/postgresql";
        var found = Directory.Exists(Versions)
            ? Directory.GetDirectories(Versions).Select(version => Path.Combine(version, "bin")).LastOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            : null;
        return found ?? throw new InvalidOperationException("PostgreSQL is not installed: tests/run.sh installs Debian's package.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
