using Microsoft.JSInterop;
using SScIld.Interop.Cases;
using SScIld.Web.Features.Entry.Form;

namespace SScIld.Web.Features.Entry;

/// <summary>
/// What the browser does for the form, see <c>wwwroot/js/entry.js</c>: keeps the draft of this tab, moves to a field.
/// </summary>
public sealed class EntryBrowser(IJSRuntime browser, CaseDesk desk)
{
    // Well above what the contract takes; a draft is the browser's word and is not trusted to be small.
    private const int MostEntries = 500;

    private IJSObjectReference? _module;

    /// <summary>Brings back what this tab kept, unless the form was begun already; then that is what is kept from now on.</summary>
    /// <returns>True when something was brought back.</returns>
    public async Task<bool> ResumeAsync()
    {
        if (desk.IsBegun)
        {
            await KeepAsync();
            return false;
        }

        var kept = await (await ModuleAsync()).InvokeAsync<KeptDraft?>("load");
        if (desk.IsBegun || kept is null || Draft(kept) is not { } draft)
        {
            desk.Begin();
            return false;
        }

        desk.Resume(draft);
        return true;
    }

    /// <summary>
    /// Puts a document into the form. What this tab was working on is brought back first, so that "Undo" leads back to it;
    /// what is opened is kept before anything else happens.
    /// </summary>
    public async Task OpenAsync(CaseDocument document)
    {
        await ResumeAsync();
        desk.Open(document);
        await KeepAsync();
    }

    /// <summary>Has the browser keep the form as it is now, or nothing when nothing is typed.</summary>
    public async Task KeepAsync() => await (await ModuleAsync()).InvokeVoidAsync("keep", desk.IsBlank ? null : desk.Form.Snapshot().Json());

    /// <summary>Moves to a field; to its section when the field is not shown.</summary>
    public async Task GoToAsync(FieldPlace place) => await (await ModuleAsync()).InvokeVoidAsync("goTo", place.ToString());

    // What was kept as a whole, with what was typed since on top: the server may not have seen the last of it.
    private static FormSnapshot? Draft(KeptDraft kept)
    {
        var form = new CaseForm();
        if (kept.Whole is { Length: > 0 } whole && FormSnapshot.Parse(whole) is { } snapshot)
        {
            form.Restore(snapshot);
        }

        foreach (var (written, text) in kept.Typed ?? [])
        {
            var place = FieldPlace.Parse(written);
            if (FormFields.Has(place.Path) && place.Entry < MostEntries && (place.List is null) == (place.Entry < 0))
            {
                form.Type(place, text);
            }
        }

        var draft = form.Snapshot();
        return draft.Equals(FormSnapshot.Blank) ? null : draft;
    }

    private async Task<IJSObjectReference> ModuleAsync() => _module ??= await browser.InvokeAsync<IJSObjectReference>("import", "/js/entry.js");

    /// <summary>A draft as the browser keeps it.</summary>
    /// <param name="Whole">The form when an entry last came or went; null: it was blank.</param>
    /// <param name="Typed">What was typed since, by written place.</param>
    private sealed record KeptDraft(string? Whole, Dictionary<string, string>? Typed);
}
