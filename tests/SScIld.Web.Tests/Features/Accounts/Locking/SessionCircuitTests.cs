using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SScIld.Storage;
using SScIld.Storage.Accounts;
using SScIld.Web.Features.Accounts;
using SScIld.Web.Features.Accounts.Locking;

namespace SScIld.Web.Tests.Features.Accounts.Locking;

/// <summary>What a live page sends passes while its session is, and the database is not asked for every key.</summary>
public sealed class SessionCircuitTests : IAsyncLifetime
{
    private readonly PassingFolder _folder = new();
    private readonly MovedClock _clock = new();
    private ServiceProvider _services = null!;
    private SessionLocks _locks = null!;
    private SessionWatch _page = null!;
    private Guid _session;
    private int _passed;

    private AccountSessions Sessions => _services.GetRequiredService<AccountSessions>();

    public async Task InitializeAsync()
    {
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_clock).AddStorage(new StorageOptions { DataFolder = _folder.Path }).BuildServiceProvider();
        await _services.GetRequiredService<StoragePreparation>().PrepareAsync();
        await using var scope = _services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<AccountRegister>().MakeAsync(Actor.Program, "lin", "Dr Lin", Visitor.Password, [Role.Clinician]);
        _session = await Sessions.BeginAsync(made.ShouldBeOfType<AccountMaking.Made>().Account, "a browser", TimeSpan.FromHours(12));
        _locks = new SessionLocks(new IdleLimit(TimeSpan.FromMinutes(10)), _clock);
        _page = new SessionWatch(NullLoggerFactory.Instance, Sessions);
        _page.SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(
            new ClaimsIdentity([new Claim(AccountClaims.Session, $"{_session}")], "a cookie")))));
    }

    public async Task DisposeAsync()
    {
        ((IDisposable)_page).Dispose();
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task Activity_OfARevokedSession_PassesForSecondsAtMost()
    {
        var send = await OpenAsync();
        await send();
        await Sessions.EndAsync(Actor.Program, _session);

        _clock.Now += SessionCircuit.AskedEvery - TimeSpan.FromMilliseconds(1);
        await send();
        _passed.ShouldBe(2, "the database is not asked for every key");
        _clock.Now += TimeSpan.FromMilliseconds(1);
        await send();

        _passed.ShouldBe(2);
        (await _page.GetAuthenticationStateAsync()).User.SessionId().ShouldBeNull();
        SessionCircuit.AskedEvery.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Activity_OfASessionThatWasJustLocked_WaitsAtOnce()
    {
        var send = await OpenAsync();
        await send();
        _locks.Lock(_session);

        var waiting = send();
        waiting.IsCompleted.ShouldBeFalse();
        _passed.ShouldBe(1);

        _locks.Unlock(_session);
        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
        _passed.ShouldBe(2);
    }

    [Fact]
    public async Task Activity_OfASessionIdleForTooLong_IsLocked()
    {
        var send = await OpenAsync();
        await send();

        _clock.Now += TimeSpan.FromMinutes(13);
        var waiting = send();

        await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromMilliseconds(200)));
        waiting.IsCompleted.ShouldBeFalse();
        _locks.IsHeld(_session).ShouldBeTrue();
        await Sessions.TouchAsync(_session);
        _locks.Unlock(_session);
        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
        _passed.ShouldBe(2);
    }

    private async Task<Func<Task>> OpenAsync()
    {
        var circuit = new SessionCircuit(_page, Sessions, _locks, _clock);
        await circuit.OnCircuitOpenedAsync(null!, CancellationToken.None);
        var handler = circuit.CreateInboundActivityHandler(_ =>
        {
            _passed++;
            return Task.CompletedTask;
        });
        return () => handler(null!);
    }
}
