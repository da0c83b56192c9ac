using System.Text;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Explanation;

/// <summary>Puts one case's values into the sentences of the pack.</summary>
internal sealed class CaseSentences : IPlaceholderValues
{
    private const string Pair = "pair.";
    private const string DecidingPair = "decidingPair.";
    private const string TriggerPair = "triggerPair.";
    private const string ThresholdPrefix = "threshold:";

    private readonly Evaluation _run;
    private readonly Language _language;
    private readonly PackTexts _texts;
    private readonly StringBuilder _scratch = new(256);
    private Witness _witness;

    public CaseSentences(Evaluation run, Language language)
    {
        _run = run;
        _language = language;
        _texts = run.Book.Texts;
    }

    /// <summary>A sentence of a rule, which may speak of the pair that made the rule hold.</summary>
    public string Of(SentenceTemplate template, CompiledRule rule) => Of(template, _run.Witnesses[rule.Index]);

    /// <summary>A sentence that speaks of a given pair, or of none.</summary>
    public string Of(SentenceTemplate template, Witness witness)
    {
        _witness = witness;
        return template.Render(_language, this, _scratch);
    }

    /// <summary>The sentence why a rule concluded, with its id.</summary>
    public Reason Reason(CompiledRule rule) => new(rule.Id, Of(rule.Because, rule), rule.Layer);

    void IPlaceholderValues.Append(string placeholder, StringBuilder text)
    {
        if (placeholder.StartsWith(ThresholdPrefix, StringComparison.Ordinal))
        {
            var threshold = _texts.Threshold(placeholder[ThresholdPrefix.Length..]);
            AppendNumber(text, threshold.Value, threshold.Unit);
        }
        else if (placeholder == "readings")
        {
            AppendReadings(text);
        }
        else if (PairOf(placeholder, out var witness, out var name))
        {
            AppendPair(text, name, witness);
        }
        else
        {
            AppendFact(text, _run.Book.Vocabulary[placeholder], Witness.None);
        }
    }

    private bool PairOf(string placeholder, out Witness witness, out string name)
    {
        (witness, name) = placeholder switch
        {
            _ when placeholder.StartsWith(Pair, StringComparison.Ordinal) => (_witness, placeholder[Pair.Length..]),
            _ when placeholder.StartsWith(DecidingPair, StringComparison.Ordinal) => (LabelWitness(ContractIds.ProgressionStatus), placeholder[DecidingPair.Length..]),
            _ when placeholder.StartsWith(TriggerPair, StringComparison.Ordinal) => (LabelWitness(ContractIds.AddOnTrigger), placeholder[TriggerPair.Length..]),
            _ => (Witness.None, ""),
        };
        return name.Length > 0;
    }

    private Witness LabelWitness(string label) => _run.LabelWitnesses[_run.Book.LabelTables[label].Index];

    private void AppendPair(StringBuilder text, string name, Witness witness)
    {
        if (!witness.Exists)
        {
            text.Append(_texts.Phrase("value.not-known", _language));
            return;
        }

        var series = _run.Values.Series;
        switch (name)
        {
            case "from":
                text.Append(NumberText.Of(series.At(witness.From).Date));
                break;
            case "to":
                text.Append(NumberText.Of(series.At(witness.To).Date));
                break;
            case "fvcFrom":
                AppendNumber(text, series.At(witness.From).Fvc, "");
                break;
            case "fvcTo":
                AppendNumber(text, series.At(witness.To).Fvc, "");
                break;
            default:
                AppendFact(text, _run.Book.Vocabulary[Pair + name], witness);
                break;
        }
    }

    private void AppendFact(StringBuilder text, Fact fact, Witness witness)
    {
        var reading = FactReading.Of(_run, fact, witness);
        var unit = _texts.Fact(fact.Id)?.Unit ?? "";
        switch (fact.Kind)
        {
            case FactKind.Number when reading.Number.HasValue && reading.Number.Low == reading.Number.High:
                AppendNumber(text, reading.Number.Low, unit);
                break;
            case FactKind.Number when reading.Number.HasValue:
                text.Append(NumberText.Of(reading.Number.Low)).Append('–');
                AppendNumber(text, reading.Number.High, unit);
                break;
            case FactKind.Number when reading.Number.IsNormal:
                text.Append(_texts.Phrase("value.normal", _language));
                break;
            case FactKind.Span when reading.Span.IsKnown:
                AppendNumber(text, Months(reading.Span), "calendar-months");
                break;
            case FactKind.Truth or FactKind.Choice when reading.Code is { } code:
                text.Append(_texts.Value(fact.Id, code, _language));
                break;
            default:
                text.Append(_texts.Phrase("value.not-known", _language));
                break;
        }
    }

    private void AppendNumber(StringBuilder text, decimal value, string unit)
    {
        text.Append(NumberText.Of(value));
        if (unit.Length == 0)
        {
            return;
        }

        var printed = _texts.Unit(unit, _language);

        // Chinese measure words and the per-cent sign follow the figure directly in Chinese; Latin units keep their space.
        if (printed.Length > 0 && printed[0] < '\u2E80' && !(_language == Language.Chinese && printed[0] == '%'))
        {
            text.Append(' ');
        }

        text.Append(printed);
    }

    private void AppendReadings(StringBuilder text)
    {
        var first = true;
        foreach (var stage in _run.Book.Stages)
        {
            foreach (var reading in stage.Readings)
            {
                foreach (var (table, outcome, differs) in reading.Labels)
                {
                    if (_run.Values.Codes[differs.Slot] != 1)
                    {
                        continue;
                    }

                    text.Append(first ? "" : _texts.Phrase("list.separator", _language));
                    first = false;
                    var code = _run.Values.Codes[outcome.Slot];
                    text.Append(reading.Definition.Name.In(_language))
                        .Append(_texts.Phrase("list.gives", _language))
                        .Append(table.Definition.Name.In(_language))
                        .Append(_texts.Phrase("list.is", _language))
                        .Append(code < 0 ? _texts.Phrase("value.not-known", _language) : _texts.Value(table.Definition.Id, table.Label.Values[code], _language));
                }
            }
        }
    }

    /// <summary>Whole calendar months of a span, negative when it runs backwards.</summary>
    private static decimal Months(SpanValue span)
    {
        if (span.Months is { } stated)
        {
            return stated;
        }

        if (span.To < span.From)
        {
            return -Months(SpanValue.Between(span.To, span.From));
        }

        var months = ((span.To.Year - span.From.Year) * 12) + span.To.Month - span.From.Month;
        return span.From.AddMonths(months) > span.To ? months - 1 : months;
    }
}
