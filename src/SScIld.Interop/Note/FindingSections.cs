using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Note;

/// <summary>Why the phenotype and the verdict on progression are what they are.</summary>
internal sealed class FindingSections
{
    private readonly Assessment _assessment;
    private readonly NoteVoice _voice;
    private readonly NotePage _page;

    private FindingSections(Assessment assessment, NoteVoice voice, NotePage page)
    {
        _assessment = assessment;
        _voice = voice;
        _page = page;
    }

    public static void Write(Assessment assessment, NoteVoice voice, NotePage page)
    {
        var sections = new FindingSections(assessment, voice, page);
        sections.Phenotype();
        sections.Progression();
    }

    private void Phenotype()
    {
        var phenotype = _assessment.Phenotype;
        _page.Heading(_voice.Say("note.heading.phenotype", ("value", _voice.LabelValue(ContractIds.Phenotype, phenotype.Value))));
        Reasons(phenotype.Because);
        Features("inflammatory", _voice.Say("note.features.inflammatory"));
        Features("fibrotic", _voice.Say("note.features.fibrotic"));
    }

    private void Features(string group, string heading)
    {
        foreach (var presence in new[] { Truth.Yes, Truth.No, Truth.Unknown })
        {
            var features = _assessment.Phenotype.Features
                .Where(feature => feature.Group == group && feature.Presence == presence)
                .Select(Feature)
                .ToList();
            if (features.Count > 0)
            {
                _page.Item(_voice.Say("note.features", ("group", heading), ("presence", _voice.Presence(presence)), ("features", _voice.List(features))));
            }
        }
    }

    // Of what is not known there is no value to show.
    private string Feature(FeatureFinding feature) => feature.Value.Length == 0 || feature.Presence == Truth.Unknown
        ? feature.Name
        : _voice.Say("note.feature-with-value", ("name", feature.Name), ("value", feature.Value));

    private void Progression()
    {
        var progression = _assessment.Progression;
        _page.Heading(_voice.Say("note.heading.progression", ("value", _voice.LabelValue(ContractIds.ProgressionStatus, progression.Status))));
        if (progression.DecidingPair is { } pair)
        {
            _page.Item(Fvc(pair));
            if (pair is { Dlco: { } dlco, DlcoRelative: { } share })
            {
                _page.Item(_voice.Say("note.pair.dlco", ("points", Points(dlco.Points)), ("percent", Change(share.Percent))));
            }
        }

        Reasons(progression.Because);
        _page.Item(Labelled("note.trigger", ContractIds.AddOnTrigger, progression.AddOnTrigger, progression.AddOnBecause));
        Definitions();
        _page.Item(Labelled("note.goh", ContractIds.Goh, progression.Goh, progression.GohBecause));
    }

    /// <summary>"FVC 79 % → 68 % predicted between … and …: −11 points (−13.9 %)".</summary>
    private string Fvc(TestPair pair) => _voice.Say(
        "note.pair.fvc",
        ("before", NumberText.Of(pair.FvcFrom.Value)),
        ("after", NumberText.Of(pair.FvcTo.Value)),
        ("from", NumberText.Of(pair.From)),
        ("to", NumberText.Of(pair.To)),
        ("points", Points(pair.Fvc.Points)),
        ("percent", Change(pair.FvcRelative.Percent)));

    /// <summary>The named definitions, never merged: which are met, which are not, and which cannot be judged, and why.</summary>
    private void Definitions()
    {
        var definitions = _assessment.Progression.Definitions;
        DefinitionsThat("met", _voice.Say("note.definitions.met"));
        DefinitionsThat("not-met", _voice.Say("note.definitions.not-met"));
        foreach (var open in definitions.Where(definition => definition.Status == "not-assessable"))
        {
            _page.Item(_voice.Say(
                "note.definition-open",
                ("name", open.Name),
                ("because", _voice.Sentences(open.Because.Select(reason => reason.Text)))));
        }

        void DefinitionsThat(string status, string heading)
        {
            var names = definitions.Where(definition => definition.Status == status).Select(definition => definition.Name).ToList();
            if (names.Count > 0)
            {
                _page.Item(_voice.Say("note.labelled-line", ("label", heading), ("text", _voice.List(names))));
            }
        }
    }

    private string Labelled(string key, string label, string value, ImmutableArray<Reason> because) => _voice.Say(
        key, ("value", _voice.LabelValue(label, value)), ("because", _voice.Sentences(because.Select(reason => Wording.Reason(_voice, reason, Layer.Review)))));

    private void Reasons(ImmutableArray<Reason> reasons)
    {
        foreach (var reason in reasons)
        {
            _page.Item(Wording.Layered(_voice, reason.Text, reason.Layer));
        }
    }

    private string Points(decimal fall) =>
        _voice.Say(NumberText.Rounded(fall) is 1 or -1 ? "note.change-of-one-point" : "note.change-in-points", ("change", Change(fall)));

    /// <summary>A fall as a change: "−11" for a fall of 11, "+3" for a rise of 3.</summary>
    private static string Change(decimal fall)
    {
        var text = NumberText.Of(-fall);
        return NumberText.Rounded(-fall) > 0 ? $"+{text}" : text;
    }
}
