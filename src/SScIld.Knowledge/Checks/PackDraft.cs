using System.Collections.Immutable;
using SScIld.Knowledge.Reading;
using SScIld.Knowledge.Reading.Pathway;
using SScIld.Pathway.Evidence;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Checks;

/// <summary>The parts of all files together, not yet known to be sound.</summary>
internal sealed class PackDraft
{
    private readonly Dictionary<object, Place> _places = new(ReferenceEqualityComparer.Instance);
    private readonly List<object> _parts = [];

    public PackDraft(IEnumerable<FileReading> files, List<PackDefect> defects)
    {
        Defects = defects;
        foreach (var file in files)
        {
            _parts.AddRange(file.Parts);
            Declarations.AddRange(file.Declarations);
            Mentions.AddRange(file.Mentions);
            foreach (var (part, place) in file.Places)
            {
                _places.TryAdd(part, place);
            }
        }

        var headers = Of<PathwayHeader>();
        Header = headers.Length > 0 ? headers[0] : null;
        Stages = headers.Length > 0 ? headers[0].Stages : [];
        Fields = Of<FieldDefinition>();
        Facts = Of<FactDefinition>();
        Thresholds = Of<Threshold>();
        Readings = Of<AlternativeReading>();
        Definitions = Of<Definition>();
        Tables = Of<OutcomeTable>();
        Rules = Of<RuleDefinition>();
        Agents = Of<AgentMonograph>();
        Notices = Of<NoticeDefinition>();
        Actions = Of<ActionDefinition>();
        Phrases = Of<Phrase>();
        NotYetGiven = Of<NotYetGiven>();
        Evidence = new EvidenceLibrary
        {
            Studies = Of<Study>(),
            Guidelines = Of<Guideline>(),
            Positions = Of<Position>(),
            Errata = Of<Erratum>(),
            Passages = Of<Passage>(),
            Sources = Of<Source>(),
        };
    }

    public List<PackDefect> Defects { get; }

    public List<Declaration> Declarations { get; } = [];

    public List<Mention> Mentions { get; } = [];

    public PathwayHeader? Header { get; }

    public ImmutableArray<StageDefinition> Stages { get; }

    public ImmutableArray<FieldDefinition> Fields { get; }

    public ImmutableArray<FactDefinition> Facts { get; }

    public ImmutableArray<Threshold> Thresholds { get; }

    public ImmutableArray<AlternativeReading> Readings { get; }

    public ImmutableArray<Definition> Definitions { get; }

    public ImmutableArray<OutcomeTable> Tables { get; }

    public ImmutableArray<RuleDefinition> Rules { get; }

    public ImmutableArray<AgentMonograph> Agents { get; }

    public ImmutableArray<NoticeDefinition> Notices { get; }

    public ImmutableArray<ActionDefinition> Actions { get; }

    public ImmutableArray<Phrase> Phrases { get; }

    public ImmutableArray<NotYetGiven> NotYetGiven { get; }

    public EvidenceLibrary Evidence { get; }

    /// <summary>Where a part was written.</summary>
    public Place PlaceOf(object part) => _places.GetValueOrDefault(part, Place.Unknown);

    public void Add(object part, string code, string message) => Add(PlaceOf(part), code, message);

    public void Add(Place place, string code, string message) => Defects.Add(new PackDefect(place.File, place.Line, place.Column, code, message));

    private ImmutableArray<T> Of<T>()
    {
        var parts = ImmutableArray.CreateBuilder<T>();
        foreach (var part in _parts)
        {
            if (part is T wanted)
            {
                parts.Add(wanted);
            }
        }

        return parts.ToImmutable();
    }
}
