using SScIld.Interop.Cases;
using SScIld.Knowledge;
using SScIld.Knowledge.Analysis;
using SScIld.Knowledge.Decisions;
using SScIld.Knowledge.Files;
using SScIld.Knowledge.Texts;
using SScIld.Pathway;
using SScIld.Web.Features.Cases;
using SScIld.Web.Hosting;

namespace SScIld.Web.Tests;

/// <summary>The knowledge of the data folder, loaded once; every defect is in the message when it does not load.</summary>
internal static class RealKnowledge
{
    private static readonly Lazy<ProductKnowledge> Loaded = new(Load);

    public static ProductKnowledge Knowledge => Loaded.Value;

    /// <summary>The folder the app under test reads.</summary>
    public static string DataFolder { get; } = RepositoryFolder.At("data");

    /// <summary>The contract's example as it is sent.</summary>
    public static string ExampleJson { get; } = File.ReadAllText(RepositoryFolder.At("data", "contract", "example-case.json"));

    /// <summary>The contract's example, with one text replaced by another.</summary>
    public static PatientCase Case(string replace = "", string by = "")
    {
        var json = replace.Length == 0 ? ExampleJson : ExampleJson.Replace(replace, by, StringComparison.Ordinal);
        (replace.Length == 0 || json != ExampleJson).ShouldBeTrue("the text to replace is in the example");
        return CaseDocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(json), Knowledge.Pack)
            .ShouldBeOfType<CaseReading.Accepted>().Patient;
    }

    private static ProductKnowledge Load()
    {
        var pack = PackLoader.Load(new PackFolder(DataFolder));
        var texts = ProductTexts.Load(DataFolder);
        var defects = new List<PackDefect>([.. pack.Defects, .. texts.Defects]);
        var examples = ExampleCases.Load(DataFolder, pack.Pack, defects);
        return defects.Count == 0
            ? new ProductKnowledge(pack.Pack!, texts.Texts!, examples, AnalysisFolder.Load(DataFolder, pack.Pack!).Guide!, DecisionReasons.Load(DataFolder).Reasons!)
            : throw new InvalidOperationException($"The data are defective:\n{string.Join('\n', defects)}");
    }
}
