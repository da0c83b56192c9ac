using SScIld.Knowledge.Texts;
using SScIld.Pathway;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Rules;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Traces;

/// <summary>
/// What each rule is about, in words: a row of a table by the label it gives, another rule by what it concludes. Worked
/// out once from the pack, so that a rule which did not apply can be named as well as one which did.
/// </summary>
public sealed class RuleNames
{
    private readonly Dictionary<string, Localized> _names = new(StringComparer.Ordinal);
    private readonly PackTexts _pack;
    private readonly ProductTexts _texts;

    /// <summary>Names every rule of the pack.</summary>
    public RuleNames(ProductKnowledge knowledge)
    {
        _pack = knowledge.PackTexts;
        _texts = knowledge.Texts;
        foreach (var table in knowledge.Pack.Tables)
        {
            NameRows(table);
        }

        var notices = knowledge.Pack.Notices.ToDictionary(notice => notice.Id, notice => notice.Meaning, StringComparer.Ordinal);
        var actions = knowledge.Pack.Actions.ToDictionary(action => action.Id, action => action.Meaning, StringComparer.Ordinal);
        foreach (var rule in knowledge.Pack.Rules)
        {
            var conclusions = rule.Then.Concat(rule.WhenUndecided).Select(conclusion => Name(conclusion, notices, actions)).OfType<Localized>().Distinct();
            _names[rule.Id] = Join(conclusions);
        }
    }

    /// <summary>The name of a rule; its id when nothing more can be said.</summary>
    public string Of(string rule, Language language) =>
        _names.TryGetValue(rule, out var name) && name.In(language) is { Length: > 0 } text ? text : rule;

    private static Localized Join(IEnumerable<Localized> names)
    {
        var all = names.ToList();
        return new(string.Join("; ", all.Select(name => name.English.TrimEnd('.'))), string.Join("；", all.Select(name => name.Chinese.TrimEnd('。'))));
    }

    private void NameRows(OutcomeTable table)
    {
        foreach (var row in table.Rows.Append(table.Otherwise))
        {
            NameRow(table, row.Id, row.Value);
        }

        NameRow(table, table.Undecided.Id, table.Undecided.Value);
    }

    private void NameRow(OutcomeTable table, string row, string? value) => _names[row] = Both(language =>
    {
        var name = value is null ? _pack.Phrase("value.not-known", language) : _pack.Value(table.Id, value, language);
        return $"{table.Name.In(language)}{_pack.Phrase("list.gives", language)}{name}";
    });

    private Localized? Name(Conclusion conclusion, Dictionary<string, Localized> notices, Dictionary<string, Localized> actions) => conclusion switch
    {
        Propose propose => Agent(propose.Agent, $"action.{propose.Action.ToString().ToLowerInvariant()}"),
        Demote demote => Agent(demote.Agent, "action.option"),
        Veto veto => Agent(veto.Agent, "action.withheld"),
        Hold hold => Agent(hold.Agent, hold.ReviewOnly ? "action.reviewDose" : "action.hold"),
        StandIn standIn => Agent(standIn.Agent, "action.option"),
        Argue argue => Agent(argue.Agent, argue.Against ? "heading.against" : "heading.because"),
        BeforeStarting check => Agent(check.Agent, "heading.before-starting"),
        GiveNotice notice => notices.GetValueOrDefault(notice.Id),
        AskAction action => actions.GetValueOrDefault(action.Id),
        AskDatum datum => _pack.Fact(datum.Fact)?.Name,
        StopProposals => Both(language => _texts.Get("web.trace.stops-proposals", language)),
        _ => null,
    };

    private Localized Agent(SScIld.Pathway.Patient.Agent agent, string phrase) => Both(
        language => $"{_pack.AgentName(agent, language)}{_pack.Phrase("list.gives", language)}{_pack.Phrase(phrase, language)}");

    private static Localized Both(Func<Language, string> text) => new(text(Language.English), text(Language.Chinese));
}
