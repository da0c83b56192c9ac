namespace SScIld.Knowledge;

/// <summary>Something in the data that keeps the product from starting.</summary>
/// <param name="File">The file, relative to <c>data/</c>, with forward slashes.</param>
/// <param name="Line">The line, from 1; 0 when the defect is of the file as a whole.</param>
/// <param name="Column">The column, from 1; 0 when the defect is of a line or a file as a whole.</param>
/// <param name="Code">What kind of defect it is, in kebab-case.</param>
/// <param name="Message">What is wrong, for whoever wrote the file.</param>
public sealed record PackDefect(string File, int Line, int Column, string Code, string Message) : IComparable<PackDefect>
{
    /// <summary>By file, then by place, then by what is said.</summary>
    public int CompareTo(PackDefect? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byFile = string.CompareOrdinal(File, other.File);
        var byPlace = byFile != 0 ? byFile : (Line, Column).CompareTo((other.Line, other.Column));
        var byCode = byPlace != 0 ? byPlace : string.CompareOrdinal(Code, other.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(Message, other.Message);
    }

    /// <summary>The defect as a compiler would print it.</summary>
    public override string ToString() =>
        Line == 0 ? $"{File}: {Code}: {Message}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {Code}: {Message}");

    public static bool operator <(PackDefect left, PackDefect right) => left.CompareTo(right) < 0;

    public static bool operator >(PackDefect left, PackDefect right) => left.CompareTo(right) > 0;

    public static bool operator <=(PackDefect left, PackDefect right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PackDefect left, PackDefect right) => left.CompareTo(right) >= 0;
}
