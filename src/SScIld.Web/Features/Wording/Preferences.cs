using SScIld.Pathway;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Wording;

/// <summary>How one person wants to see the app: language and appearance. Nothing about a patient.</summary>
public sealed class Preferences(ProductKnowledge knowledge)
{
    /// <summary>The words in the chosen language.</summary>
    public Words Words { get; private set; } = new(knowledge, Language.English);

    /// <summary>The chosen appearance.</summary>
    public Appearance.Theme Theme { get; private set; }

    /// <summary>Whether the person was told what the tool is and is not.</summary>
    public bool IsWelcomed { get; private set; }

    /// <summary>Raised when something was chosen anew.</summary>
    public event EventHandler? Changed;

    /// <summary>What the browser said it wants, before anything is shown.</summary>
    public void Begin(Language language, Appearance.Theme theme, bool isWelcomed = false)
    {
        Words = new Words(knowledge, language);
        Theme = theme;
        IsWelcomed = isWelcomed;
    }

    /// <summary>The person was told what the tool is and is not.</summary>
    public void Welcome()
    {
        IsWelcomed = true;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Speaks another language from now on.</summary>
    public void Speak(Language language)
    {
        Words = new Words(knowledge, language);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Looks different from now on.</summary>
    public void Show(Appearance.Theme theme)
    {
        Theme = theme;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
