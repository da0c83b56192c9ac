using System.Text;

namespace SScIld.Interop.Note;

/// <summary>A note being written: paragraphs, headings and list items, wrapped, without trailing spaces.</summary>
internal sealed class NotePage
{
    private const int Columns = 80;
    private const string Bullet = "- ";
    private readonly StringBuilder _text = new(4096);

    /// <summary>A paragraph from the margin.</summary>
    public void Line(string text) => LineBreaks.Append(_text, text, Columns, "", "");

    /// <summary>A heading after an empty line.</summary>
    public void Heading(string text)
    {
        Gap();
        Line(text);
    }

    /// <summary>An empty line.</summary>
    public void Gap() => _text.Append('\n');

    /// <summary>A list item under a heading.</summary>
    public void Item(string text) => Item(Bullet, text);

    /// <summary>A list item with its own mark, such as a number.</summary>
    public void Item(string mark, string text) => LineBreaks.Append(_text, text, Columns, mark, new string(' ', mark.Length));

    /// <summary>A line that belongs to the item above it.</summary>
    public void Under(string text) => LineBreaks.Append(_text, text, Columns, "   ", "   ");

    /// <summary>A list item below a line that belongs to an item.</summary>
    public void UnderItem(string text) => LineBreaks.Append(_text, text, Columns, "   - ", "     ");

    /// <summary>A line that belongs to an item below a line.</summary>
    public void UnderUnderItem(string text) => LineBreaks.Append(_text, text, Columns, "     ", "     ");

    /// <summary>The note so far.</summary>
    public override string ToString() => _text.ToString();
}
