namespace SScIld.Tests.Shared;

/// <summary>Some tests have a longer variant, run by tests/long.sh through the environment variable SSCILD_LONG=1.</summary>
internal static class LongRun
{
    /// <summary>Whether the longer variants are asked for.</summary>
    public static bool IsAsked { get; } =
        string.Equals(Environment.GetEnvironmentVariable("SSCILD_LONG"), "1", StringComparison.Ordinal);

    /// <summary>How much to try: the usual amount, or the long one when it is asked for.</summary>
    public static int Choose(int usual, int lengthy) => IsAsked ? lengthy : usual;
}
