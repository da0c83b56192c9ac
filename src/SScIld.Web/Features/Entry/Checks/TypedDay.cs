using System.Globalization;
using System.Text.RegularExpressions;
using SScIld.Interop.Cases;

namespace SScIld.Web.Features.Entry.Checks;

/// <summary>
/// What a typed day means: 2025-11-18, 18/11/2025, 18.11.25, 18 Nov 2025, 2025年11月18日. Where day and month could change
/// places, or only a month is given, that is asked, not guessed. The hierarchy is closed.
/// </summary>
internal abstract partial record TypedDay
{
    private const int MonthsInYear = 12;
    private const int ShortMonthName = 3;
    private const int MiddleOfMonth = 15;

    // Two digits mean a year from 1950 to 2049.
    private const int Century = 100;
    private const int LastCentury = 1900;
    private const int LastCenturyFrom = 50;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private TypedDay()
    {
    }

    /// <summary>Reads a text.</summary>
    public static TypedDay Read(string text)
    {
        var plain = PlainText.Of(text);
        if (plain.Length == 0)
        {
            return new Nothing();
        }

        return YearFirst().Match(plain) is { Success: true } yearFirst ? Of(Day(Part(yearFirst, "y"), Part(yearFirst, "m"), Part(yearFirst, "d")))
            : Named().Match(plain) is { Success: true } named ? Of(Day(Year(named), MonthOf(named.Groups["name"].Value), Part(named, "d")))
            : YearLast().Match(plain) is { Success: true } yearLast ? InEitherOrder(yearLast)
            : Month().Match(plain) is { Success: true } month ? InMonth(month)
            : new NotADay();
    }

    // Points are written between day, month and year only; strokes and hyphens also between month, day and year.
    private static TypedDay InEitherOrder(Match match)
    {
        var (first, second, year) = (Part(match, "a"), Part(match, "b"), Year(match));
        var dayFirst = Day(year, second, first);
        var monthFirst = match.Groups["sign"].Value == "." ? null : Day(year, first, second);
        return dayFirst is { } day && monthFirst is { } other && day != other ? new Ambiguous(day, other) : Of(dayFirst ?? monthFirst);
    }

    private static TypedDay InMonth(Match match)
    {
        var month = match.Groups["name"] is { Success: true } name ? MonthOf(name.Value) : Part(match, "m");
        return Day(Part(match, "y"), month, 1) is { } first ? new MonthOnly(first, first.AddDays(MiddleOfMonth - 1), first.AddMonths(1).AddDays(-1)) : new NotADay();
    }

    private static TypedDay Of(DateOnly? day) => day is { } known ? new Understood(known) : new NotADay();

    private static int Part(Match match, string name) => int.Parse(match.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Year(Match match) => Part(match, "y") switch
    {
        var year and >= Century => year,
        var year and >= LastCenturyFrom => LastCentury + year,
        var year => LastCentury + Century + year,
    };

    private static int MonthOf(string name) => Array.IndexOf(Months, name.ToLowerInvariant()[..ShortMonthName]) + 1;

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= MonthsInYear && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    [GeneratedRegex(@"^(?<y>\d{4})(\s*[-/.年]\s*(?<m>\d{1,2})\s*[-/.月]\s*(?<d>\d{1,2})\s*日?|(?<m>\d{2})(?<d>\d{2}))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>\d{1,2})\s*(?<sign>[-/.])\s*(?<b>\d{1,2})\s*\k<sign>\s*(?<y>\d{4}|\d{2})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^((?<d>\d{1,2})(st|nd|rd|th)?[\s.,-]*(?<name>(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)|(?<name>(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?\s+(?<d>\d{1,2})(st|nd|rd|th)?)[\s.,-]+(?<y>\d{4}|\d{2})$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^((?<m>\d{1,2})\s*[-/]\s*(?<y>\d{4})|(?<y>\d{4})\s*([-/]\s*(?<m>\d{2})|年\s*(?<m>\d{1,2})\s*月)|(?<name>(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)[\s.,-]+(?<y>\d{4}))$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Month();

    /// <summary>A day of the calendar.</summary>
    public sealed record Understood(DateOnly Value) : TypedDay
    {
        /// <summary>As the contract writes it.</summary>
        public string Iso => ContractDay.Text(Value);
    }

    /// <summary>Two days, according to which of the first two numbers is the month.</summary>
    public sealed record Ambiguous(DateOnly DayFirst, DateOnly MonthFirst) : TypedDay;

    /// <summary>A month without its day: the days that could stand for it.</summary>
    public sealed record MonthOnly(DateOnly First, DateOnly Middle, DateOnly Last) : TypedDay;

    /// <summary>Not a day.</summary>
    public sealed record NotADay : TypedDay;

    /// <summary>Nothing typed.</summary>
    public sealed record Nothing : TypedDay;
}
