using SScIld.Knowledge.Files;
using SScIld.Pathway.Patient;

namespace SScIld.Knowledge.Tests;

/// <summary>What every card of a drug has to carry.</summary>
public sealed class AgentCardTests
{
    [Fact]
    public void Agents_EachOne_NamesItsDoseAsStudiedAndAsLabelled()
    {
        var pack = PackLoader.Load(new PackFolder(RepositoryFolder.At("data"))).Pack.ShouldNotBeNull();
        pack.Agents
            .Where(agent => agent.Agent != Agent.Other && agent.Doses.Select(dose => dose.Labelled).Distinct().Count() < 2)
            .Select(agent => agent.Agent)
            .ShouldBeEmpty();
    }
}
