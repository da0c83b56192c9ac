namespace SScIld.Web.Features.Entry.Form;

/// <summary>
/// The form a clinician fills in: the one thing here that changes. It holds text as it was typed; <see cref="FormDocument"/>
/// makes a case document of it.
/// </summary>
public sealed class CaseForm
{
    private readonly Dictionary<string, List<FormEntry>> _lists =
        FormLists.All.ToDictionary(list => list, _ => new List<FormEntry>(), StringComparer.Ordinal);

    /// <summary>The fields that are in no list.</summary>
    public FormEntry Case { get; } = new();

    /// <summary>The entries of a list, in the order in which they are shown.</summary>
    public IReadOnlyList<FormEntry> this[string list] => _lists[list];

    /// <summary>The text of a field; empty where there is no such entry.</summary>
    public string TextAt(FieldPlace place) => Find(place)?[place.Path] ?? "";

    /// <summary>Adds a blank entry at the end of a list.</summary>
    public FormEntry Add(string list)
    {
        var entry = new FormEntry();
        _lists[list].Add(entry);
        return entry;
    }

    /// <summary>Takes an entry out of a list.</summary>
    public void Remove(string list, int entry) => _lists[list].RemoveAt(entry);

    /// <summary>Types a text into a field; entries that are not there yet are added up to it.</summary>
    public void Type(FieldPlace place, string text)
    {
        if (place.List is { } list)
        {
            while (_lists[list].Count <= place.Entry)
            {
                Add(list);
            }
        }

        Find(place)![place.Path] = text;
    }

    /// <summary>All that is typed, as it is now.</summary>
    public FormSnapshot Snapshot() => FormSnapshot.Of(this);

    /// <summary>Goes back to what was typed before; entries keep their identity, so that a cursor stays where it is.</summary>
    public void Restore(FormSnapshot snapshot)
    {
        Case.Replace(snapshot.Case);
        foreach (var (list, entries) in _lists)
        {
            var wanted = snapshot.EntriesOf(list);
            if (entries.Count > wanted.Count)
            {
                entries.RemoveRange(wanted.Count, entries.Count - wanted.Count);
            }

            for (var i = 0; i < wanted.Count; i++)
            {
                (i < entries.Count ? entries[i] : Add(list)).Replace(wanted[i]);
            }
        }
    }

    private FormEntry? Find(FieldPlace place) => place.List is not { } list ? Case
        : _lists.TryGetValue(list, out var entries) && place.Entry >= 0 && place.Entry < entries.Count ? entries[place.Entry]
        : null;
}
