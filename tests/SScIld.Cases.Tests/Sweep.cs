using System.Collections.Concurrent;
using SScIld.Pathway;
using SScIld.Pathway.Patient;

namespace SScIld.Cases.Tests;

/// <summary>One patient and what is said of them, worked out once for every property.</summary>
/// <param name="patient">The patient.</param>
/// <param name="seed">The seed that made the patient; null: a patient looked at closely, on whom nothing is left out.</param>
internal sealed class Advised(PatientCase patient, int? seed = null)
{
    private const int Shares = 4;
    private Assessment? _assessment;

    public PatientCase Patient => patient;

    public Decision Decision { get; } = PathwayEngine.Decide(patient, RealPack.Pack);

    public Assessment Assessment => _assessment ??= PathwayEngine.Assess(patient, RealPack.Pack);

    /// <summary>Whether a costly look is this patient's share: each patient takes every fourth, the next patient the ones after.</summary>
    public bool Takes(int look) => seed is null || LongRun.IsAsked || (look + seed.Value) % Shares == 0;

    public IEnumerable<Agent> Current =>
        (patient.Treatments ?? []).Where(treatment => !treatment.IsStopped).Select(treatment => treatment.Agent).Distinct();

    public bool Proposes(Agent agent) => Decision[agent] is PlannedAction.Start or PlannedAction.Add or PlannedAction.Option;

    public bool ProposesAny(params ReadOnlySpan<Agent> agents)
    {
        foreach (var agent in agents)
        {
            if (Proposes(agent))
            {
                return true;
            }
        }

        return false;
    }

    public bool StartsOrAdds(Agent agent) => Decision[agent] is PlannedAction.Start or PlannedAction.Add;
}

/// <summary>What must hold for every patient.</summary>
/// <param name="Name">The property as a sentence.</param>
/// <param name="Violation">What speaks against it for this patient; null: it holds.</param>
internal sealed record Property(string Name, Func<Advised, string?> Violation)
{
    public static Property That(string name, Func<Advised, bool> holds) =>
        new(name, advised => holds(advised) ? null : "it does not hold");
}

/// <summary>
/// Goes through generated patients once for all properties and keeps, for each property, the first patient that breaks
/// it. A failure shows that patient shrunk as far as it still breaks it, as a case document.
/// </summary>
internal sealed class Sweep(int patients, params Property[] properties)
{
    private readonly Lazy<ConcurrentDictionary<string, (int Seed, int Count)>> _broken = new(() => Run(patients, properties));

    public IEnumerable<string> Names => properties.Select(property => property.Name);

    public void Check(string name)
    {
        if (!_broken.Value.TryGetValue(name, out var broken))
        {
            return;
        }

        var property = properties.Single(candidate => candidate.Name == name);
        var smallest = Shrunk(CaseGenerator.Make(broken.Seed), property);
        Assert.Fail(
            $"{name}: {broken.Count} of {patients} patients break it, the first with seed {broken.Seed}.\n"
            + $"{property.Violation(new Advised(smallest))}\n{ContractText.Of(smallest)}");
    }

    private static ConcurrentDictionary<string, (int Seed, int Count)> Run(int patients, Property[] properties)
    {
        var broken = new ConcurrentDictionary<string, (int Seed, int Count)>(StringComparer.Ordinal);
        Parallel.For(0, patients, seed =>
        {
            var advised = new Advised(CaseGenerator.Make(seed), seed);
            foreach (var property in properties)
            {
                if (property.Violation(advised) is not null)
                {
                    broken.AddOrUpdate(property.Name, (seed, 1), (_, known) => (Math.Min(known.Seed, seed), known.Count + 1));
                }
            }
        });
        return broken;
    }

    private static PatientCase Shrunk(PatientCase patient, Property property)
    {
        while (CaseGenerator.Simpler(patient).FirstOrDefault(simpler => property.Violation(new Advised(simpler)) is not null) is { } simpler)
        {
            patient = simpler;
        }

        return patient;
    }
}
