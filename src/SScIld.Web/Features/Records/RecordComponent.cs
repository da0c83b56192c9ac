using Microsoft.AspNetCore.Components;
using SScIld.Storage;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Records;

/// <summary>A part of a page that acts on records. Whatever the database or the session says, the page stays and tells it.</summary>
public abstract class RecordComponent : ComponentBase
{
    [Inject]
    public required RecordAccess Permissions { get; set; }

    [CascadingParameter]
    public required Words W { get; set; }

    /// <summary>The key of what stands in the way; null: nothing.</summary>
    protected string? Problem { get; set; }

    /// <summary>Does something in the name of whoever is signed in, or says why it was not done.</summary>
    /// <param name="policy">The policy that must admit the person.</param>
    /// <param name="act">What is done.</param>
    protected async Task ActAsync(string policy, Func<Actor, Task> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        Problem = null;
        try
        {
            if (await Permissions.AskAsync(policy) is { } actor)
            {
                await act(actor);
            }
            else
            {
                Problem = "web.records.not-admitted";
            }
        }
        catch (StorageException fault)
        {
            Problem = FaultKey(fault.Fault);
        }
    }

    /// <summary>The sentence for a fault of the database.</summary>
    internal static string FaultKey(StorageFault fault) => fault switch
    {
        StorageFault.Busy => "web.records.fault-busy",
        StorageFault.DiskFull => "web.records.fault-disk-full",
        StorageFault.ReadOnly => "web.records.fault-read-only",
        StorageFault.Damaged => "web.records.fault-damaged",
        _ => "web.records.fault-unreachable",
    };
}
