using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SScIld.Storage;

/// <summary>
/// The only way anything is written: one transaction that holds the change and its place in the audit trail, or nothing.
/// A server that goes away is tried again; a commit whose answer got lost is looked up in the trail, never made twice.
/// </summary>
/// <param name="contexts">Where it is written.</param>
/// <param name="clock">When it is.</param>
internal sealed class StoreWriter(StoreContexts contexts, TimeProvider clock)
{
    /// <summary>Writes; the work may run more than once, each time against what is stored then.</summary>
    /// <param name="actor">Who writes.</param>
    /// <param name="work">What is changed. Nothing is stored when it asks for no audit entry.</param>
    /// <param name="cancellation">Stops the work before it is stored, never halfway.</param>
    public async Task<T> WriteAsync<T>(Actor actor, Func<Write, Task<T>> work, CancellationToken cancellation = default)
    {
        var attempt = new Attempt<T>(this, actor, work);
        if (!contexts.Options.IsPostgres)
        {
            await contexts.SqliteWriter.WaitAsync(cancellation);
        }

        try
        {
            await using var context = contexts.Create();
            return await context.Database.CreateExecutionStrategy().ExecuteAsync(
                attempt,
                static (_, attempt, cancellation) => attempt.RunAsync(cancellation),
                static (_, attempt, cancellation) => attempt.HasSucceededAsync(cancellation),
                cancellation);
        }
        catch (Exception problem) when (StorageException.FaultOf(problem) is { } fault)
        {
            throw new StorageException(fault, problem);
        }
        finally
        {
            if (!contexts.Options.IsPostgres)
            {
                contexts.SqliteWriter.Release();
            }
        }
    }

    private sealed class Attempt<T>(StoreWriter writer, Actor actor, Func<Write, Task<T>> work)
    {
        private readonly Guid _operation = Guid.CreateVersion7();
        private long? _committing;
        private T? _result;

        public async Task<T> RunAsync(CancellationToken cancellation)
        {
            _committing = null;
            await using var context = writer.Contexts.Create();
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            var head = await context.AuditHeadForWriting().SingleAsync(cancellation);
            var write = new Write(context, head, new Write.Mark(actor, writer.Now, _operation), cancellation);
            _result = await work(write);
            if (!write.HasEntries)
            {
                return _result;
            }

            await context.SaveChangesAsync(cancellation);
            _committing = head.Sequence;
            await transaction.CommitAsync(CancellationToken.None);
            return _result;
        }

        public async Task<ExecutionResult<T>> HasSucceededAsync(CancellationToken cancellation)
        {
            if (_committing is not { } sequence)
            {
                return new ExecutionResult<T>(successful: false, default!);
            }

            await using var context = writer.Contexts.Create();
            var isStored = await context.AuditEntries.AnyAsync(entry => entry.Sequence == sequence && entry.Operation == _operation, cancellation);
            return new ExecutionResult<T>(isStored, _result!);
        }
    }

    private StoreContexts Contexts => contexts;

    // To the millisecond, as it is stored: the audit trail's hashes are over what can be read back.
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
}
