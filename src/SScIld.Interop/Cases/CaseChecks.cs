using System.Globalization;
using SScIld.Pathway.Explanation;

namespace SScIld.Interop.Cases;

/// <summary>Checks single entries and keeps what is wrong. An entry that is wrong counts as not known for the checks after it.</summary>
internal sealed class CaseChecks
{
    /// <summary>The place of a field that is in no list.</summary>
    public const int NoEntry = -1;

    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    private List<CaseProblem>? _problems;
    private DateOnly? _asOf;

    public IReadOnlyList<CaseProblem> Problems => _problems ?? [];

    public bool HasProblems => _problems is not null;

    public void Report(CaseProblem problem) => (_problems ??= []).Add(problem);

    /// <summary>The day the question is asked; the days read after it are held against it.</summary>
    public DateOnly? AsOf(string? text, CaseField field) => _asOf = Required(text, field) ? Day(text, field, NoEntry) : null;

    public decimal? Number(decimal? value, CaseField field, int entry = NoEntry)
    {
        if (value is not { } entered)
        {
            return null;
        }

        if (field.Allows(entered))
        {
            return entered;
        }

        Report(field.OutOfRange(entry, Printed(entered)));
        return null;
    }

    /// <summary>A whole number; 12.0 is one.</summary>
    public int? Whole(decimal? value, CaseField field, int entry)
    {
        if (Number(value, field, entry) is not { } entered)
        {
            return null;
        }

        if (decimal.IsInteger(entered) && entered is >= 0 and <= int.MaxValue)
        {
            return (int)entered;
        }

        Report(field.Problem(RejectionCode.WrongType, entry, Printed(entered)));
        return null;
    }

    /// <summary>A text; an empty one says nothing.</summary>
    public string? Text(string? value, CaseField field, int entry = NoEntry)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (field.Allows(value))
        {
            return value;
        }

        Report(field.OutOfRange(entry, value) with { IsText = true });
        return null;
    }

    public T? OneOf<T>(string? code, Choice<T> choice, CaseField field, int entry = NoEntry)
        where T : struct, Enum
    {
        if (code is null)
        {
            return null;
        }

        if (choice.TryParse(code, out var value))
        {
            return value;
        }

        Report(field.Problem(RejectionCode.UnknownValue, entry, code) with { Allowed = choice.Listed });
        return null;
    }

    /// <summary>A day that has come by the day the question is asked.</summary>
    public DateOnly? PastDay(string? text, CaseField field, int entry = NoEntry)
    {
        if (text is null || Day(text, field, entry) is not { } day)
        {
            return null;
        }

        if (!(day > _asOf))
        {
            return day;
        }

        Report(field.Problem(RejectionCode.DateAfterAsOf, entry, text) with { Maximum = NumberText.Of(_asOf!.Value) });
        return null;
    }

    public bool Required(string? value, CaseField field, int entry = NoEntry)
    {
        if (value is not null)
        {
            return true;
        }

        Report(field.Problem(RejectionCode.Required, entry));
        return false;
    }

    /// <summary>Whether an entry of a list is there at all: null stands for an unknown datum, never for an entry.</summary>
    public bool Entry(object? value, CaseField field, int entry)
    {
        if (value is not null)
        {
            return true;
        }

        Report(field.Problem(RejectionCode.WrongType, entry, "null"));
        return false;
    }

    public void Count(int entries, CaseField field)
    {
        if (entries > field.MaximumLength)
        {
            Report(field.OutOfRange(NoEntry, Printed(entries)) with { Code = RejectionCode.TooMany });
        }
    }

    private DateOnly? Day(string? text, CaseField field, int entry)
    {
        if (ContractDay.Read(text) is { Year: >= FirstYear and <= LastYear } day)
        {
            return day;
        }

        Report(field.Problem(RejectionCode.BadDate, entry, text ?? ""));
        return null;
    }

    private static string Printed(decimal value) => ExactDecimal.Normalised(value).ToString(CultureInfo.InvariantCulture);
}
