using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SScIld.Storage.Accounts;
using SScIld.Storage.Model;

namespace SScIld.Storage;

/// <summary>Registers the accounts' store for ASP.NET Core Identity.</summary>
public static class AccountServices
{
    internal const int HashIterations = 210_000;
    private const int FailuresBeforeLockout = 8;
    private static readonly TimeSpan Lockout = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Keeps accounts, roles, second factors and the keys of sign-in cookies with the records. Call it on what
    /// <c>AddIdentityCore&lt;AccountRecord&gt;()</c> returns, after <see cref="StorageServices.AddStorage"/>.
    /// </summary>
    public static IdentityBuilder AddStoredAccounts(this IdentityBuilder builder)
    {
        var services = builder.Services;
        services.Configure<IdentityOptions>(Choose);
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashIterations);
        services.AddScoped(made => made.GetRequiredService<StoreContexts>().Create());
        services.RemoveAll<IPasswordValidator<AccountRecord>>();
        services.AddScoped<IPasswordValidator<AccountRecord>, PolicyPasswordValidator>();
        services.AddSingleton<SecondFactorSeal>();
        services.AddScoped<IUserStore<AccountRecord>, AccountStore>();
        services.AddDataProtection().SetApplicationName("sscild");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(made => new ConfigureOptions<KeyManagementOptions>(
            keys => keys.XmlRepository = new StoredProtectionKeys(made.GetRequiredService<StoreContexts>())));
        return builder.AddRoles<RoleRecord>().AddEntityFrameworkStores<StoreContext>();
    }

    private static void Choose(IdentityOptions options)
    {
        // Length and what is commonly used decide (PasswordPolicy), not kinds of characters.
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 1;
        options.Password.RequiredLength = PasswordPolicy.MinimumLength;
        options.Lockout.AllowedForNewUsers = true;
        options.Lockout.MaxFailedAccessAttempts = FailuresBeforeLockout;
        options.Lockout.DefaultLockoutTimeSpan = Lockout;
        options.User.RequireUniqueEmail = false;

        // Names in any script: the characters Identity allows by itself are Latin only.
        options.User.AllowedUserNameCharacters = null!;
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version2;
    }
}
