using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using SScIld.Interop.Explorations;
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

    public int? Seed => seed;

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

    /// <summary>The patient as a case document, for a failure to print.</summary>
    public override string ToString() => CaseText.Of(patient);
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
/// it. FsCheck draws the patients and, from the first that breaks a property, looks for the smallest that still does.
/// </summary>
internal sealed class Sweep(int patients, params Property[] properties)
{
    // The same patients in every run: what fails on one machine fails on all.
    private const ulong Replayed = 20_261_120;
    private const ulong Step = 7;

    private readonly Lazy<ConcurrentDictionary<string, (Advised First, int Count)>> _broken = new(() => Run(patients, properties));

    public IEnumerable<string> Names => properties.Select(property => property.Name);

    public void Check(string name)
    {
        if (!_broken.Value.TryGetValue(name, out var broken))
        {
            return;
        }

        var property = properties.Single(candidate => candidate.Name == name);
        var smallest = Smallest(broken.First, property);
        Assert.Fail(
            $"{name}: {broken.Count} of {patients} patients break it, the first with seed {broken.First.Seed}.\n"
            + $"{property.Violation(smallest)}\n{smallest}");
    }

    private static ConcurrentDictionary<string, (Advised First, int Count)> Run(int patients, Property[] properties)
    {
        var broken = new ConcurrentDictionary<string, (Advised First, int Count)>(StringComparer.Ordinal);
        var drawn = Gen.Choose(0, int.MaxValue - 1).Select(seed => new Advised(CaseGenerator.Make(seed), seed));
        Prop.ForAll(drawn.ToArbitrary(), advised =>
        {
            foreach (var property in properties)
            {
                if (property.Violation(advised) is not null)
                {
                    broken.AddOrUpdate(property.Name, (advised, 1), (_, known) => (Earlier(known.First, advised), known.Count + 1));
                }
            }
        }).Check(Config.QuickThrowOnFailure
            .WithQuietOnSuccess(true)
            .WithMaxTest(patients)
            .WithReplay(Replayed, Step)
            .WithParallelRunConfig(new ParallelRunConfig(Environment.ProcessorCount)));
        return broken;
    }

    private static Advised Earlier(Advised one, Advised other) => one.Seed <= other.Seed ? one : other;

    private static Advised Smallest(Advised first, Property property)
    {
        var smallest = first;
        var simpler = Arb.From(Gen.Constant(first), advised => CaseGenerator.Simpler(advised.Patient).Select(patient => new Advised(patient)));
        Prop.ForAll(simpler, advised =>
        {
            if (property.Violation(advised) is null)
            {
                return true;
            }

            // FsCheck goes on from each patient that still breaks the property, so the last one seen is the smallest.
            smallest = advised;
            return false;
        }).Check(Config.Quick.WithMaxTest(1));
        return smallest;
    }
}
