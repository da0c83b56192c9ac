using SScIld.Pathway;
using SScIld.Pathway.Explanation;
using SScIld.Web.Features.Traces;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Reference.Index;

/// <summary>A piece of a sentence: words, a number of the pack, or a place where a patient's value would stand.</summary>
/// <param name="Text">The words; the name of what would stand there.</param>
/// <param name="Number">The id of the number that is printed; null: none is.</param>
/// <param name="IsSlot">True for a place where a patient's value would stand.</param>
internal sealed record SentencePiece(string Text, string? Number, bool IsSlot);

/// <summary>Sentences of the pack as they read without a patient: each placeholder says what would stand there.</summary>
internal static class SentenceSlots
{
    private const string Threshold = "threshold:";
    private static readonly string[] Pairs = ["decidingPair.", "triggerPair."];

    /// <summary>The pieces of a sentence in order.</summary>
    public static IEnumerable<SentencePiece> Of(Words words, Localized sentence)
    {
        var template = new SentenceTemplate(sentence);
        return template.Pieces(words.Language).Select(piece => piece.IsPlaceholder ? Piece(words, piece.Text) : new SentencePiece(piece.Text, null, IsSlot: false));
    }

    /// <summary>The sentence as one text.</summary>
    public static string Plain(Words words, Localized sentence) => string.Concat(Of(words, sentence).Select(piece => piece.IsSlot ? $"[{piece.Text}]" : piece.Text));

    private static SentencePiece Piece(Words words, string placeholder)
    {
        if (placeholder.StartsWith(Threshold, StringComparison.Ordinal))
        {
            var id = placeholder[Threshold.Length..];
            var number = words.Pack.Thresholds.First(known => known.Id == id);
            return new SentencePiece(NumberWords.Quantity(words, number), id, IsSlot: false);
        }

        return new SentencePiece(Name(words, placeholder), null, IsSlot: true);
    }

    private static string Name(Words words, string placeholder)
    {
        var ofPair = Pairs.FirstOrDefault(prefix => placeholder.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix
            ? $"pair.{placeholder[prefix.Length..]}"
            : placeholder;
        return ofPair switch
        {
            "readings" => words["note.placeholder.readings"],
            "pair.from" => words["note.placeholder.from"],
            "pair.to" => words["note.placeholder.to"],
            "pair.fvcFrom" => words["note.placeholder.fvc-from"],
            "pair.fvcTo" => words["note.placeholder.fvc-to"],
            _ => FactWords.Name(words, ofPair),
        };
    }
}
