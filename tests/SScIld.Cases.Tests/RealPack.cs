using SScIld.Interop.Cases;
using SScIld.Knowledge;
using SScIld.Knowledge.Files;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Cases.Tests;

/// <summary>The pack of the data folder, loaded once; every defect is in the message when it does not load.</summary>
internal static class RealPack
{
    private static readonly Lazy<KnowledgePack> Loaded = new(Load);

    public static KnowledgePack Pack => Loaded.Value;

    /// <summary>Reads a case document that must be possible.</summary>
    public static PatientCase Case(ReadOnlySpan<byte> utf8) => CaseDocumentReader.Read(utf8, Pack) switch
    {
        CaseReading.Accepted accepted => accepted.Patient,
        CaseReading.Rejected rejected => throw new InvalidOperationException(string.Join('\n', rejected.Rejection.Errors)),
        _ => throw new InvalidOperationException("A case is accepted or rejected."),
    };

    /// <summary>The contract's example.</summary>
    public static PatientCase Example() => Case(File.ReadAllBytes(RepositoryFolder.At("data", "contract", "example-case.json")));

    private static KnowledgePack Load()
    {
        var result = PackLoader.Load(new PackFolder(RepositoryFolder.At("data")));
        return result.Pack ?? throw new InvalidOperationException($"The pack is defective:\n{string.Join('\n', result.Defects)}");
    }
}
