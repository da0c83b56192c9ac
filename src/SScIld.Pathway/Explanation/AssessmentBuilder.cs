using System.Collections.Immutable;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Explanation;

/// <summary>Puts what a run concluded into words.</summary>
internal sealed class AssessmentBuilder
{
    private readonly Evaluation _run;
    private readonly PatientCase _patient;
    private readonly Language _language;
    private readonly CaseSentences _sentences;

    public AssessmentBuilder(Evaluation run, PatientCase patient, Language language)
    {
        _run = run;
        _patient = patient;
        _language = language;
        _sentences = new CaseSentences(run, language);
    }

    /// <summary>The whole assessment; the run is the trace's from now on.</summary>
    public Assessment Build()
    {
        // The trace may be read from several threads later on: whatever no rule had to ask is settled now.
        _run.AskRemainingDefinitions();
        return Build(new TraceLog(_run));
    }

    /// <summary>The assessment without its trace; it keeps nothing of the run.</summary>
    public Assessment BuildWithoutTrace() => Build(TraceLog.NotKept);

    private Assessment Build(TraceLog trace)
    {
        var proposals = new ProposalBuilder(_run, _patient, _language, _sentences);
        return new Assessment
        {
            CaseId = _patient.CaseId,
            AsOf = _patient.AsOf,
            Pack = _run.Book.Pack,
            Language = _language,
            Phenotype = Phenotype(),
            Progression = Progression(),
            Stopped = [.. _run.Plan.StoppedBy.Select(_sentences.Reason)],
            WaitsForData = _run.Plan.Stopped && _run.Plan.StoppedBy.TrueForAll(static rule => Array.Exists(rule.Then, static follows => follows.Conclusion is GiveNotice { IsOfMissing: true })),
            Regimen = proposals.Build(action => action is not (PlannedAction.None or PlannedAction.Option or PlannedAction.Withheld)),
            Options = proposals.Build(action => action == PlannedAction.Option),
            Withheld = proposals.Build(action => action == PlannedAction.Withheld),
            Notices = Notices(),
            Actions = Actions(),
            Missing = new MissingRanking(_run, _language).Rank(),
            Trace = trace,
        };
    }

    private PhenotypeFinding Phenotype()
    {
        var features = ImmutableArray.CreateBuilder<FeatureFinding>(_run.Book.Features.Length);
        foreach (var (feature, node, value) in _run.Book.Features)
        {
            var presence = _run.Ask(node);
            var witness = _run.Witness.Exists ? _run.Witness : _run.UndecidedWitness;

            // A value that speaks of a pair has nothing to say when no pair showed anything.
            var text = witness.Exists || !value.SpeaksOfPair ? _sentences.Of(value, witness) : "";
            features.Add(new FeatureFinding(feature.Id, feature.Group, presence, text, _run.Book.DefinitionName(feature.Definition, _language)));
        }

        var active = _run.Label(ContractIds.PhenotypeActive);
        return new PhenotypeFinding(
            _run.Label(ContractIds.Phenotype),
            active switch { "yes" => Truth.Yes, "no" => Truth.No, _ => Truth.Unknown },
            BecauseOf(ContractIds.Phenotype),
            features.MoveToImmutable());
    }

    private ProgressionFinding Progression()
    {
        var series = _run.Values.Series;
        var ending = series.Pairs(PairSet.EndingLatest);
        var pairs = ImmutableArray.CreateBuilder<TestPair>(ending.Length);
        TestPair? worst = null;
        foreach (var pair in ending)
        {
            var described = series.Describe(pair);
            pairs.Add(described);
            _run.Pair = pair;

            // The set is ordered by the size of the fall, so the first pair in the window is the worst.
            if (worst is null && _run.Book.Window.Evaluate(_run) == Truth.Yes)
            {
                worst = described;
            }
        }

        pairs.Sort(static (left, right) => left.From.CompareTo(right.From));
        var deciding = _run.LabelWitnesses[_run.Book.LabelTables[ContractIds.ProgressionStatus].Index];
        return new ProgressionFinding
        {
            Status = _run.Label(ContractIds.ProgressionStatus),
            Because = BecauseOf(ContractIds.ProgressionStatus),
            WorstPair = worst,
            DecidingPair = deciding.Exists ? series.Describe(series.Pair(deciding.From, deciding.To)) : worst,
            Pairs = pairs.MoveToImmutable(),
            AddOnTrigger = _run.Label(ContractIds.AddOnTrigger),
            AddOnBecause = BecauseOf(ContractIds.AddOnTrigger),
            Definitions = [.. ContractIds.Definitions.Select(Definition)],
            Goh = _run.Label(ContractIds.Goh),
            GohBecause = BecauseOf(ContractIds.Goh),
        };
    }

    private DefinitionFinding Definition(string label) => new(
        label[ContractIds.DefinitionPrefix.Length..],
        _run.Label(label),
        BecauseOf(label),
        _run.Book.LabelTables[label].Definition.Name.In(_language));

    /// <summary>The rows that spoke for a label.</summary>
    private ImmutableArray<Reason> BecauseOf(string label)
    {
        var table = _run.Book.LabelTables[label];
        foreach (var row in table.Rows)
        {
            if (_run.Outcomes[row.Rule.Index] == Truth.Yes)
            {
                return [_sentences.Reason(row.Rule)];
            }
        }

        // Undecided: the row that speaks for that, or, when all completions agree, the row that could not be decided.
        foreach (var row in table.Rows)
        {
            if (_run.Outcomes[row.Rule.Index] == Truth.Unknown)
            {
                var speaker = _run.Outcomes[table.Undecided.Rule.Index] == Truth.Yes ? table.Undecided.Rule : row.Rule;
                return [new Reason(speaker.Id, _sentences.Of(speaker.Because, row.Rule), speaker.Layer)];
            }
        }

        return [];
    }

    private ImmutableArray<Notice> Notices()
    {
        var pack = _run.Book.Pack;
        var notices = ImmutableArray.CreateBuilder<Notice>();
        for (var i = 0; i < _run.Plan.Notices.Length; i++)
        {
            if (_run.Plan.Notices[i] is { Rule: { } rule, Conclusion: { } conclusion })
            {
                var level = ((GiveNotice)conclusion.Conclusion).Level!.Value;
                notices.Add(new Notice(pack.Notices[i].Id, level, _sentences.Of(conclusion.Text!, rule), rule.Id, rule.Layer));
            }
        }

        // Loudest first; within a level the order of the pack.
        return [.. notices.OrderByDescending(notice => notice.Level)];
    }

    private ImmutableArray<RequestedAction> Actions()
    {
        var pack = _run.Book.Pack;
        var actions = ImmutableArray.CreateBuilder<RequestedAction>();
        for (var i = 0; i < _run.Plan.Actions.Length; i++)
        {
            if (_run.Plan.Actions[i] is { Rule: { } rule, Conclusion: { } conclusion })
            {
                actions.Add(new RequestedAction(pack.Actions[i].Id, _sentences.Of(conclusion.Text!, rule), Due(conclusion.Due), rule.Id));
            }
        }

        return actions.DrainToImmutable();
    }

    private DateRange? Due(CompiledDue? due)
    {
        if (due is null)
        {
            return null;
        }

        var series = _run.Values.Series;
        var anchor = due.Anchor switch
        {
            DueAnchor.LatestTest => series.Count > 0 ? series.At(series.Count - 1).Date : null,
            DueAnchor.Change when !ChangesNow() => _run.Values.NewestStart,
            _ => (DateOnly?)_patient.AsOf,
        };
        return anchor is { } day ? new DateRange(day.AddMonths(due.FromMonths), day.AddMonths(due.ToMonths)) : null;
    }

    private bool ChangesNow()
    {
        foreach (ref readonly var plan in _run.Plan.Agents)
        {
            if (plan.Action is PlannedAction.Start or PlannedAction.Add)
            {
                return true;
            }
        }

        return false;
    }
}
