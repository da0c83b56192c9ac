using SScIld.Cli.Hosting;
using SScIld.Interop.Cohorts;

namespace SScIld.Cli.Cohort;

/// <summary>How far a cohort is, on standard error.</summary>
internal abstract class CohortDisplay : IProgress<CohortProgress>
{
    /// <summary>The newest count of what was written.</summary>
    public CohortProgress Last { get; private set; } = new(0, 0, 0);

    /// <summary>A moving bar where a person watches, a line now and then where none does.</summary>
    public static CohortDisplay For(Words words, long? bytes) => Terminal.IsErrorInteractive ? new CohortBar(words, bytes) : new CohortLog(words);

    /// <summary>Does the work while showing how far it is.</summary>
    public abstract Task<CohortProgress> ShowAsync(Func<IProgress<CohortProgress>, Task<CohortProgress>> work);

    /// <inheritdoc/>
    public void Report(CohortProgress value)
    {
        Last = value;
        Show(value);
    }

    /// <summary>Shows the newest count.</summary>
    protected abstract void Show(CohortProgress progress);
}
