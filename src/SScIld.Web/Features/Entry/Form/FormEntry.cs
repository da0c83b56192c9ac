namespace SScIld.Web.Features.Entry.Form;

/// <summary>
/// What was typed into one group of fields, letter for letter: the whole case, one test, one scan, one treatment. Text that
/// cannot be understood stays as it is, to be put right; an empty field is not known.
/// </summary>
public sealed class FormEntry
{
    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);

    /// <summary>The text of a field, by its path in the case document; empty: nothing typed.</summary>
    public string this[string path]
    {
        get => _typed.GetValueOrDefault(path, "");
        set
        {
            if (value.Length == 0)
            {
                _typed.Remove(path);
            }
            else
            {
                _typed[path] = value;
            }
        }
    }

    /// <summary>Every field that has a text.</summary>
    public IReadOnlyDictionary<string, string> Typed => _typed;

    /// <summary>True while nothing is typed at all.</summary>
    public bool IsBlank => _typed.Count == 0;

    /// <summary>Puts other texts in the place of all of them.</summary>
    public void Replace(IEnumerable<KeyValuePair<string, string>> typed)
    {
        _typed.Clear();
        foreach (var (path, text) in typed)
        {
            this[path] = text;
        }
    }
}
