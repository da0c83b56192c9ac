using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Web.Features.Reference.Index;

/// <summary>What each part of the pack names: the links of the reference, worked out once and read in both directions.</summary>
internal sealed class Citations
{
    private const string ThresholdPlaceholder = "threshold:";
    private const string Reading = "reading.";
    private readonly HashSet<string> _tables;
    private readonly ImmutableArray<string> _readings;
    private readonly Func<string, ReferenceTarget?> _source;

    /// <summary>Prepares to read the links of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="source">What an id in a list of sources means.</param>
    public Citations(KnowledgePack pack, Func<string, ReferenceTarget?> source)
    {
        _tables = pack.Tables.Select(table => table.Id).ToHashSet(StringComparer.Ordinal);
        _readings = [.. pack.Readings.Select(reading => reading.Id)];
        _source = source;
    }

    /// <summary>What a rule names.</summary>
    public IEnumerable<ReferenceTarget> Of(RuleSheet rule) =>
    [
        .. rule.Table is { } table ? [new(ReferenceKind.Table, table.Id)] : Array.Empty<ReferenceTarget>(),
        .. Of(rule.When),
        .. rule.Then.Concat(rule.WhenUndecided).SelectMany(Of),
        .. Of(rule.Because),
        .. Of(rule.Source),
        .. rule.Evidence.Select(study => new ReferenceTarget(ReferenceKind.Study, study)),
        .. rule.Positions.Select(position => new ReferenceTarget(ReferenceKind.Position, position)),
    ];

    /// <summary>What a condition names itself; the conditions it refers to are named, not gone into.</summary>
    public IEnumerable<ReferenceTarget> Of(Condition? condition)
    {
        if (condition is null)
        {
            return [];
        }

        var own = condition switch
        {
            Meets meets => [new(ReferenceKind.Number, meets.Threshold)],
            AtLeast atLeast => [new(ReferenceKind.Number, atLeast.Threshold)],
            Pathway.Logic.Reference reference => [new(ReferenceKind.Condition, reference.Definition)],
            _ => Array.Empty<ReferenceTarget>(),
        };
        return own
            .Concat(ConditionParts.FactsOf(condition).Select(OfFact).OfType<ReferenceTarget>())
            .Concat(ConditionParts.Of(condition).SelectMany(Of));
    }

    /// <summary>What a list of sources names.</summary>
    public IEnumerable<ReferenceTarget> Of(SourceReference source) => source.References.Select(_source).OfType<ReferenceTarget>();

    /// <summary>The numbers a sentence prints.</summary>
    public static IEnumerable<ReferenceTarget> Of(Localized? sentence) => sentence is null
        ? []
        : new SentenceTemplate(sentence).Placeholders(Language.English)
            .Where(placeholder => placeholder.StartsWith(ThresholdPlaceholder, StringComparison.Ordinal))
            .Select(placeholder => new ReferenceTarget(ReferenceKind.Number, placeholder[ThresholdPlaceholder.Length..]));

    /// <summary>The article of a fact that the pack concludes itself; null: the fact is entered or measured.</summary>
    public ReferenceTarget? OfFact(string fact) =>
        _tables.Contains(fact) ? new(ReferenceKind.Table, fact)
        : fact.StartsWith(Reading, StringComparison.Ordinal) && _readings.FirstOrDefault(id => fact.StartsWith($"{Reading}{id}.", StringComparison.Ordinal)) is { } reading
            ? new(ReferenceKind.Reading, reading)
        : null;

    private static IEnumerable<ReferenceTarget> Of(Conclusion conclusion) => conclusion switch
    {
        Propose propose => [Of(propose.Agent)],
        Demote demote => [Of(demote.Agent)],
        Veto veto => [Of(veto.Agent), .. Of(veto.LiftedBy)],
        Hold hold => [Of(hold.Agent)],
        StandIn standIn => [Of(standIn.Agent), Of(standIn.For)],
        Argue argue => [Of(argue.Agent), .. Of(argue.Text)],
        BeforeStarting check => [Of(check.Agent), .. Of(check.Text)],
        GiveNotice notice => [new(ReferenceKind.Notice, notice.Id), .. Of(notice.Text)],
        AskAction action =>
        [
            new(ReferenceKind.Action, action.Id),
            .. action.Due is { } due ? [new(ReferenceKind.Number, due.From), new(ReferenceKind.Number, due.To)] : Array.Empty<ReferenceTarget>(),
        ],
        _ => [],
    };

    private static ReferenceTarget Of(Agent agent) => new(ReferenceKind.Agent, AgentCode.Of(agent));
}
