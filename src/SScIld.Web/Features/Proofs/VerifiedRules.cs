using SScIld.Interop.Cases;
using SScIld.Interop.Explorations;
using SScIld.Pathway.Analysis.Verification;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Proofs;

/// <summary>What is proved of the rules this app answers with: worked out when first asked for, then the same for everybody.</summary>
/// <param name="knowledge">The rules and the properties; the invented patients witness what rules can do.</param>
public sealed class VerifiedRules(ProductKnowledge knowledge)
{
    private readonly Lazy<Task<VerificationReport>> _report = new(() => Task.Run(() => Verify(knowledge)));

    /// <summary>The report, which names the hash of the pack it speaks of.</summary>
    public Task<VerificationReport> Report => _report.Value;

    /// <summary>The report as a document.</summary>
    public async Task<byte[]> JsonAsync() => VerificationWriter.Json(await Report);

    private static VerificationReport Verify(ProductKnowledge knowledge) =>
        new RuleBookVerifier(knowledge.Pack, [.. knowledge.Examples.All.Select(example => CaseDocumentReader.Read(example.Utf8.Span, knowledge.Pack)).OfType<CaseReading.Accepted>().Select(accepted => accepted.Patient)])
            .Verify(knowledge.Guide.Properties);
}
