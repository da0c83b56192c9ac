using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Evidence;
using SScIld.Pathway.Patient;
using SScIld.Web.Features.Traces;
using SScIld.Web.Features.Wording;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Reference.Index;

/// <summary>Names everything in the pack, in both languages, as lists and search results show it.</summary>
internal sealed class EntryList(ProductKnowledge knowledge, RuleNames names)
{
    private static readonly Localized Nothing = new("", "");
    private readonly Words _english = new(knowledge, Language.English);
    private readonly Words _chinese = new(knowledge, Language.Chinese);

    /// <summary>The entries of the pack and of its rules.</summary>
    public ImmutableArray<ReferenceEntry> Of(ImmutableArray<RuleSheet> rules)
    {
        var pack = knowledge.Pack;
        var evidence = pack.Evidence;
        return
        [
            .. rules.Select(rule => Entry(ReferenceKind.Rule, rule.Id, Both(words => names.Of(rule.Id, words.Language)), Plain(rule.Because))),
            .. pack.Thresholds.Select(number => Entry(ReferenceKind.Number, number.Id, number.Name, Both(words => NumberWords.Full(words, number)))),
            .. pack.Agents.Select(agent => Entry(ReferenceKind.Agent, AgentCode.Of(agent.Agent), agent.Name, agent.Summary)),
            .. evidence.Studies.Select(study => Entry(ReferenceKind.Study, study.Id, study.Name, study.Finding)),
            .. evidence.Guidelines.SelectMany(Statements),
            .. evidence.Positions.Select(position => Entry(ReferenceKind.Position, position.Id, position.Text, Nothing)),
            .. evidence.Errata.Select(erratum => Entry(ReferenceKind.Erratum, erratum.Id, erratum.Claim, erratum.Correction)),
            .. pack.Notices.Select(notice => Entry(ReferenceKind.Notice, notice.Id, notice.Meaning, Plain(notice.Text))),
            .. pack.Actions.Select(action => Entry(ReferenceKind.Action, action.Id, action.Meaning, Plain(action.Text))),
            .. pack.Definitions.Select(condition => Entry(ReferenceKind.Condition, condition.Id, condition.Name, Nothing)),
            .. pack.Tables.Select(table => Entry(ReferenceKind.Table, table.Id, table.Name, Both(words => words.List(table.Values.Select(value => words.Of(value.Name)))))),
            .. pack.Readings.Select(reading => Entry(ReferenceKind.Reading, reading.Id, reading.Name, reading.Gap)),
            .. evidence.Guidelines.Select(guideline => Entry(ReferenceKind.Guideline, guideline.Id, guideline.Name, new(guideline.Citation, guideline.Citation))),
            .. pack.Agents.SelectMany(Facts),
            .. evidence.Passages.Select(passage => Entry(ReferenceKind.Passage, passage.Id, passage.Text, passage.Caveat)),
        ];
    }

    private static ReferenceEntry Entry(ReferenceKind kind, string id, Localized name, Localized text) => new(
        new ReferenceTarget(kind, id), new Localized(Words.AtStart(name.English), name.Chinese), text);

    private static IEnumerable<ReferenceEntry> Statements(Guideline guideline) => guideline.Statements.Select(
        statement => Entry(ReferenceKind.Statement, statement.Id, statement.Text, guideline.Name));

    private static IEnumerable<ReferenceEntry> Facts(AgentMonograph agent) => AgentStatement.AllOf(agent).Select(
        fact => Entry(ReferenceKind.AgentFact, fact.Id, fact.Text, agent.Name));

    private Localized Plain(Localized sentence) => Both(words => SentenceSlots.Plain(words, sentence));

    private Localized Both(Func<Words, string> text) => new(text(_english), text(_chinese));
}
