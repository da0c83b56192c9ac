using SScIld.Pathway.Rules;
using SScIld.Web.Features.Entry.Form;

namespace SScIld.Web.Features.Entry.Checks;

/// <summary>What was typed into one field, with what the pack says of the field.</summary>
/// <param name="Field">The field's limits; null for a field the contract does not know.</param>
/// <param name="Kind">How the text is understood.</param>
/// <param name="Text">The text.</param>
/// <param name="AsOf">The day the question is asked; null: not known.</param>
internal sealed record TypedAnswer(FieldDefinition? Field, FieldKind Kind, string Text, DateOnly? AsOf)
{
    /// <summary>The text as a number.</summary>
    public TypedNumber Number { get; } = Kind == FieldKind.Number ? TypedNumber.Read(Text) : new TypedNumber.Nothing();

    /// <summary>The text as a day.</summary>
    public TypedDay Day { get; } = Kind == FieldKind.Day ? TypedDay.Read(Text) : new TypedDay.Nothing();
}
