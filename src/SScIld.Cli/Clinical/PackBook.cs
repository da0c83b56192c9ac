using System.Collections.Immutable;
using SScIld.Interop.RulesInWords;
using SScIld.Knowledge.Clinical;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Cli.Clinical;

/// <summary>What the pages are made from: the pack and the record beside it, with the words for both.</summary>
/// <param name="pack">The pack.</param>
/// <param name="record">The record.</param>
/// <param name="voice">The words.</param>
internal sealed class PackBook(KnowledgePack pack, ClinicalRecord record, PackVoice voice)
{
    private readonly Dictionary<string, Definition> _definitions = pack.Definitions.ToDictionary(definition => definition.Id, StringComparer.Ordinal);
    private readonly ConditionWords _conditions = new(voice);

    public KnowledgePack Pack => pack;

    public ClinicalRecord Record => record;

    public PackVoice Voice => voice;

    public ConclusionWords Conclusions { get; } = new(voice);

    /// <summary>Every rule, the rows of tables included, in the order of the stages.</summary>
    public ImmutableArray<WrittenRule> Rules { get; } = [.. pack.Stages.SelectMany(stage => WrittenRule.Of(stage, pack))];

    /// <summary>The rules of a stage that are not rows of a table.</summary>
    public IEnumerable<RuleDefinition> RulesOf(StageDefinition stage) => pack.Rules.Where(rule => rule.Stage == stage.Id);

    /// <summary>The tables of a stage, in the order in which they are decided.</summary>
    public IEnumerable<OutcomeTable> TablesOf(StageDefinition stage) => stage.Tables.Select(id => pack.Tables.Single(table => table.Id == id));

    /// <summary>A sentence of the product.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => voice.Say(key, values);

    /// <summary>Where a statement stands, in one line.</summary>
    public string SourceOf(SourceReference source)
    {
        var section = source.Section.Length > 0 && char.IsAsciiDigit(source.Section[0])
            ? Say("cli.page.review-section", ("section", source.Section))
            : source.Section;
        return source.References.IsEmpty ? section : Say("cli.page.source", ("section", section), ("refs", string.Join(", ", source.References)));
    }

    /// <summary>Writes a condition as nested items.</summary>
    public void Write(Condition condition, PageText page, int depth)
    {
        foreach (var (below, text) in _conditions.Outline(condition).Lines())
        {
            page.Item(depth + below, text);
        }
    }

    /// <summary>The thresholds a condition is held against, those of the definitions it names included.</summary>
    public IEnumerable<string> ThresholdsOf(Condition condition) => Walk(condition).SelectMany(part => part switch
    {
        Meets meets => [meets.Threshold],
        AtLeast some => [some.Threshold],
        _ => Array.Empty<string>(),
    }).Distinct(StringComparer.Ordinal);

    /// <summary>Every condition inside a condition, those of the definitions it names included.</summary>
    public IEnumerable<Condition> Walk(Condition condition)
    {
        IEnumerable<Condition> inside = condition is Reference reference ? [_definitions[reference.Definition].When] : ConditionParts.Of(condition);
        return inside.SelectMany(Walk).Prepend(condition);
    }
}
