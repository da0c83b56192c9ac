using SScIld.Pathway;
using SScIld.Pathway.Analysis.Verification;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Cases.Tests.Analysis;

/// <summary>The labels a proof takes for known, held against those the engine gives.</summary>
public sealed class AgreedLabelTests
{
    private static readonly StateSpace Space = new(RealPack.Pack);
    private static readonly OutcomeTable Phenotype = RealPack.Pack.Tables.First(table => table.Id == ContractIds.Phenotype);

    [Fact]
    public void Labels_OfThePhenotype_AreThoseTheEngineGives()
    {
        var blocks = AgreedLabels.Of(Space, Phenotype.Id).ShouldNotBeNull();
        var monitors = blocks.SelectMany(block => block.Answers).Select(answer => answer.Part).Where(part => !part.IsFact).Distinct()
            .ToDictionary(part => part.Id, part => new TruthMonitor(new Reference(part.Id)));
        var run = new Evaluation(RuleBook.Of(RealPack.Pack));
        var seen = new HashSet<int>();
        foreach (var patient in Enumerable.Range(0, LongRun.Choose(3_000, 60_000)).Select(CaseGenerator.Make).SelectMany(patient => CaseGenerator.Simpler(patient).Take(2).Prepend(patient)))
        {
            run.Begin(patient);
            var answers = monitors.ToDictionary(pair => pair.Key, pair => pair.Value.Place(patient));
            var block = blocks.Where(candidate => candidate.Answers.All(answer => (answer.Part.IsFact ? Cell(run, answer.Part.Id) : answers[answer.Part.Id]) == answer.Answer)).ShouldHaveSingleItem();

            var label = block.Label < 0 ? "" : Phenotype.Values[block.Label].Value;
            label.ShouldBe(PathwayEngine.Decide(patient, RealPack.Pack).Phenotype, patient.ToString());
            seen.Add(block.Label);
        }

        seen.Count.ShouldBe(Phenotype.Values.Length);
    }

    [Fact]
    public void Blocks_OfThePhenotype_AnswerEveryStateOnce()
    {
        var blocks = AgreedLabels.Of(Space, Phenotype.Id).ShouldNotBeNull();
        var parts = blocks.SelectMany(block => block.Answers).Select(answer => answer.Part).Distinct().ToList();
        var all = parts.Aggregate(1L, (product, part) => product * part.Count);

        blocks.Sum(block => block.Answers.Aggregate(all, (share, answer) => share / answer.Part.Count)).ShouldBe(all);
        all.ShouldBeGreaterThan(1_000);
    }

    private static int Cell(Evaluation run, string fact) => run.Values.Codes[Space.Fact(fact).Slot] + 1;
}
