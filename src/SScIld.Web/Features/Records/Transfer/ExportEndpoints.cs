using System.Runtime.CompilerServices;
using SScIld.Storage;
using SScIld.Storage.Accounts;
using SScIld.Storage.Patients;
using SScIld.Storage.Transfer;
using SScIld.Web.Features.Accounts;

namespace SScIld.Web.Features.Records.Transfer;

/// <summary>Files with records. The audit trail has the entry before the first byte leaves.</summary>
internal static class ExportEndpoints
{
    /// <summary>Maps the files.</summary>
    public static void MapRecordExport(this WebApplication app)
    {
        var files = app.MapGroup(RecordAddress.Export).RequireAuthorization(Access.KeepRecords);
        files.MapGet("/all/{run:guid}/{format}", AllAsync);
        files.MapGet("/{patientId:guid}/{format}", OneAsync);
    }

    private static async Task OneAsync(Guid patientId, string format, HttpContext request, RecordExport records)
    {
        if (RecordFile.Parse(format) is not { } kind || await ActorAsync(request) is not { } who
            || await records.OneAsync(who, patientId, request.RequestAborted) is not { } patient)
        {
            request.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Announce(request, kind);
        await RecordFile.WriteAsync(kind, Only(patient), request.Response.Body, request.RequestAborted);
    }

    private static async Task AllAsync(Guid run, string format, HttpContext request, RecordExport records, Exports exports)
    {
        if (RecordFile.Parse(format) is not { } kind || await ActorAsync(request) is not { } who)
        {
            request.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var export = exports.Run(run);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(request.RequestAborted, export.Stopping);
        export.Begin();
        try
        {
            Announce(request, kind);
            await RecordFile.WriteAsync(kind, records.AllAsync(who, export, stop.Token), request.Response.Body, stop.Token);
            export.Finish(ExportEnd.Whole);
        }
        catch (OperationCanceledException)
        {
            // A file that ends early must not look whole: the browser is told that it is not.
            export.Finish(ExportEnd.Stopped);
            request.Abort();
        }
        catch (StorageException)
        {
            export.Finish(ExportEnd.Stopped);
            request.Abort();
        }
    }

    private static async Task<Actor?> ActorAsync(HttpContext request) =>
        request.User.SessionId() is { } session
        && await request.RequestServices.GetRequiredService<AccountSessions>().FindAliveAsync(session, request.RequestAborted) is not null
            ? request.User.AsActor()
            : null;

    private static void Announce(HttpContext request, RecordFormat format)
    {
        var (name, type) = RecordFile.Of(format);
        request.Response.ContentType = type;
        request.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        request.Response.Headers.CacheControl = "no-store";
    }

    private static async IAsyncEnumerable<Patient> Only(Patient patient, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        yield return await Task.FromResult(patient);
    }
}
