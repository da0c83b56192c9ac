using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SScIld.Web.Features.Entry.Checks;

namespace SScIld.Web.Features.Entry.Series;

/// <summary>
/// Lung-function tests as they come from a spreadsheet or a report: columns divided by tabs, semicolons, commas, bars or
/// spaces, with a line of heads or without. Texts stay as they were pasted; the fields themselves say what is wrong with them.
/// </summary>
/// <param name="Tests">The tests, each the texts of its fields by path.</param>
/// <param name="Unused">The heads of columns that no field takes.</param>
internal sealed partial record PastedSeries(ImmutableArray<ImmutableDictionary<string, string>> Tests, ImmutableArray<string> Unused)
{
    // "18 Nov 2025" has three words.
    private const int LongestDay = 3;

    private static readonly char[] Separators = ['\t', ';', ',', '|'];

    /// <summary>Reads a pasted text.</summary>
    public static PastedSeries Read(string text)
    {
        string[] lines = [.. text.Split('\n').Select(line => line.Trim('\r', ' ')).Where(line => line.Trim().Length > 0)];
        var separator = Separators.Where(sign => lines.Any(line => line.Contains(sign))).Select(sign => (char?)sign).FirstOrDefault();
        string[][] rows = [.. lines.Select(line => Cells(line, separator)).Where(cells => cells.Any(cell => cell.Length > 0))];
        if (rows.Length == 0)
        {
            return new PastedSeries([], []);
        }

        var hasHeads = !rows[0].Any(IsDay);
        var columns = hasHeads ? SeriesColumn.FromHeads(rows[0]) : SeriesColumn.FromCells(rows, IsDay);
        return new PastedSeries(
            [.. rows.Skip(hasHeads ? 1 : 0).Select(cells => Test(cells, columns)).Where(test => test.Count > 0)],
            hasHeads ? [.. rows[0].Where((head, i) => columns[i] is null && head.Length > 0)] : []);
    }

    private static bool IsDay(string cell) => TypedDay.Read(cell) is TypedDay.Understood or TypedDay.Ambiguous or TypedDay.MonthOnly;

    private static ImmutableDictionary<string, string> Test(string[] cells, IReadOnlyList<SeriesColumn?> columns)
    {
        var test = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(cells.Length, columns.Count); i++)
        {
            if (columns[i] is { } column && cells[i].Length > 0)
            {
                test[column.Path] = column.InLitres && TypedNumber.Read(cells[i]) is TypedNumber.Understood(var litres)
                    ? (litres * SeriesColumn.MillilitresInALitre).ToString("0.##", CultureInfo.InvariantCulture)
                    : cells[i];
                if (column.Unit.Length > 0)
                {
                    test[Form.FormFields.DlcoUnit] = column.Unit;
                }
            }
        }

        return test.ToImmutable();
    }

    // Without a sign between them, columns are divided by wide gaps; else by single spaces, of which a date may hold some.
    private static string[] Cells(string line, char? separator) =>
    [
        .. (separator is { } sign ? line.Split(sign) : WideGap().IsMatch(line) ? WideGap().Split(line) : Words(line))
            .Select(cell => cell.Trim().Trim('"').Trim()),
    ];

    private static string[] Words(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(LongestDay, words.Length); length > 1; length--)
        {
            if (string.Join(' ', words[..length]) is var first && IsDay(first))
            {
                return [first, .. words[length..]];
            }
        }

        return words;
    }

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WideGap();
}
