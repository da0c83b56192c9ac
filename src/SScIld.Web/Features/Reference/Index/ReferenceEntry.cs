using SScIld.Pathway;

namespace SScIld.Web.Features.Reference.Index;

/// <summary>One thing of the reference with the words by which it is listed and found.</summary>
/// <param name="Target">What it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Text">What it says, in a sentence or two; empty when the name says it all.</param>
public sealed record ReferenceEntry(ReferenceTarget Target, Localized Name, Localized Text);
