namespace SScIld.Web.Features.Cases;

/// <summary>
/// The text one person pasted or read from a file, for as long as the tab is: it stays when it is refused, to be put right.
/// In memory only; nothing of it is written down, logged or put into an address.
/// </summary>
public sealed class OpenCase
{
    /// <summary>The text.</summary>
    public string Text { get; set; } = "";
}
