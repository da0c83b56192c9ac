using System.Text;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Explanation;

/// <summary>Puts one case's values into the sentences of the pack.</summary>
internal sealed class CaseSentences : IPlaceholderValues
{
    private readonly Evaluation _run;
    private readonly Language _language;
    private readonly PackTexts _texts;
    private readonly string _notKnown;
    private readonly StringBuilder _scratch = new(256);
    private Witness _witness;

    public CaseSentences(Evaluation run, Language language)
    {
        _run = run;
        _language = language;
        _texts = run.Book.Texts;
        _notKnown = _texts.Phrase("value.not-known", language);
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

    Placeholder IPlaceholderValues.Find(string name) => _run.Book.Placeholders(_language)[name];

    void IPlaceholderValues.Append(Placeholder placeholder, StringBuilder text)
    {
        switch (placeholder.Kind)
        {
            case PlaceholderKind.Threshold:
                text.Append(placeholder.Figure);
                break;
            case PlaceholderKind.Readings:
                AppendReadings(text);
                break;
            case PlaceholderKind.Fact:
                AppendFact(text, placeholder, Witness.None);
                break;
            case PlaceholderKind.Pair:
                AppendPair(text, placeholder, _witness);
                break;
            case PlaceholderKind.DecidingPair:
                AppendPair(text, placeholder, LabelWitness(ContractIds.ProgressionStatus));
                break;
            default:
                AppendPair(text, placeholder, LabelWitness(ContractIds.AddOnTrigger));
                break;
        }
    }

    private Witness LabelWitness(string label) => _run.LabelWitnesses[_run.Book.LabelTables[label].Index];

    private void AppendPair(StringBuilder text, Placeholder placeholder, Witness witness)
    {
        if (!witness.Exists)
        {
            text.Append(_notKnown);
            return;
        }

        var series = _run.Values.Series;
        switch (placeholder.Name)
        {
            case "from":
                text.Append(NumberText.Of(series.At(witness.From).Date));
                break;
            case "to":
                text.Append(NumberText.Of(series.At(witness.To).Date));
                break;
            case "fvcFrom":
                NumberText.Append(text, series.At(witness.From).Fvc);
                break;
            case "fvcTo":
                NumberText.Append(text, series.At(witness.To).Fvc);
                break;
            default:
                AppendFact(text, placeholder, witness);
                break;
        }
    }

    private void AppendFact(StringBuilder text, Placeholder placeholder, Witness witness)
    {
        var fact = placeholder.Fact!;
        if (fact.Kind is FactKind.Truth or FactKind.Choice)
        {
            var code = _run.Code(fact);
            text.Append(code < 0 ? _notKnown : placeholder.Values[code]);
            return;
        }

        var reading = FactReading.Of(_run, fact, witness);
        switch (reading)
        {
            case { Kind: FactKind.Number, Number: { HasValue: true } number }:
                if (!number.IsPoint)
                {
                    NumberText.Append(text, number.Low);
                    text.Append('–');
                }

                AppendFigure(text, number.High, placeholder);
                break;
            case { Kind: FactKind.Number, Number.IsNormal: true }:
                text.Append(_texts.Phrase("value.normal", _language));
                break;
            case { Kind: FactKind.Span, Span.IsKnown: true }:
                AppendFigure(text, Months(reading.Span), placeholder);
                break;
            default:
                text.Append(_notKnown);
                break;
        }
    }

    private static void AppendFigure(StringBuilder text, decimal value, Placeholder placeholder)
    {
        NumberText.Append(text, value);
        text.Append(NumberText.Rounded(value) is 1 or -1 ? placeholder.UnitOfOne : placeholder.Unit);
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
