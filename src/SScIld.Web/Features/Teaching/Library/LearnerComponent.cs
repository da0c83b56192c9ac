using Microsoft.AspNetCore.Components;

namespace SScIld.Web.Features.Teaching.Library;

/// <summary>A part of a page on which a learner answers: what the tab kept is brought back once, and every change is kept.</summary>
public abstract class LearnerComponent : ComponentBase
{
    [Inject]
    public required LearnerTab Tab { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && await Tab.ResumeAsync())
        {
            Resumed();
            StateHasChanged();
        }

        await Tab.KeepAsync();
    }

    /// <summary>Called when something was brought back, before it is drawn.</summary>
    protected virtual void Resumed()
    {
    }
}
