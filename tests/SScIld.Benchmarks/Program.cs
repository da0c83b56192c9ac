using BenchmarkDotNet.Running;
using SScIld.Benchmarks;
using SScIld.Benchmarks.Records;

if (args is ["peers", var folder])
{
    PeerComparison.Run(folder);
}
else if (args is ["records", .. var rest])
{
    await RecordsMeasurement.RunAsync(rest);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
