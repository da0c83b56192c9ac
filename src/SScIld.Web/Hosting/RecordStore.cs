using SScIld.Storage;

namespace SScIld.Web.Hosting;

/// <summary>
/// Whether records can be kept while the app runs. Assessing and teaching need none: a folder that cannot be written, or
/// that another program serves, costs the records of this run and nothing else.
/// </summary>
public sealed class RecordStore
{
    /// <summary>Why no records can be kept; null when they can.</summary>
    public StorageFault? Fault { get; private set; }

    /// <summary>Whether records can be kept.</summary>
    public bool IsOpen => Fault is null;

    /// <summary>
    /// Where the records are: <c>--store FOLDER</c> or <c>SSCILD_STORE</c>, or a folder of the person who starts the app;
    /// <c>--postgres CONNECTION</c> or <c>SSCILD_POSTGRES</c> for a server instead.
    /// </summary>
    internal static StorageOptions Choose(IConfiguration configuration) => new()
    {
        DataFolder = Named(configuration, "store", "SSCILD_STORE") ?? DefaultFolder,
        PostgresConnection = Named(configuration, "postgres", "SSCILD_POSTGRES"),
    };

    /// <summary>Makes the records ready, or remembers why they cannot be.</summary>
    internal async Task OpenAsync(StoragePreparation preparation)
    {
        try
        {
            await preparation.PrepareAsync();
        }
        catch (StorageException problem)
        {
            Fault = problem.Fault;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Fault = StorageFault.ReadOnly;
        }
    }

    private static string DefaultFolder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } own
            ? own
            : AppContext.BaseDirectory,
        "SScIld");

    private static string? Named(IConfiguration configuration, string option, string variable) =>
        configuration[option] is { Length: > 0 } named ? named : configuration[variable] is { Length: > 0 } set ? set : null;
}
