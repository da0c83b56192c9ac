using System.Collections.Immutable;
using SScIld.Interop.Records;
using SScIld.Web.Features.Entry.Form;

namespace SScIld.Web.Features.Records.Visits;

/// <summary>
/// One thing in which two versions of a visit differ, settled by itself: a field, or what a list says of one day or one agent,
/// because those entries belong together.
/// </summary>
/// <param name="Place">The field or the list, as the contract names it.</param>
/// <param name="Entry">The day or agent of the entry; null: the field, or the list as a whole.</param>
/// <param name="Differences">In what they differ there: theirs before, this person's now.</param>
public sealed record ConflictChoice(string Place, string? Entry, ImmutableArray<CaseDifference> Differences)
{
    /// <summary>What there is to choose, in the order of the differences.</summary>
    public static ImmutableArray<ConflictChoice> Of(IEnumerable<CaseDifference> differences) =>
    [
        .. differences
            .GroupBy(difference => (Place: PlaceOf(difference.Path), Entry: EntryOf(difference.Entry)))
            .Select(same => new ConflictChoice(same.Key.Place, same.Key.Entry, [.. same])),
    ];

    /// <summary>Makes a form say at this place what another form says.</summary>
    internal void Take(CaseForm form, CaseForm from)
    {
        if (!FormLists.All.Contains(Place))
        {
            form.Case[Place] = from.Case[Place];
            return;
        }

        var (mine, theirs) = (Entries(form), Entries(from));
        var at = mine.TakeWhile(entry => !IsMeant(entry)).Count();
        List<(string Key, Dictionary<string, string> Typed)> entries =
            [.. mine.Take(at), .. theirs.Where(IsMeant), .. mine.Skip(at).Where(entry => !IsMeant(entry))];
        FilledForm.Replace(form, Place, [.. entries.Select(entry => entry.Typed)]);
        form.Case[Place] = entries.Count > 0 ? "" : from.Case[Place];
    }

    private static string PlaceOf(string path) =>
        FormLists.All.FirstOrDefault(list => path == list || path.StartsWith($"{list}[]", StringComparison.Ordinal)) ?? path;

    // A second entry of the same day is named "2026-11-20 (2)"; days and agents hold no space.
    private static string? EntryOf(string? entry) => entry?.Split(' ')[0];

    private bool IsMeant((string Key, Dictionary<string, string> Typed) entry) => Entry is null || entry.Key == Entry;

    /// <summary>The rows of the list, each with its day or agent as the contract writes it, however it was typed.</summary>
    private List<(string Key, Dictionary<string, string> Typed)> Entries(CaseForm form)
    {
        var read = FormDocument.Of(form);
        var known = MovedForm.Typed(read.Document)[Place];
        return
        [
            .. read.Rows[Place].Select((row, i) => (
                known[i][$"{Place}[].date"] + known[i][$"{Place}[].agent"], new Dictionary<string, string>(form[Place][row].Typed))),
        ];
    }
}
