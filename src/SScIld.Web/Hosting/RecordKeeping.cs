using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SScIld.Storage;
using SScIld.Storage.Accounts;
using SScIld.Web.Features.Accounts;
using SScIld.Web.Features.Accounts.SigningIn;

namespace SScIld.Web.Hosting;

/// <summary>Records of patients and the accounts that may see them.</summary>
internal static class RecordKeeping
{
    /// <summary>Registers what keeps records and accounts; nothing is opened or written yet.</summary>
    public static void AddRecords(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<RecordStore>();
        services.AddStorage(RecordStore.Choose(configuration));
        services.AddIdentityCore<AccountRecord>()
            .AddStoredAccounts()
            .AddSignInManager<SessionSignIn>()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<AccountPrincipals>();
        services.AddSingleton<IPostConfigureOptions<KeyManagementOptions>>(made => new PostConfigureOptions<KeyManagementOptions>(
            null, keys => keys.XmlRepository = made.GetRequiredService<RecordStore>().IsOpen ? keys.XmlRepository : new PassingKeys()));
        services.AddAccounts(configuration);
    }

    /// <summary>Opens the records before anything is answered; the token for the first administrator, if there is none yet.</summary>
    public static async Task<string?> OpenRecordsAsync(this WebApplication app)
    {
        var store = app.Services.GetRequiredService<RecordStore>();
        await store.OpenAsync(app.Services.GetRequiredService<StoragePreparation>());
        if (!store.IsOpen)
        {
            return null;
        }

        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().IssueTokenAsync();
    }

    /// <summary>Keys that last as long as the app runs: pages need some even when nothing can be stored.</summary>
    private sealed class PassingKeys : IXmlRepository
    {
        private readonly List<System.Xml.Linq.XElement> _keys = [];

        public IReadOnlyCollection<System.Xml.Linq.XElement> GetAllElements()
        {
            lock (_keys)
            {
                return [.. _keys];
            }
        }

        public void StoreElement(System.Xml.Linq.XElement element, string friendlyName)
        {
            lock (_keys)
            {
                _keys.Add(element);
            }
        }
    }
}
