using SScIld.Pathway;

namespace SScIld.Interop.Note;

/// <summary>
/// A sentence of the product by its key, in a language, with values in place of its placeholders. Where the sentences
/// are kept is not this project's business; it only says which ones it needs.
/// </summary>
/// <param name="key">The key, for instance <c>note.heading.progression</c>.</param>
/// <param name="language">The language of the sentence.</param>
/// <param name="values">A value for each placeholder.</param>
public delegate string ProductWords(string key, Language language, params ReadOnlySpan<(string Name, string Value)> values);
