using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("SScIld.Storage.Tests.Databases.CleanedUpRun", "SScIld.Storage.Tests")]

namespace SScIld.Storage.Tests.Databases;

/// <summary>
/// Throws away what all tests shared before the run ends. When the process ends is too late: whoever started it ends it
/// soon after the last result, in the middle of tidying up.
/// </summary>
public sealed class CleanedUpRun : XunitTestFramework
{
    private static readonly Lock Gate = new();
    private static readonly Stack<Action> Left = [];

    public CleanedUpRun(IMessageSink messages)
        : base(messages) => DisposalTracker.Add(new Tidying());

    /// <summary>Notes what is to be done at the end of the run; done in the opposite order.</summary>
    public static void AtTheEnd(Action tidyUp)
    {
        lock (Gate)
        {
            Left.Push(tidyUp);
        }
    }

    private sealed class Tidying : IDisposable
    {
        public void Dispose()
        {
            lock (Gate)
            {
                while (Left.TryPop(out var tidyUp))
                {
                    tidyUp();
                }
            }
        }
    }
}
