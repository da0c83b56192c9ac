using BenchmarkDotNet.Running;
using SScIld.Benchmarks;

if (args is ["peers", var folder])
{
    PeerComparison.Run(folder);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
