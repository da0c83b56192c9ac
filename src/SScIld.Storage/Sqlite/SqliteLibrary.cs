using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using SQLitePCL;

namespace SScIld.Storage.Sqlite;

/// <summary>
/// Which SQLite answers. The packages at hand carry an old one and name a newer interface than they hold; both are put
/// right here, before the first database call, and nowhere else.
/// </summary>
internal static class SqliteLibrary
{
    private const string InterfaceName = "SQLitePCLRaw.core";
    private const string BundledName = "e_sqlite3";
    private const int BundledVersion = 3_035_005;
    private static readonly string[] SystemNames = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3.dll"];

    /// <summary>Calls that some builds of the system's library leave out although the driver makes them.</summary>
    private static readonly string[] Needed = ["sqlite3_column_database_name", "sqlite3_column_origin_name", "sqlite3_enable_load_extension"];

    /// <summary>The version in use: <c>3.40.1</c>.</summary>
    public static string Version => raw.sqlite3_libversion().utf8_to_string();

    /// <summary>Whether the system's library answers, not the bundled one.</summary>
    public static bool IsSystemLibrary { get; private set; }

    [ModuleInitializer]
    internal static void Prepare()
    {
        AssemblyLoadContext.Default.Resolving += (context, wanted) => wanted.Name == InterfaceName
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, $"{InterfaceName}.dll"))
            : null;
        Initialise();
    }

    // Apart, so that nothing of the packages is loaded before the handler above stands.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Initialise()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, (name, _, _) => name == BundledName ? NewestSystemLibrary() : 0);
        Batteries_V2.Init();
    }

    /// <summary>The system's library when it is newer than the bundled one and complete; 0: the bundled one is loaded as usual.</summary>
    private static nint NewestSystemLibrary()
    {
        foreach (var name in SystemNames)
        {
            if (NativeLibrary.TryLoad(name, out var library))
            {
                if (VersionOf(library) > BundledVersion && Array.TrueForAll(Needed, call => NativeLibrary.TryGetExport(library, call, out _)))
                {
                    IsSystemLibrary = true;
                    return library;
                }

                NativeLibrary.Free(library);
            }
        }

        return 0;
    }

    private static int VersionOf(nint library) => NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var call)
        ? Marshal.GetDelegateForFunctionPointer<VersionNumber>(call)()
        : 0;

    private delegate int VersionNumber();
}
