using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("SScIld.Storage.Tests.Databases.CleanedUpRun", "SScIld.Storage.Tests")]

namespace SScIld.Storage.Tests.Databases;

/// <summary>
/// Throws away what all tests shared before the run ends. When the process ends is too late: whoever started it ends it
/// soon after the last result, in the middle of tidying up.
/// </summary>
public sealed class CleanedUpRun(IMessageSink messages) : XunitTestFramework(messages)
{
    private static readonly Lock Gate = new();
    private static readonly Stack<Action> Left = [];

    /// <summary>Notes what is to be done at the end of the run; done in the opposite order.</summary>
    public static void AtTheEnd(Action tidyUp)
    {
        lock (Gate)
        {
            Left.Push(tidyUp);
        }
    }

    /// <inheritdoc/>
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Execution(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private static void TidyUp()
    {
        lock (Gate)
        {
            while (Left.TryPop(out var tidyUp))
            {
                tidyUp();
            }
        }
    }

    private sealed class Execution(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink messages)
        : XunitTestFrameworkExecutor(assembly, sources, messages)
    {
        protected override async void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            using var run = new Run(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await run.RunAsync();
        }
    }

    private sealed class Run(
        ITestAssembly assembly, IEnumerable<IXunitTestCase> cases, IMessageSink diagnostics, IMessageSink results, ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, cases, diagnostics, results, options)
    {
        protected override Task BeforeTestAssemblyFinishedAsync()
        {
            TidyUp();
            return base.BeforeTestAssemblyFinishedAsync();
        }
    }
}
