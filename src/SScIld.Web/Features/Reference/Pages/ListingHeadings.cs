using SScIld.Pathway.Rules;
using SScIld.Web.Features.Reference.Index;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Reference.Pages;

/// <summary>Under which heading an entry is listed; empty: the kind has no groups.</summary>
internal sealed class ListingHeadings
{
    private readonly Words _words;
    private readonly KnowledgeIndex _index;
    private readonly Dictionary<string, string> _stageOfNumber = new(StringComparer.Ordinal);

    public ListingHeadings(KnowledgeIndex index, Words words)
    {
        _index = index;
        _words = words;
        foreach (var rule in index.Rules)
        {
            foreach (var number in index.NumbersOf(rule))
            {
                _stageOfNumber.TryAdd(number.Id, rule.Stage);
            }
        }
    }

    /// <summary>The heading of an entry.</summary>
    public string Of(ReferenceEntry entry)
    {
        var id = entry.Target.Id;
        var pack = _words.Pack;
        return entry.Target.Kind switch
        {
            ReferenceKind.Rule => Stage(_index.Rule(id)!.Stage),
            ReferenceKind.Number => _stageOfNumber.TryGetValue(id, out var stage) ? Stage(stage) : _words["web.number.group-elsewhere"],
            ReferenceKind.Table => Stage(pack.Tables.First(table => table.Id == id).Stage),
            ReferenceKind.Study => Words.AtStart(_words.Phrase($"study-type.{pack.Evidence.Studies.First(study => study.Id == id).Type}")),
            ReferenceKind.Statement => _words.Of(entry.Text),
            ReferenceKind.Erratum => Words.AtStart(_words.Phrase($"erratum-severity.{pack.Evidence.Errata.First(erratum => erratum.Id == id).Severity}")),
            ReferenceKind.Notice => Words.AtStart(_words.Phrase($"level.{NoticeLevelCode.Of(pack.Notices.First(notice => notice.Id == id).Level)}")),
            ReferenceKind.Passage => _words.Say("web.passage.review-section", ("section", pack.Evidence.Passages.First(passage => passage.Id == id).Section)),
            _ => "",
        };
    }

    /// <summary>Where its group stands: numbers in the order of the pathway, everything else as the pack has it.</summary>
    public int PlaceOf(ReferenceEntry entry) =>
        entry.Target.Kind != ReferenceKind.Number ? 0
        : _stageOfNumber.TryGetValue(entry.Target.Id, out var stage) ? _words.Pack.Stages.IndexOf(_words.Pack.Stages.First(known => known.Id == stage))
        : int.MaxValue;

    private string Stage(string stage) => _words.Of(_words.Pack.Stages.First(known => known.Id == stage).Name);
}
