using System.Globalization;
using Microsoft.JSInterop;
using SScIld.Interop.Cases;

namespace SScIld.Web.Features.Records.Visits;

/// <summary>
/// Which visit the draft in this browser tab belongs to, see <c>wwwroot/js/visit.js</c>: ids and a version, so that a page
/// loaded anew goes on with what was typed and still knows what was seen when that began.
/// </summary>
public sealed class VisitMemory(IJSRuntime browser)
{
    private IJSObjectReference? _module;

    /// <summary>Which visit the draft belongs to; null: none.</summary>
    public async Task<VisitMark?> RecallAsync() => VisitMark.Parse(await (await ModuleAsync()).InvokeAsync<string?>("recall"));

    /// <summary>Notes it.</summary>
    public async Task RememberAsync(VisitMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        await (await ModuleAsync()).InvokeVoidAsync("remember", mark.ToString());
    }

    /// <summary>The draft belongs to no visit.</summary>
    public async Task ForgetAsync() => await (await ModuleAsync()).InvokeVoidAsync("remember", "");

    private async Task<IJSObjectReference> ModuleAsync() => _module ??= await browser.InvokeAsync<IJSObjectReference>("import", "/js/visit.js");
}

/// <summary>A visit by its ids, and what was seen of it.</summary>
/// <param name="PatientId">Whose visit it is.</param>
/// <param name="VisitId">The visit; null: one not saved yet.</param>
/// <param name="Version">The version seen; 0 for one not saved yet.</param>
/// <param name="FilledFor">The day the form was filled in for.</param>
public sealed record VisitMark(Guid PatientId, Guid? VisitId, int Version, DateOnly FilledFor)
{
    private const char Between = '/';

    /// <summary>Reads what <see cref="ToString"/> wrote; null when the text is none.</summary>
    public static VisitMark? Parse(string? text) =>
        text?.Split(Between) is [var patient, var visit, var version, var day]
        && Guid.TryParse(patient, out var patientId)
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
        && ContractDay.Read(day) is { } filledFor
        && (visit.Length == 0 || Guid.TryParse(visit, out _))
            ? new VisitMark(patientId, visit.Length == 0 ? null : Guid.Parse(visit), seen, filledFor)
            : null;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{PatientId}{Between}{VisitId}{Between}{Version}{Between}{FilledFor:yyyy-MM-dd}");
}
