using System.Runtime.CompilerServices;
using SScIld.Pathway.Evidence;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Rules.Compiled;

/// <summary>A pack made ready to run: the one form in which rules are evaluated, for advice and for analysis alike.</summary>
internal sealed class RuleBook
{
    private static readonly ConditionalWeakTable<KnowledgePack, RuleBook> Books = [];

    private readonly Lazy<Dictionary<string, Placeholder>> _englishPlaceholders;
    private readonly Lazy<Dictionary<string, Placeholder>> _chinesePlaceholders;

    private RuleBook(KnowledgePack pack)
    {
        Pack = pack;
        var compiler = new RuleCompiler(pack);
        Vocabulary = compiler.Vocabulary;
        Definitions = compiler.Definitions;
        Tables = compiler.Tables;
        Rules = compiler.Rules;
        Stages = compiler.Stages;
        DecisiveStages = Decisive(pack, Stages);
        LeafCount = compiler.LeafCount;
        PairLeafCount = compiler.PairLeafCount;
        ReadingCount = pack.Readings.Length;
        CodeCount = Vocabulary.CodeCount;
        FirstDefinitionSlot = Vocabulary.FirstDefinitionSlot;
        PlanFacts = Vocabulary.PlanFacts;
        Reader = new CaseReader(compiler.Limits, CountsAsRegimen(pack));
        Texts = new PackTexts(pack);
        _englishPlaceholders = new(() => Placeholder.AllOf(Sentences().SelectMany(sentence => sentence.Placeholders(Language.English)), Vocabulary, Texts, Language.English));
        _chinesePlaceholders = new(() => Placeholder.AllOf(Sentences().SelectMany(sentence => sentence.Placeholders(Language.Chinese)), Vocabulary, Texts, Language.Chinese));
        Window = compiler.Window;
        LabelTables = Tables.ToDictionary(table => table.Definition.Id, StringComparer.Ordinal);
        LabelOfRow = Tables
            .SelectMany(table => table.Rows, (table, row) => (row.Rule, table.Definition.Id))
            .ToDictionary(pair => pair.Rule, pair => pair.Id);
        Features = [.. pack.Features.Select(feature => (feature, compiler.DefinitionNode(feature.Definition), new SentenceTemplate(feature.Value)))];
    }

    public KnowledgePack Pack { get; }

    /// <summary>What the facts of a case are, with nothing concluded from them yet.</summary>
    public FactValues FactsOf(PatientCase patient)
    {
        var values = new FactValues(CodeCount);
        Reader.Read(patient, values);
        return values;
    }

    public Vocabulary Vocabulary { get; }

    public CompiledStage[] Stages { get; }

    /// <summary>The stages with only what a decision hangs on.</summary>
    public CompiledStage[] DecisiveStages { get; }

    /// <summary>All rules and rows, in the order of the trace.</summary>
    public CompiledRule[] Rules { get; }

    public CompiledTable[] Tables { get; }

    public Dictionary<string, CompiledTable> LabelTables { get; }

    /// <summary>The label each row of a table gives.</summary>
    public Dictionary<CompiledRule, string> LabelOfRow { get; }

    public DefinitionNode[] Definitions { get; }

    public (PhenotypeFeature Feature, DefinitionNode Node, SentenceTemplate Value)[] Features { get; }

    /// <summary>Whether a pair lies in the review's window.</summary>
    public DefinitionNode Window { get; }

    public int LeafCount { get; }

    /// <summary>How many of the conditions on data hold something of a pair of tests against a threshold.</summary>
    public int PairLeafCount { get; }

    public int ReadingCount { get; }

    public int CodeCount { get; }

    public int FirstDefinitionSlot { get; }

    public Fact[] PlanFacts { get; }

    public CaseReader Reader { get; }

    /// <summary>Everything the placeholders of the pack's sentences print, by their text.</summary>
    public Dictionary<string, Placeholder> Placeholders(Language language) =>
        language == Language.Chinese ? _chinesePlaceholders.Value : _englishPlaceholders.Value;

    public PackTexts Texts { get; }

    /// <summary>A definition in words.</summary>
    public string DefinitionName(string id, Language language) =>
        Pack.Definitions[Vocabulary[id].Slot - FirstDefinitionSlot].Name.In(language);

    /// <summary>The rule book of a pack, compiled once.</summary>
    public static RuleBook Of(KnowledgePack pack) => Books.GetValue(pack, static key => new RuleBook(key));

    private static CompiledStage[] Decisive(KnowledgePack pack, CompiledStage[] stages)
    {
        var parts = new DecisiveParts(pack);
        var rules = pack.Rules.Where(DecisiveParts.IsDecisive).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. stages.Select(stage => new CompiledStage(
                stage.Definition,
                [.. stage.Tables.Where(table => parts.Labels.Contains(table.Definition.Id))],
                [.. stage.Readings.Where(reading => parts.Readings.Contains(reading.Definition.Id))],
                [.. stage.Rules.Where(rule => rules.Contains(rule.Id))])),
        ];
    }

    private IEnumerable<SentenceTemplate> Sentences() =>
        Rules.SelectMany(rule => rule.Then.Concat(rule.WhenUndecided).Select(conclusion => conclusion.Text).OfType<SentenceTemplate>().Prepend(rule.Because))
            .Concat(Features.Select(feature => feature.Value));

    // The regimen that a fall is held against is made of base drugs, antifibrotics and biologics.
    private static bool[] CountsAsRegimen(KnowledgePack pack)
    {
        var counts = new bool[AgentCode.All.Length];
        foreach (var agent in pack.Agents)
        {
            counts[(int)agent.Agent] = agent.Role is AgentRole.Base or AgentRole.Antifibrotic or AgentRole.Biologic;
        }

        return counts;
    }
}

/// <summary>A stage with what runs in it.</summary>
internal sealed record CompiledStage(StageDefinition Definition, CompiledTable[] Tables, CompiledReading[] Readings, CompiledRule[] Rules)
{
    /// <summary>The first guard of each rule, side by side: most rules end here, before anything of them is touched.</summary>
    public Guard[] FirstGuards { get; } = [.. Rules.Select(rule => rule.Guards.Length > 0 ? rule.Guards[0] : Guard.None)];
}

/// <summary>An alternative reading: which pair number is read as which, the definitions and the labels it may change.</summary>
internal sealed record CompiledReading(
    AlternativeReading Definition, int Place, byte[] ReadAs, int[] DefinitionSlots, (CompiledTable Table, Fact Outcome, Fact Differs)[] Labels);
