namespace SScIld.Interop.Cases;

/// <summary>Something wrong with a document, before it is put into words.</summary>
/// <param name="Path">The field; <see cref="Document"/> for the document itself.</param>
/// <param name="Code">One of <see cref="RejectionCode"/>.</param>
internal sealed record CaseProblem(string Path, string Code)
{
    /// <summary>The path of the document itself.</summary>
    public const string Document = "$";

    /// <summary>What was entered.</summary>
    public string Value { get; init; } = "";

    /// <summary>The least, or the first day, that it could be.</summary>
    public string Minimum { get; init; } = "";

    /// <summary>The most, or the last day, that it could be.</summary>
    public string Maximum { get; init; } = "";

    /// <summary>The answers there are.</summary>
    public string Allowed { get; init; } = "";

    /// <summary>True for a text, whose limit is its length.</summary>
    public bool IsText { get; init; }

    /// <summary>Where the text stops being JSON.</summary>
    public TextPosition Position { get; init; }
}

/// <summary>A place in a text.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Character">The character in the line, counted from 1.</param>
internal readonly record struct TextPosition(int Line, int Character);
