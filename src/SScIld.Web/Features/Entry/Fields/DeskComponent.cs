using Microsoft.AspNetCore.Components;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Entry.Fields;

/// <summary>
/// A part of the page that shows something of the desk. Whatever is typed anywhere, it is rendered again only when what it
/// shows itself has changed: a form of many hundred fields stays as quick as one of ten.
/// </summary>
public abstract class DeskComponent : ComponentBase, IDisposable
{
    private object? _shown;

    [Inject]
    public required CaseDesk Desk { get; set; }

    [CascadingParameter]
    public required Words W { get; set; }

    /// <summary>What the component shows of the desk, to be compared by value.</summary>
    protected abstract object? Shown { get; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => Desk.Changed -= Follow;

    protected override void OnInitialized() => Desk.Changed += Follow;

    protected override void OnParametersSet() => _shown = Shown;

    // Noted when it is drawn, not when the browser has it: a step taken back in between must not look like no change.
    protected override bool ShouldRender()
    {
        _shown = Shown;
        return true;
    }

    private void Follow(object? sender, EventArgs change)
    {
        if (!Equals(_shown, Shown))
        {
            _ = InvokeAsync(StateHasChanged);
        }
    }
}
