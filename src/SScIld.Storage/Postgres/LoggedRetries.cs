using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace SScIld.Storage.Postgres;

/// <summary>Tries again what failed because the server went away, for about half a minute, and says so each time.</summary>
/// <param name="dependencies">What the strategy works with.</param>
/// <param name="log">Where it is said.</param>
internal sealed class LoggedRetries(ExecutionStrategyDependencies dependencies, ILogger log)
    : NpgsqlRetryingExecutionStrategy(dependencies, MaximumTries, LongestPause, errorCodesToAdd: null)
{
    private const int MaximumTries = 12;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    /// <summary>
    /// Besides what Npgsql itself calls passing: a connection that broke while a savepoint was released. Nobody says so then,
    /// and the commit after it only finds its transaction gone.
    /// </summary>
    protected override bool ShouldRetryOn(Exception? exception) =>
        base.ShouldRetryOn(exception is ObjectDisposedException { InnerException: NpgsqlException broken } ? broken : exception);

    /// <inheritdoc/>
    protected override void OnRetry()
    {
        log.LogWarning(
            "The database did not answer ({Problem}); try {Try} of {Tries}.",
            ExceptionsEncountered[^1].GetType().Name,
            ExceptionsEncountered.Count,
            MaximumTries);
        base.OnRetry();
    }
}
