using SScIld.Pathway.Explanation;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Reference.Index;

/// <summary>A number of the pack in words.</summary>
internal static class NumberWords
{
    /// <summary>The number with its unit.</summary>
    public static string Quantity(Words words, Threshold number) => words.Quantity(NumberText.Exact(number.Value), number.Unit);

    /// <summary>The way a value is held against it; empty when it is only used.</summary>
    public static string Comparator(Words words, Comparator? comparator) => comparator is { } known ? words.Phrase($"comparator.{Code(known)}") : "";

    /// <summary>The number with the way a value is held against it.</summary>
    public static string Full(Words words, Threshold number) => number.Comparator is { } comparator
        ? words.Say("web.reference.comparison", ("comparator", Comparator(words, comparator)), ("limit", Quantity(words, number)))
        : Quantity(words, number);

    private static string Code(Comparator comparator) => comparator switch
    {
        Pathway.Logic.Comparator.AtLeast => "at-least",
        Pathway.Logic.Comparator.Above => "above",
        Pathway.Logic.Comparator.AtMost => "at-most",
        _ => "below",
    };
}
