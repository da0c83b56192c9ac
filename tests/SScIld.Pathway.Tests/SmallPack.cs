using System.Collections.Immutable;
using SScIld.Pathway.Evidence;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Tests;

/// <summary>A pack small enough to hold in the head: the labels the contract needs, and whatever a test adds.</summary>
internal sealed class SmallPack
{
    private static readonly SourceReference Somewhere = new("test", []);
    private readonly List<Threshold> _thresholds =
    [
        Number("inflammation.crp-default-limit", 5, "mg/L"),
        Number("inflammation.esr-default-limit-men", 20, "mm/h"),
        Number("inflammation.esr-default-limit-women", 30, "mm/h"),
        Number("inflammation.il6-default-limit", 7, "pg/mL"),
        Number("window-from", 6, "calendar-months", Comparator.AtLeast),
        Number("window-to", 12, "calendar-months", Comparator.AtMost),
    ];

    private readonly List<Definition> _definitions = [];
    private readonly List<OutcomeTable> _tables = [];
    private readonly List<RuleDefinition> _rules = [];
    private readonly List<AlternativeReading> _readings = [];
    private readonly List<NoticeDefinition> _notices = [];
    private readonly List<ActionDefinition> _actions = [];

    public SmallPack() => Define(
        ContractIds.WindowDefinition,
        new AllOf([new Meets("pair.spacing", "window-from"), new Meets("pair.spacing", "window-to")]));

    public static Localized Words(string text) => new(text, text);

    public static Threshold Number(string id, decimal value, string unit, Comparator? comparator = null) =>
        new(id, value, unit, comparator, Words(id), Somewhere, null, new DateOnly(2026, 11, 20));

    public SmallPack With(Threshold threshold)
    {
        _thresholds.Add(threshold);
        return this;
    }

    public SmallPack Define(string id, Condition when)
    {
        _definitions.Add(new Definition(id, Words(id), when, Somewhere));
        return this;
    }

    public SmallPack With(AlternativeReading reading)
    {
        _readings.Add(reading);
        return this;
    }

    public SmallPack Notice(string id, string text)
    {
        _notices.Add(new NoticeDefinition(id, NoticeLevel.Info, Words(id), Words(text)));
        return this;
    }

    public SmallPack Action(string id, string text)
    {
        _actions.Add(new ActionDefinition(id, Words(id), Words(text)));
        return this;
    }

    /// <summary>Adds a rule; its id is the stage and a name.</summary>
    public SmallPack Rule(string id, Condition when, params ReadOnlySpan<Conclusion> then)
    {
        _rules.Add(new RuleDefinition
        {
            Id = id,
            Stage = id[..id.IndexOf('.', StringComparison.Ordinal)],
            When = when,
            Then = [.. then],
            Because = Words($"because of {id}"),
            Layer = Layer.Review,
            Source = Somewhere,
        });
        return this;
    }

    /// <summary>Decides a label by rows of a condition and a value; without it the label has its last value.</summary>
    public SmallPack Table(string id, bool agree, params ReadOnlySpan<(Condition When, string Value)> rows)
    {
        var built = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var (when, value) in rows)
        {
            built.Add(new TableRow($"{id}.row-{built.Count}", when, value, Words($"row {built.Count}"), null));
        }

        _tables.Add(Make(id, built.ToImmutable(), agree));
        return this;
    }

    public KnowledgePack Build()
    {
        foreach (var id in ContractIds.LabelValues.Keys.Where(id => _tables.TrueForAll(table => table.Id != id)))
        {
            _tables.Add(Make(id, [], agree: false));
        }

        return new KnowledgePack
        {
            Id = "small",
            Version = "0.0.1",
            Hash = new string('0', 64),
            Title = Words("title"),
            Owner = Words("owner"),
            IntendedUse = Words("use"),
            Misuse = Words("misuse"),
            Disclaimer = Words("disclaimer"),
            Stages = [Stage("first", ContractIds.LabelValues.Keys), Stage("second", []), Stage("last", [], afterAssembly: true)],
            Fields = [.. CaseFacts.All.Concat(PairFacts.All).Select(fact => new FieldDefinition(fact.Id, Words(fact.Id), "", null, null, null, null, null, ""))],
            Facts = [.. CaseFacts.All.Concat(PairFacts.All).Select(fact => new FactDefinition(fact.Id, Words(fact.Id), "", [fact.Id], ""))],
            Thresholds = [.. _thresholds],
            Readings = [.. _readings],
            Definitions = [.. _definitions],
            Tables = [.. _tables],
            Rules = [.. _rules],
            Features = [],
            Alternatives = [new AlternativeAgents("biologic", [Agent.Tocilizumab, Agent.Rituximab])],
            Agents = [.. AgentCode.All.Select(Monograph)],
            Notices = [.. _notices],
            Actions = [.. _actions],
            Phrases = ImmutableDictionary<string, Localized>.Empty
                .Add("value.not-known", new Localized("not known", "未知"))
                .Add("unit.calendar-months", new Localized("months", "个月")),
            Evidence = new EvidenceLibrary { Studies = [], Guidelines = [], Positions = [], Errata = [], Passages = [], Sources = [] },
        };
    }

    private static OutcomeTable Make(string id, ImmutableArray<TableRow> rows, bool agree)
    {
        var values = ContractIds.LabelValues[id];
        return new OutcomeTable
        {
            Id = id,
            Stage = "first",
            Name = Words(id),
            Values = [.. values.Select(value => new LabelValue(value, Words(value)))],
            Rows = rows,
            Otherwise = new TableRow($"{id}.otherwise", null, values[^1], Words("otherwise"), null),
            Undecided = new UndecidedOutcome($"{id}.undecided", agree ? values[^1] : null, agree, Words("undecided")),
            Layer = Layer.Review,
            Source = Somewhere,
        };
    }

    private static StageDefinition Stage(string id, IEnumerable<string> tables, bool afterAssembly = false) =>
        new(id, Words(id), [.. Enum.GetValues<ConclusionKind>()], [.. tables], afterAssembly);

    private static AgentMonograph Monograph(Agent agent) => new()
    {
        Agent = agent,
        Name = Words(AgentCode.Of(agent)),
        Role = agent switch
        {
            Agent.Mycophenolate or Agent.Cyclophosphamide or Agent.Azathioprine => AgentRole.Base,
            Agent.Nintedanib or Agent.Pirfenidone or Agent.Nerandomilast => AgentRole.Antifibrotic,
            Agent.Tocilizumab or Agent.Rituximab => AgentRole.Biologic,
            Agent.Hsct or Agent.Msc or Agent.CarT => AgentRole.CellTherapy,
            _ => AgentRole.Other,
        },
        Proposable = true,
        Summary = Words("summary"),
        LabelStatus = [],
        Doses = [],
        BeforeStarting = [],
        Monitoring = [],
        Facts = [],
    };
}
