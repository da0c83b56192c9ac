using System.Collections.Immutable;
using SScIld.Web.Features.Entry.Checks;

namespace SScIld.Web.Features.Entry.Series;

/// <summary>What a column of a pasted series holds.</summary>
/// <param name="Path">The field.</param>
/// <param name="Unit">For a DLCO that is not in per cent: its unit; else empty.</param>
/// <param name="InLitres">True for a volume in litres, which the field takes in millilitres.</param>
internal sealed record SeriesColumn(string Path, string Unit = "", bool InLitres = false)
{
    /// <summary>How many millilitres a litre has.</summary>
    public const decimal MillilitresInALitre = 1000;

    private static readonly SeriesColumn Date = new("lungFunction[].date");
    private static readonly SeriesColumn Fvc = new("lungFunction[].fvcPercentPredicted");
    private static readonly SeriesColumn Volume = new("lungFunction[].fvcMillilitres");
    private static readonly SeriesColumn Dlco = new("lungFunction[].dlcoPercentPredicted");
    private static readonly SeriesColumn Equation = new("lungFunction[].referenceEquation");

    // Without heads the columns mean what reports print most often, in that order.
    private static readonly ImmutableArray<SeriesColumn> UsualOrder = [Fvc, Dlco, Volume];

    /// <summary>The columns by their heads; null for one that no field takes. A DLCO in per cent goes before one that is not.</summary>
    public static IReadOnlyList<SeriesColumn?> FromHeads(IReadOnlyList<string> heads)
    {
        var columns = heads.Select(OfHead).ToArray();
        var hasPercent = columns.Contains(Dlco);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] is { } column && ((column.Unit.Length > 0 && hasPercent) || !seen.Add(column.Path)))
            {
                columns[i] = null;
            }
        }

        return columns;
    }

    /// <summary>The columns of rows without heads: the first that holds days, then numbers in their usual order.</summary>
    public static IReadOnlyList<SeriesColumn?> FromCells(IReadOnlyList<string[]> rows, Func<string, bool> isDay)
    {
        var columns = new SeriesColumn?[rows.Max(row => row.Length)];
        var usual = new Queue<SeriesColumn>(UsualOrder);
        for (var i = 0; i < columns.Length; i++)
        {
            string[] cells = [.. rows.Where(row => row.Length > i && row[i].Length > 0).Select(row => row[i])];
            if (!columns.Contains(Date) && Array.Exists(cells, cell => isDay(cell)))
            {
                columns[i] = Date;
            }
            else if (Array.Exists(cells, cell => TypedNumber.Read(cell) is not TypedNumber.NotANumber) && usual.TryDequeue(out var next))
            {
                columns[i] = next;
            }
        }

        return columns;
    }

    private static SeriesColumn? OfHead(string head)
    {
        var plain = PlainText.Of(head).ToLowerInvariant();
        var isPercent = Any(plain, "%", "pred", "预");
        return Any(plain, "date", "day", "日期", "时间") ? Date
            : Any(plain, "dlco", "tlco", "dl,co", "弥散") ? (isPercent ? Dlco : Any(plain, "mmol") ? Dlco with { Unit = "mmol" } : Any(plain, "ml") ? Dlco with { Unit = "mL" } : Dlco)
            : Any(plain, "fvc", "用力肺活量") ? (isPercent ? Fvc : Any(plain, "ml", "毫升") ? Volume : Any(plain, "(l)", "[l]", " l", "litre", "liter", "升") ? Volume with { InLitres = true } : Fvc)
            : Any(plain, "equation", "reference", "方程") ? Equation
            : null;
    }

    private static bool Any(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
