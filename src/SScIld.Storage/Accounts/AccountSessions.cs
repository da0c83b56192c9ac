using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SScIld.Storage.Audit;
using SScIld.Storage.Model;

namespace SScIld.Storage.Accounts;

/// <summary>A sign-in that has not ended.</summary>
/// <param name="Id">Its id, which the browser's protected cookie carries.</param>
/// <param name="AccountId">Whose it is.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="LastSeenAt">When it was last used.</param>
/// <param name="EndsAt">When it ends by itself.</param>
/// <param name="Device">What the browser calls itself.</param>
public sealed record AccountSession(Guid Id, Guid AccountId, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, DateTimeOffset EndsAt, string Device);

/// <summary>Sign-ins: each can be ended from elsewhere, and is then worth nothing at once.</summary>
public sealed class AccountSessions
{
    private readonly StoreContexts _contexts;
    private readonly StoreWriter _writer;
    private readonly TimeProvider _clock;

    internal AccountSessions(StoreContexts contexts, StoreWriter writer, TimeProvider clock)
    {
        _contexts = contexts;
        _writer = writer;
        _clock = clock;
    }

    /// <summary>Begins a session.</summary>
    /// <param name="who">The account that signed in.</param>
    /// <param name="device">What the browser calls itself; shortened when it is long.</param>
    /// <param name="lifetime">How long the session lasts at most.</param>
    /// <param name="cancellation">Stops before anything is stored.</param>
    public Task<Guid> BeginAsync(Actor who, string device, TimeSpan lifetime, CancellationToken cancellation = default) => _writer.WriteAsync(
        who,
        write =>
        {
            var session = new SessionRecord
            {
                Id = Guid.NewGuid(),
                AccountId = who.AccountId ?? throw new ArgumentException("Only an account signs in.", nameof(who)),
                StartedAt = write.Now,
                LastSeenAt = write.Now,
                EndsAt = write.Now + lifetime,
                Device = device.Length > SessionMapping.DeviceLength ? device[..SessionMapping.DeviceLength] : device,
            };
            write.Records.Sessions.Add(session);
            write.Enter(AuditAct.SignedIn, new AuditTarget(AuditSubject.Session, session.Id));
            return Task.FromResult(session.Id);
        },
        cancellation);

    /// <summary>A session, if it is alive: neither ended nor run out, and its account not closed.</summary>
    public Task<AccountSession?> FindAliveAsync(Guid id, CancellationToken cancellation = default) => _contexts.ReadAsync(async records =>
        (await Alive(records).Where(session => session.Id == id).ToListAsync(cancellation)).Select(Read).SingleOrDefault());

    /// <summary>The living sessions of an account, newest first.</summary>
    public Task<ImmutableArray<AccountSession>> OfAccountAsync(Guid accountId, CancellationToken cancellation = default) => _contexts.ReadAsync(async records =>
    {
        var found = await Alive(records).Where(session => session.AccountId == accountId).OrderByDescending(session => session.StartedAt).ToListAsync(cancellation);
        return found.Select(Read).ToImmutableArray();
    });

    /// <summary>Notes that a session was used just now; without trace in the audit trail.</summary>
    public Task<int> TouchAsync(Guid id, CancellationToken cancellation = default) => _contexts.ReadAsync(records =>
        records.Sessions.Where(session => session.Id == id).ExecuteUpdateAsync(change => change.SetProperty(session => session.LastSeenAt, _clock.GetUtcNow()), cancellation));

    /// <summary>Ends a session; false when it had ended already.</summary>
    public async Task<bool> EndAsync(Actor who, Guid id, CancellationToken cancellation = default) =>
        await EndAsync(who, sessions => sessions.Where(session => session.Id == id), cancellation) > 0;

    /// <summary>Ends every session of an account but one, and says how many that were.</summary>
    /// <param name="who">Who ends them.</param>
    /// <param name="accountId">Whose they are.</param>
    /// <param name="except">The one that goes on; null: none.</param>
    /// <param name="cancellation">Stops before anything is stored.</param>
    public Task<int> EndAllOfAsync(Actor who, Guid accountId, Guid? except = null, CancellationToken cancellation = default) =>
        EndAsync(who, sessions => sessions.Where(session => session.AccountId == accountId && session.Id != except), cancellation);

    private Task<int> EndAsync(Actor who, Func<IQueryable<SessionRecord>, IQueryable<SessionRecord>> which, CancellationToken cancellation) => _writer.WriteAsync(
        who,
        async write =>
        {
            var sessions = await which(write.Records.Sessions.Where(session => session.RevokedAt == null)).ToListAsync(write.Cancellation);
            foreach (var session in sessions)
            {
                session.RevokedAt = write.Now;
                write.Enter(AuditAct.SignedOut, new AuditTarget(AuditSubject.Session, session.Id));
            }

            return sessions.Count;
        },
        cancellation);

    private IQueryable<SessionRecord> Alive(StoreContext records)
    {
        var now = _clock.GetUtcNow();
        return records.Sessions.Where(session =>
            session.RevokedAt == null && session.EndsAt > now && records.Users.Any(account => account.Id == session.AccountId && account.ClosedAt == null));
    }

    private static AccountSession Read(SessionRecord stored) =>
        new(stored.Id, stored.AccountId, stored.StartedAt, stored.LastSeenAt, stored.EndsAt, stored.Device);
}
