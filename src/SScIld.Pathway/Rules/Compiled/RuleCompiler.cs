using System.Collections.Immutable;
using SScIld.Pathway.Evidence;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Rules.Compiled;

/// <summary>Compiles the parts of a pack that the loader found sound.</summary>
internal sealed class RuleCompiler
{
    private readonly KnowledgePack _pack;
    private readonly ConditionCompiler _conditions;
    private readonly List<CompiledRule> _rules = [];
    private readonly List<CompiledTable> _tables = [];
    private readonly Dictionary<string, StudyCard> _studies;
    private readonly Dictionary<string, Position> _positions;
    private readonly Dictionary<string, int> _notices;
    private readonly Dictionary<string, int> _actions;

    public RuleCompiler(KnowledgePack pack)
    {
        _pack = pack;
        Vocabulary = new Vocabulary(pack.Tables, pack.Definitions, pack.Readings);
        _conditions = new ConditionCompiler(pack, Vocabulary);
        var errata = pack.Evidence.Errata.ToDictionary(erratum => erratum.Id, StringComparer.Ordinal);
        _studies = pack.Evidence.Studies.ToDictionary(
            study => study.Id, study => new StudyCard(study, [.. study.Errata.Select(id => errata[id])]), StringComparer.Ordinal);
        _positions = pack.Evidence.Positions.ToDictionary(position => position.Id, StringComparer.Ordinal);
        _notices = Index(pack.Notices.Select(notice => notice.Id));
        _actions = Index(pack.Actions.Select(action => action.Id));
        Stages = [.. pack.Stages.Select(Compile)];
        Definitions = [.. pack.Definitions.Select(definition => _conditions.Definition(definition.Id))];
        Window = _conditions.Definition(ContractIds.WindowDefinition);
        Limits = new DefaultLimits(
            _conditions.Number(ContractIds.CrpDefaultLimit),
            _conditions.Number(ContractIds.EsrDefaultLimitMen),
            _conditions.Number(ContractIds.EsrDefaultLimitWomen),
            _conditions.Number(ContractIds.Il6DefaultLimit));
    }

    public Vocabulary Vocabulary { get; }

    public CompiledStage[] Stages { get; }

    public DefinitionNode[] Definitions { get; }

    public DefinitionNode Window { get; }

    public DefaultLimits Limits { get; }

    public CompiledRule[] Rules => [.. _rules];

    public CompiledTable[] Tables => [.. _tables];

    public int LeafCount => _conditions.LeafCount;

    public int PairLeafCount => _conditions.PairLeafCount;

    public DefinitionNode DefinitionNode(string id) => _conditions.Definition(id);

    private static Dictionary<string, int> Index(IEnumerable<string> ids) =>
        ids.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);

    private CompiledStage Compile(StageDefinition stage)
    {
        var tables = stage.Tables.Select(id => CompileTable(stage, _pack.Tables.First(table => table.Id == id))).ToArray();
        var readings = _pack.Readings.Where(reading => IsDecidedIn(stage, reading)).Select(Compile).ToArray();
        var rules = _pack.Rules.Where(rule => rule.Stage == stage.Id).Select(rule => Compile(stage, rule)).ToArray();
        return new CompiledStage(stage, tables, readings, rules);
    }

    // A reading is tried once the last label that it could change has been decided.
    private bool IsDecidedIn(StageDefinition stage, AlternativeReading reading)
    {
        var last = _pack.Stages.Last(candidate => candidate.Tables.Any(reading.Labels.Contains));
        return last.Id == stage.Id;
    }

    private CompiledReading Compile(AlternativeReading reading)
    {
        var dependence = new ReadingDependence(_pack, reading.Labels);
        var readAs = new byte[PairFacts.NumberCount];
        for (byte slot = 0; slot < readAs.Length; slot++)
        {
            readAs[slot] = slot;
        }

        foreach (var substitution in reading.Substitutions)
        {
            readAs[Vocabulary[substitution.Fact].Slot] = (byte)Vocabulary[substitution.ReadAs].Slot;
        }

        return new CompiledReading(
            reading,
            1 + _pack.Readings.IndexOf(reading),
            readAs,
            [.. _pack.Definitions.Where(definition => dependence.Changes(definition.When)).Select(definition => Vocabulary[definition.Id].Slot)],
            [.. reading.Labels.Select(label => (
                _tables.First(table => table.Definition.Id == label),
                Vocabulary[$"reading.{reading.Id}.{label}"],
                Vocabulary[$"reading.{reading.Id}.{label}.differs"]))]);
    }

    private CompiledTable CompileTable(StageDefinition stage, OutcomeTable table)
    {
        var label = Vocabulary[table.Id];
        var rows = table.Rows.Append(table.Otherwise).Select(row =>
        {
            var rule = AddRule(stage, row.Id, row.When, row.Because, table.Layer, row.Source ?? table.Source);
            return new CompiledRow(rule, label.Values.IndexOf(row.Value));
        }).ToArray();
        var undecided = AddRule(stage, table.Undecided.Id, null, table.Undecided.Because, table.Layer, table.Source);
        var compiled = new CompiledTable
        {
            Index = _tables.Count,
            Definition = table,
            Label = label,
            Rows = rows,
            Undecided = new CompiledRow(undecided, table.Undecided.Value is { } value ? label.Values.IndexOf(value) : FactValues.UnknownCode),
        };
        _tables.Add(compiled);
        return compiled;
    }

    private CompiledRule AddRule(StageDefinition stage, string id, Condition? when, Localized because, Layer layer, SourceReference source) =>
        Add(stage, new RuleDefinition
        {
            Id = id,
            Stage = stage.Id,
            When = when!,
            Then = [],
            Because = because,
            Layer = layer,
            Source = source,
        });

    private CompiledRule Compile(StageDefinition stage, RuleDefinition rule) => Add(stage, rule);

    private CompiledRule Add(StageDefinition stage, RuleDefinition rule)
    {
        var node = rule.When is { } when ? _conditions.Compile(when) : null;
        var inputs = new List<Fact>();
        node?.CollectInputs(inputs);
        var compiled = new CompiledRule
        {
            Index = _rules.Count,
            Id = rule.Id,
            Stage = stage,
            When = node,
            Guards = node is null ? [] : Guard.Of(node),
            Then = Compile(rule.Then),
            WhenUndecided = Compile(rule.WhenUndecided),
            Because = new SentenceTemplate(rule.Because),
            Layer = rule.Layer,
            Source = rule.Source,
            Inputs = [.. inputs.Distinct()],
            Evidence = [.. rule.Evidence.Select(id => _studies[id])],
            Positions = [.. rule.Positions.Select(id => _positions[id])],
        };
        _rules.Add(compiled);
        return compiled;
    }

    private CompiledConclusion[] Compile(ImmutableArray<Conclusion> conclusions) => [.. conclusions.Select(Compile)];

    private CompiledConclusion Compile(Conclusion conclusion) => conclusion switch
    {
        GiveNotice notice => CompileNotice(notice, _notices[notice.Id]),
        AskAction action => new(conclusion, _actions[action.Id], Template(_pack.Actions[_actions[action.Id]].Text), Due(action.Due)),
        Veto veto => new(conclusion, -1, Template(veto.LiftedBy), null),
        Argue argue => new(conclusion, -1, Template(argue.Text), null),
        BeforeStarting check => new(conclusion, -1, Template(check.Text), null),
        _ => new(conclusion, -1, null, null),
    };

    // A rule that names no level or sentence gives the notice's own.
    private CompiledConclusion CompileNotice(GiveNotice notice, int index)
    {
        var definition = _pack.Notices[index];
        return new(notice with { Level = notice.Level ?? definition.Level }, index, Template(notice.Text ?? definition.Text), null);
    }

    private CompiledDue? Due(DueTime? due) =>
        due is null ? null : new(due.Anchor, _conditions.WholeNumber(due.From), _conditions.WholeNumber(due.To));

    private static SentenceTemplate Template(Localized sentence) => new(sentence);
}
