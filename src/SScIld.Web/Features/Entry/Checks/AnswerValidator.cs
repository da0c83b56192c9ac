using System.Collections.Immutable;
using FluentValidation;
using FluentValidation.Results;
using SScIld.Pathway.Explanation;

namespace SScIld.Web.Features.Entry.Checks;

/// <summary>
/// Checks one answer: can it be understood, is it possible, is it likely. The limits are the pack's; what concerns two
/// fields at once is checked by <see cref="FormChecks"/> and by the reader of the document.
/// </summary>
internal sealed class AnswerValidator : AbstractValidator<TypedAnswer>
{
    public AnswerValidator()
    {
        ClassLevelCascadeMode = CascadeMode.Stop;
        Number();
        Day();
        RuleFor(answer => answer.Text)
            .Must((answer, text) => answer.Field?.MaximumLength is not { } most || text.Length <= most)
            .WithErrorCode("web.entry.too-long")
            .WithState(answer => Limits(answer.Field?.MaximumLength, null));
    }

    /// <summary>What there is to say about an answer; null: nothing.</summary>
    public FieldNote? NoteOf(TypedAnswer answer) => Validate(answer).Errors is [var failure, ..] ? Note(failure) : null;

    private void Number()
    {
        RuleFor(answer => answer.Number)
            .Must(number => number is not TypedNumber.NotANumber)
            .WithErrorCode("web.entry.not-a-number");
        RuleFor(answer => answer.Number)
            .Must(number => number is not TypedNumber.Ambiguous)
            .WithErrorCode("web.entry.ambiguous-number")
            .WithState(answer => answer.Number is TypedNumber.Ambiguous two ? Limits(two.AsDecimals, two.AsThousands) : []);
        RuleFor(answer => answer.Number)
            .Must((answer, number) => IsWithin(number, answer.Field?.Minimum, answer.Field?.Maximum))
            .WithErrorCode("web.entry.impossible")
            .WithState(answer => Limits(answer.Field?.Minimum, answer.Field?.Maximum));
        RuleFor(answer => answer.Number)
            .Must((answer, number) => IsWithin(number, answer.Field?.LikelyMinimum, answer.Field?.LikelyMaximum))
            .WithErrorCode("web.entry.unlikely")
            .WithSeverity(Severity.Warning)
            .WithState(answer => Limits(answer.Field?.LikelyMinimum, answer.Field?.LikelyMaximum));
    }

    private void Day()
    {
        RuleFor(answer => answer.Day)
            .Must(day => day is not TypedDay.NotADay)
            .WithErrorCode("web.entry.not-a-day");
        RuleFor(answer => answer.Day)
            .Must(day => day is not TypedDay.Ambiguous)
            .WithErrorCode("web.entry.ambiguous-day");
        RuleFor(answer => answer.Day)
            .Must(day => day is not TypedDay.MonthOnly)
            .WithErrorCode("web.entry.month-only");
        RuleFor(answer => answer.Day)
            .Must((answer, day) => day is not TypedDay.Understood(var known) || !(known > answer.AsOf))
            .WithErrorCode("web.entry.day-to-come")
            .WithState(answer => answer.AsOf is { } asOf ? ImmutableArray.Create(("day", NumberText.Of(asOf))) : []);
    }

    private static bool IsWithin(TypedNumber number, decimal? least, decimal? most) =>
        number is not TypedNumber.Understood(var value) || (!(value < least) && !(value > most));

    private static ImmutableArray<(string Name, string Value)> Limits(decimal? least, decimal? most) =>
        [("min", Printed(least)), ("max", Printed(most))];

    private static string Printed(decimal? limit) => limit is { } known ? NumberText.Exact(known) : "";

    private static FieldNote Note(ValidationFailure failure) => new(
        failure.Severity == Severity.Error ? NoteWeight.Error : NoteWeight.Question,
        failure.ErrorCode,
        failure.CustomState as ImmutableArray<(string Name, string Value)>? ?? []);
}
