using Microsoft.AspNetCore.Components;
using SScIld.Pathway;
using SScIld.Pathway.Rules;
using SScIld.Web.Features.Entry.Checks;
using SScIld.Web.Features.Entry.Form;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Entry.Fields;

/// <summary>A control for one field of the form: its name and unit from the pack, its text, what there is to say about it.</summary>
public abstract class FieldComponent : DeskComponent
{
    private const string Screened = "safety.screened";

    private bool _isScreened;

    /// <summary>The field's path in the case document.</summary>
    [Parameter, EditorRequired]
    public required string Path { get; set; }

    /// <summary>The entry's number; -1 for a field that is in no list.</summary>
    [Parameter]
    public int Entry { get; set; } = -1;

    /// <summary>A shorter name than the pack's, where the surroundings say the rest.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>True in a table, whose heads name the fields: the label is for those who hear the page.</summary>
    [Parameter]
    public bool Compact { get; set; }

    protected FieldPlace Place { get; private set; }

    protected string Written => Place.ToString();

    protected string Id => Place.ControlId;

    protected string Text => Desk.Form.TextAt(Place);

    protected FieldNote? Note => Desk.NoteOn(Place);

    protected bool IsInvalid => Note?.Weight == NoteWeight.Error;

    protected FieldDefinition? Definition => W.Field(Path);

    protected string Name => Label ?? (Definition is { } known ? Words.AtStart(W.Of(known.Name)) : Path);

    protected string Unit => Definition is { } known ? W.Unit(known.Unit) : "";

    protected MissingDatum? Invitation => Text.Length == 0 ? Desk.InvitationTo(Place) : null;

    protected string? DescribedBy => Note is null ? null : $"{Id}-note";

    /// <summary>The id under which the pack's choices name the field's answers.</summary>
    protected string Fact { get; private set; } = "";

    /// <summary>What an empty field is called: not known, or normal where a finished safety screen covers it.</summary>
    protected string Unknown => IsCoveredByScreen ? W["web.entry.normal"]
        : Path == "lungFunction[].reliable" ? W["web.entry.taken-as-reliable"]
        : W.Phrase("value.not-known");

    protected override object? Shown => (Text, Note, Invitation is { } invitation ? (invitation.Rank, invitation.CouldChange.Length) : default, IsCoveredByScreen);

    private bool IsCoveredByScreen => _isScreened && Desk.Form.Case[Screened] == FormField.Yes;

    /// <summary>What a field is does not change with what is typed: looked up once, not at each of several hundred fields with each key.</summary>
    protected override void OnParametersSet()
    {
        Place = new FieldPlace(Path, Entry);
        Fact = Path.Replace("[]", "", StringComparison.Ordinal);
        _isScreened = Path != Screened && W.Fact(Fact)?.Fields.Contains(Screened) == true;
    }

    protected void Type(string? text) => Desk.Type(Place, text ?? "");
}
