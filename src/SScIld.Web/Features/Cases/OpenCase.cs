using SScIld.Pathway;

namespace SScIld.Web.Features.Cases;

/// <summary>
/// What one person has open, for as long as the tab is: the case and the text it was read from. It is kept in memory
/// only; nothing of it is written down, logged or put into an address.
/// </summary>
public sealed class OpenCase
{
    /// <summary>The text as it was pasted or read; it stays when it is refused, to be put right.</summary>
    public string Text { get; set; } = "";

    /// <summary>The case; null: none is open.</summary>
    public PatientCase? Patient { get; set; }
}
