namespace SScIld.Web.Features.Assessments;

/// <summary>
/// The way from a datum that is missing to the field where it is entered. A page with a form cascades one; on a page
/// without, what is missing is only named.
/// </summary>
/// <param name="go">Shows the field of a path of the case document, for instance <c>lungFunction[].dlcoPercentPredicted</c>.</param>
public sealed class FieldJump(Func<string, Task> go)
{
    /// <summary>Shows the field and puts the cursor into it.</summary>
    public Task ToAsync(string path) => go(path);
}
