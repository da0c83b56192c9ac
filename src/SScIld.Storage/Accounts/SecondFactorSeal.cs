using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace SScIld.Storage.Accounts;

/// <summary>
/// Seals what a second factor rests on with keys that are files beside the database, for the program's owner alone: a copy of
/// the database does not give the second factor away.
/// </summary>
internal sealed class SecondFactorSeal : IDisposable
{
    private const string Folder = "keys";
    private readonly Lazy<ServiceProvider> _services;

    /// <param name="options">Where the records, and the keys beside them, are.</param>
    public SecondFactorSeal(StorageOptions options) => _services = new Lazy<ServiceProvider>(() => Open(options));

    private IDataProtector Protector => _services.Value.GetRequiredService<IDataProtectionProvider>().CreateProtector("second-factor");

    /// <summary>Seals a secret.</summary>
    public string Close(string secret) => Protector.Protect(secret);

    /// <summary>A secret as it was; null when the keys it was sealed with are not there: the second factor is to be set up anew.</summary>
    public string? Open(string closed)
    {
        try
        {
            return Protector.Unprotect(closed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_services.IsValueCreated)
        {
            _services.Value.Dispose();
        }
    }

    private static ServiceProvider Open(StorageOptions options)
    {
        var folder = Path.GetFullPath(Path.Combine(options.DataFolder, Folder));
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("sscild-second-factor").PersistKeysToFileSystem(new DirectoryInfo(folder));
        return services.BuildServiceProvider();
    }
}
