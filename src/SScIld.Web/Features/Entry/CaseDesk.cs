using System.Globalization;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Web.Features.Entry.Checks;
using SScIld.Web.Features.Entry.Form;
using SScIld.Web.Features.Wording;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Entry;

/// <summary>
/// The case one person is working on, for as long as the tab is connected: the form, what it comes to, the last good
/// advice, and the steps that can be taken back. In memory only; the draft that survives is the browser's.
/// </summary>
public sealed class CaseDesk(ProductKnowledge knowledge, Preferences preferences, TimeProvider clock)
{
    private const string AsOf = "asOf";

    private readonly FormChecks _checks = new(knowledge.Pack);
    private readonly FormHistory _history = new();
    private FormReading _reading = FormReading.None;
    private Language _language;
    private Assessment? _assessment;
    private Assessment? _invitedBy;
    private Dictionary<string, MissingDatum> _invitations = [];

    /// <summary>Raised after anything typed, with everything worked out anew.</summary>
    public event EventHandler? Changed;

    /// <summary>Raised besides when entries came, went or were all replaced: what the browser keeps has to begin anew.</summary>
    public event EventHandler? Reshaped;

    /// <summary>What is typed.</summary>
    public CaseForm Form { get; } = new();

    /// <summary>Whether there is a step to take back; never before it is settled what this tab begins with.</summary>
    public bool CanUndo => IsBegun && _history.CanUndo;

    /// <summary>Whether a step can be taken again.</summary>
    public bool CanRedo => _history.CanRedo;

    /// <summary>True once a form was begun, opened or brought back in this connection.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>Stands for the patient being edited: the same object until another one is opened or begun.</summary>
    public object Edited { get; private set; } = new();

    /// <summary>True while nothing about a patient is typed.</summary>
    public bool IsBlank => FormLists.All.All(list => Form[list].All(entry => entry.IsBlank)) && Form.Case.Typed.Keys.All(path => path == AsOf);

    /// <summary>The newest case that was possible; null: none yet.</summary>
    public PatientCase? Patient { get; private set; }

    /// <summary>The assessment of that case, in the language of the page; null: none yet.</summary>
    public Assessment? Assessment
    {
        get
        {
            if (Patient is { } patient && _assessment?.Language != preferences.Words.Language)
            {
                _assessment = PathwayEngine.Assess(patient, knowledge.Pack, preferences.Words.Language);
            }

            return _assessment;
        }
    }

    /// <summary>The first field that keeps the advice from following the form; null: it follows.</summary>
    public FieldPlace? Obstacle => _reading.Obstacle;

    /// <summary>What there is to say about a field; null: nothing.</summary>
    public FieldNote? NoteOn(FieldPlace place)
    {
        if (_language != preferences.Words.Language)
        {
            Read();
        }

        return _reading.Notes.GetValueOrDefault(place);
    }

    /// <summary>What a field that is not known could change; null: nothing, or another entry of its list is the newer one.</summary>
    public MissingDatum? InvitationTo(FieldPlace place)
    {
        if (place.List is { } list && place.Entry < Form[list].Count - 1 && Form[list].Skip(place.Entry + 1).Any(later => !later.IsBlank))
        {
            return null;
        }

        if (Assessment is not { } assessment)
        {
            return null;
        }

        // Asked of every field after every key.
        if (!ReferenceEquals(assessment, _invitedBy))
        {
            (_invitedBy, _invitations) = (assessment, assessment.Missing.ToDictionary(datum => datum.Fact, StringComparer.Ordinal));
        }

        return _invitations.GetValueOrDefault(place.Path) ?? _invitations.GetValueOrDefault(place.Path.Replace("[]", "", StringComparison.Ordinal));
    }

    /// <summary>Where a field stands: in its list's last entry that is not blank, or where the first would be.</summary>
    public FieldPlace NewestOf(string path)
    {
        var place = FieldPlace.Parse(path);
        return place is { List: { } list, Entry: < 0 } && FormLists.All.Contains(list)
            ? place.At(Math.Max(0, Form[list].Select((entry, row) => entry.IsBlank ? -1 : row).DefaultIfEmpty(-1).Max()))
            : place;
    }

    /// <summary>Starts a blank form for today, when none was begun.</summary>
    public void Begin()
    {
        if (!IsBegun)
        {
            Start();
            Publish(reshaped: false);
        }
    }

    /// <summary>Types a text into a field.</summary>
    public void Type(FieldPlace place, string text)
    {
        if (Form.TextAt(place) == text)
        {
            return;
        }

        _history.Note(Form, place);
        Form.Type(place, text);
        AskForToday(IsBegun);
        Publish(reshaped: false);
    }

    /// <summary>Makes a change that is more than typing into one field: rows come or go, several fields change.</summary>
    public void Change(Action<CaseForm> change)
    {
        IsBegun = true;
        _history.Note(Form, null);
        change(Form);
        Publish(reshaped: true);
    }

    /// <summary>Takes the last step back.</summary>
    public void Undo()
    {
        _history.Undo(Form);
        Publish(reshaped: true);
    }

    /// <summary>Takes a step again.</summary>
    public void Redo()
    {
        _history.Redo(Form);
        Publish(reshaped: true);
    }

    /// <summary>Puts a document into the form, in the place of what is there; that can be taken back.</summary>
    public void Open(CaseDocument document)
    {
        Edited = new object();
        Change(form => FormDocument.Type(document, form));
    }

    /// <summary>Brings back what the browser kept. What was typed before it came is in it, and no step of its own.</summary>
    public void Resume(FormSnapshot draft)
    {
        _history.Forget();
        Form.Restore(draft);
        Start();
        Publish(reshaped: true);
    }

    /// <summary>Clears the form for another patient; nothing of the last one can be brought back.</summary>
    public void StartAnew()
    {
        Edited = new object();
        _history.Forget();
        Form.Restore(FormSnapshot.Blank);
        Start();
        (Patient, _assessment) = (null, null);
        Publish(reshaped: true);
    }

    /// <summary>The form as a case document, with what cannot be understood left out.</summary>
    public CaseDocument Document() => FormDocument.Of(Form).Document;

    private void Start()
    {
        IsBegun = true;
        AskForToday(isCleared: false);
    }

    // A form without a day asks for today, unless the day was taken out of it.
    private void AskForToday(bool isCleared)
    {
        if (!isCleared && Form.Case[AsOf].Length == 0)
        {
            Form.Case[AsOf] = clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }

    private void Publish(bool reshaped)
    {
        Read();
        if (IsBlank)
        {
            (Patient, _assessment) = (null, null);
        }
        else if (_reading.Patient is { } patient)
        {
            (Patient, _assessment) = (patient, null);
        }

        Changed?.Invoke(this, EventArgs.Empty);
        if (reshaped)
        {
            Reshaped?.Invoke(this, EventArgs.Empty);
        }
    }

    private void Read()
    {
        _language = preferences.Words.Language;
        _reading = _checks.Read(Form, _language);
    }
}
