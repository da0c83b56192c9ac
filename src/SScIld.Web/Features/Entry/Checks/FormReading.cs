using SScIld.Pathway;
using SScIld.Web.Features.Entry.Form;

namespace SScIld.Web.Features.Entry.Checks;

/// <summary>What a form comes to: a case, or what stands in the way of one, and what is worth a second look.</summary>
/// <param name="Notes">What there is to say, by field.</param>
/// <param name="Patient">The case; null while something is impossible.</param>
internal sealed record FormReading(IReadOnlyDictionary<FieldPlace, FieldNote> Notes, PatientCase? Patient)
{
    /// <summary>A form nobody has looked at.</summary>
    public static FormReading None { get; } = new(new Dictionary<FieldPlace, FieldNote>(), null);

    /// <summary>The first field with an error, in the order of the form; null: none.</summary>
    public FieldPlace? Obstacle => Notes.Where(note => note.Value.Weight == NoteWeight.Error).Select(note => (FieldPlace?)note.Key).FirstOrDefault();
}
