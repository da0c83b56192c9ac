namespace SScIld.Cases.Tests;

/// <summary>Chance with a seed.</summary>
/// <param name="seed">The seed: the same one draws the same.</param>
internal sealed class Draw(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Yes, in a share of draws.</summary>
    public bool Often(double share) => _random.NextDouble() < share;

    /// <summary>One of several values.</summary>
    public T Of<T>(params ReadOnlySpan<T> values) => values[_random.Next(values.Length)];

    /// <summary>A value, in a share of draws.</summary>
    public T? Maybe<T>(double share, Func<T> value)
        where T : struct => Often(share) ? value() : null;
}
