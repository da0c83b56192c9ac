using System.Text;

namespace SScIld.Cli.Clinical;

/// <summary>Builds a page of Markdown, line by line.</summary>
internal sealed class PageText
{
    private const int IndentWidth = 2;
    private readonly StringBuilder _text = new();

    /// <summary>Begins a page.</summary>
    public PageText(string title) => Heading(1, title);

    /// <summary>A heading, with an empty line on either side.</summary>
    public PageText Heading(int level, string text)
    {
        BlankLine();
        _text.Append('#', level).Append(' ').Append(text).Append("\n\n");
        return this;
    }

    /// <summary>A paragraph.</summary>
    public PageText Paragraph(string text)
    {
        BlankLine();
        _text.Append(text).Append("\n\n");
        return this;
    }

    /// <summary>An item of a list.</summary>
    /// <param name="depth">0 for the outermost list.</param>
    /// <param name="text">What it says.</param>
    /// <param name="mark">What stands before it.</param>
    public PageText Item(int depth, string text, string mark = "-")
    {
        _text.Append(' ', depth * IndentWidth).Append(mark).Append(' ').Append(text).Append('\n');
        return this;
    }

    /// <summary>A table.</summary>
    public PageText Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        BlankLine();
        Row(headings);
        Row([.. headings.Select(_ => "---")]);
        foreach (var row in rows)
        {
            Row(row);
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>Something that is shown only when asked for.</summary>
    public PageText Folded(string summary, Action<PageText> inside)
    {
        BlankLine();
        _text.Append("<details><summary>").Append(summary).Append("</summary>\n\n");
        inside(this);
        BlankLine();
        _text.Append("</details>\n\n");
        return this;
    }

    /// <summary>The page.</summary>
    public ClinicalPage At(string path) => new(path, _text.ToString().TrimEnd('\n') + "\n");

    /// <summary>An id, or another text that stands as it is written.</summary>
    public static string Code(string text) => $"`{text}`";

    /// <summary>Ids one after the other; a dash when there are none.</summary>
    public static string Codes(IEnumerable<string> ids) => string.Join(", ", ids.Select(Code)) is { Length: > 0 } listed ? listed : "–";

    private void Row(IReadOnlyList<string> cells) =>
        _text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' '))).Append(" |\n");

    private void BlankLine()
    {
        if (_text.Length > 0 && (_text.Length < 2 || _text[^1] != '\n' || _text[^2] != '\n'))
        {
            _text.Append('\n');
        }
    }
}
