using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Storage;
using SScIld.Storage.Accounts;

namespace SScIld.Browser.Tests;

/// <summary>An app with accounts of its own, on a port of its own.</summary>
/// <param name="store">Where it keeps them.</param>
/// <param name="postgres">The database of a server that keeps them instead; null: none does.</param>
internal sealed class AccountApp(string store, string? postgres = null) : WebApplicationFactory<Program>
{
    /// <summary>The password of every account made here.</summary>
    public const string Password = "four blue herons";

    /// <summary>Starts it and says where.</summary>
    public Uri Start()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>What the console would show for the first administrator.</summary>
    public async Task<string> TokenAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().IssueTokenAsync())!;
    }

    /// <summary>An account with every role.</summary>
    /// <param name="name">The name to sign in with.</param>
    /// <param name="by">Who makes it; an administrator's password is a passing one. Null: the program.</param>
    public async Task MakeAsync(string name, Actor? by = null)
    {
        await using var scope = Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<AccountRegister>().MakeAsync(by ?? Actor.Program, name, $"Dr {name}", Password, Role.All))
            .ShouldBeOfType<AccountMaking.Made>();
    }

    /// <summary>Ends every session of an account, as an administrator would.</summary>
    public async Task EndSessionsAsync(string name)
    {
        await using var scope = Services.CreateAsyncScope();
        var account = (await scope.ServiceProvider.GetRequiredService<UserManager<AccountRecord>>().FindByNameAsync(name))!;
        (await Services.GetRequiredService<AccountSessions>().EndAllOfAsync(Actor.Program, account.Id)).ShouldBeGreaterThan(0);
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("data", RepositoryFolder.At("data"))
        .UseSetting("store", store)
        .UseSetting("postgres", postgres);
}
