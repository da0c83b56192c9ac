using System.Collections.Immutable;

namespace SScIld.Interop.Revisions;

/// <summary>What has to be taken out of one list and put into another to turn the first into the second, as little as can be.</summary>
internal static class LineDifference
{
    public static (ImmutableArray<T> Removed, ImmutableArray<T> Added) Between<T>(ImmutableArray<T> was, ImmutableArray<T> now)
        where T : IEquatable<T>
    {
        var common = LongestCommon(was, now);
        var (removed, added) = (ImmutableArray.CreateBuilder<T>(), ImmutableArray.CreateBuilder<T>());
        var (i, j) = (0, 0);
        while (i < was.Length || j < now.Length)
        {
            if (i < was.Length && j < now.Length && was[i].Equals(now[j]))
            {
                i++;
                j++;
            }
            else if (j == now.Length || (i < was.Length && common[i + 1][j] >= common[i][j + 1]))
            {
                removed.Add(was[i++]);
            }
            else
            {
                added.Add(now[j++]);
            }
        }

        return (removed.ToImmutable(), added.ToImmutable());
    }

    // For every pair of ends of the lists, how many items both hold in the same order.
    private static int[][] LongestCommon<T>(ImmutableArray<T> was, ImmutableArray<T> now)
        where T : IEquatable<T>
    {
        int[][] lengths = [.. Enumerable.Range(0, was.Length + 1).Select(_ => new int[now.Length + 1])];
        for (var i = was.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                lengths[i][j] = was[i].Equals(now[j]) ? lengths[i + 1][j + 1] + 1 : Math.Max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }

        return lengths;
    }
}
