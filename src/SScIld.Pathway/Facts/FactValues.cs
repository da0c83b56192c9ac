using System.Runtime.CompilerServices;
using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Facts;

/// <summary>The values of all facts of one case; labels and plan entries stand behind the case's own choices.</summary>
internal sealed class FactValues
{
    /// <summary>The code of a truth or choice that is not known.</summary>
    public const sbyte UnknownCode = -1;

    public FactValues(int codeCount)
    {
        Codes = new sbyte[codeCount];
        Numbers = new NumberValue[CaseFacts.NumberCount];
        Spans = new SpanValue[CaseFacts.SpanCount];
        Series = new Series();
    }

    public sbyte[] Codes { get; }

    public NumberValue[] Numbers { get; }

    public SpanValue[] Spans { get; }

    public Series Series { get; }

    public DateOnly AsOf { get; set; }

    /// <summary>The start of the newest current base or add-on; null: none is current, or a start is unknown.</summary>
    public DateOnly? NewestStart { get; set; }

    /// <summary>The spans of a pair, by their slot among <see cref="PairFacts"/>.</summary>
    public SpanValue PairSpan(int slot, in PairValues pair) => new PairDays(Series.At(pair.From).Date, Series.At(pair.To).Date, NewestStart).Span(slot);

    /// <summary>Forgets everything but the series, which the next case may share.</summary>
    public void Clear()
    {
        Array.Fill(Codes, UnknownCode);
        Array.Clear(Numbers);
        Array.Clear(Spans);
        NewestStart = null;
    }

    public void Set(Fact fact, Truth value) => Codes[fact.Slot] = value == Truth.Unknown ? UnknownCode : (sbyte)((byte)value >> 1);

    public void Set(Fact fact, bool? value) => Codes[fact.Slot] = value is { } known ? (known ? (sbyte)1 : (sbyte)0) : UnknownCode;

    /// <summary>A choice whose enumeration lists its values in the order of the fact's.</summary>
    public void SetChoice<T>(Fact fact, T? value)
        where T : struct, Enum
    {
        if (value is { } known)
        {
            Codes[fact.Slot] = (sbyte)Unsafe.BitCast<T, int>(known);
        }
        else
        {
            Codes[fact.Slot] = UnknownCode;
        }
    }

    public void SetCode(Fact fact, int code) => Codes[fact.Slot] = (sbyte)code;

    public void Set(Fact fact, NumberValue value) => Numbers[fact.Slot] = value;

    public void Set(Fact fact, SpanValue value) => Spans[fact.Slot] = value;
}
