namespace SScIld.Web.Features.Entry.Form;

/// <summary>The steps that can be taken back. Letters typed one after another into one field are one step.</summary>
public sealed class FormHistory
{
    // Far more steps than anybody takes back, few enough to forget about their size.
    private const int MostSteps = 200;

    private readonly LinkedList<FormSnapshot> _before = [];
    private readonly Stack<FormSnapshot> _after = new();
    private FieldPlace? _typing;

    /// <summary>Whether there is a step to take back.</summary>
    public bool CanUndo => _before.Count > 0;

    /// <summary>Whether a step that was taken back can be taken again.</summary>
    public bool CanRedo => _after.Count > 0;

    /// <summary>Notes how the form is, before it changes.</summary>
    /// <param name="form">The form.</param>
    /// <param name="typing">The field that is typed into; null for any other change.</param>
    public void Note(CaseForm form, FieldPlace? typing)
    {
        if (typing is not null && typing == _typing)
        {
            return;
        }

        _typing = typing;
        _after.Clear();
        _before.AddLast(form.Snapshot());
        if (_before.Count > MostSteps)
        {
            _before.RemoveFirst();
        }
    }

    /// <summary>Takes the last step back.</summary>
    public void Undo(CaseForm form)
    {
        if (_before.Last is { } last)
        {
            _after.Push(form.Snapshot());
            form.Restore(last.Value);
            _before.RemoveLast();
            _typing = null;
        }
    }

    /// <summary>Takes a step again.</summary>
    public void Redo(CaseForm form)
    {
        if (_after.TryPop(out var next))
        {
            _before.AddLast(form.Snapshot());
            form.Restore(next);
            _typing = null;
        }
    }

    /// <summary>Forgets every step: the next patient is nobody's earlier version.</summary>
    public void Forget()
    {
        _before.Clear();
        _after.Clear();
        _typing = null;
    }
}
