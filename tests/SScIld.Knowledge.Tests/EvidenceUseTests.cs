using System.Text.RegularExpressions;
using SScIld.Knowledge.Files;
using SScIld.Pathway.Patient;

namespace SScIld.Knowledge.Tests;

/// <summary>What the review says is used, or the pack says why not.</summary>
public sealed partial class EvidenceUseTests
{
    private const string Passages = "evidence/passages/";
    private static readonly PackFolder Files = new(RepositoryFolder.At("data"));

    [Fact]
    public void Passages_EachUsableOne_IsCitedOrSaysWhyNot()
    {
        var pack = PackLoader.Load(Files).Pack.ShouldNotBeNull();
        var cited = Files.Paths
            .Where(path => !path.StartsWith(Passages, StringComparison.Ordinal))
            .SelectMany(path => PassageId().Matches(Files.Read(path)))
            .Select(match => match.Value)
            .ToHashSet(StringComparer.Ordinal);

        pack.Evidence.Passages
            .Where(passage => passage.Usable && cited.Contains(passage.Id) == passage.NotCited is not null)
            .Select(passage => passage.Id)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Agents_EachOne_NamesItsDoseAsStudiedAndAsLabelled()
    {
        var pack = PackLoader.Load(Files).Pack.ShouldNotBeNull();
        pack.Agents
            .Where(agent => agent.Agent != Agent.Other && agent.Doses.Select(dose => dose.Labelled).Distinct().Count() < 2)
            .Select(agent => agent.Agent)
            .ShouldBeEmpty();
    }

    [GeneratedRegex(@"E-\d{3}-[\d.]+-\d{2}", RegexOptions.ExplicitCapture)]
    private static partial Regex PassageId();
}
