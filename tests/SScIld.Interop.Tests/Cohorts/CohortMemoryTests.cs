using System.Text;
using SScIld.Interop.Cohorts;

namespace SScIld.Interop.Tests.Cohorts;

/// <summary>What a cohort allocates, counted for the whole process: nothing else of this assembly runs at the time.</summary>
[Collection(AloneCollection.Name)]
public sealed class CohortMemoryTests
{
    [Fact]
    public async Task Line_HoweverLong_IsPassedOverWithoutBeingHeld()
    {
        await using var input = new EndlessLine(200L << 20, Encoding.UTF8.GetBytes($"\n{CaseText.Smallest}\n"));
        await using var output = new MemoryStream();
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var done = await CohortAssessment.RunAsync(input, output, TestPack.Pack);

        (done.Assessed, done.Rejected).ShouldBe((1, 1));
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(64L << 20);
    }

    /// <summary>A line of so many bytes, never held whole, and what comes after it.</summary>
    private sealed class EndlessLine(long length, byte[] rest) : MemoryStream(rest)
    {
        private long _left = length;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_left == 0)
            {
                return base.ReadAsync(buffer, cancellationToken);
            }

            var count = (int)Math.Min(_left, buffer.Length);
            buffer.Span[..count].Fill((byte)'x');
            _left -= count;
            return ValueTask.FromResult(count);
        }
    }
}

/// <summary>Tests that count what the whole process does: run after all others, one at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    /// <summary>What a test class names in its <c>Collection</c> attribute.</summary>
    public const string Name = "alone";
}
