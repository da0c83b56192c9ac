namespace SScIld.Web.Features.Entry.Checks;

/// <summary>Text as a Chinese keyboard may give it, with the signs a Latin one gives: full-width digits, stops and spaces.</summary>
internal static class PlainText
{
    private const char FirstFullWidth = '！';
    private const char LastFullWidth = '～';
    private const char WideSpace = '\u3000';
    private const char HardSpace = '\u00A0';
    private const char Minus = '−';

    /// <summary>The text with plain signs and nothing around it.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (plain, typed) =>
    {
        for (var i = 0; i < typed.Length; i++)
        {
            plain[i] = typed[i] switch
            {
                >= FirstFullWidth and <= LastFullWidth => (char)(typed[i] - FirstFullWidth + '!'),
                WideSpace or HardSpace => ' ',
                '。' => '.',
                Minus => '-',
                _ => typed[i],
            };
        }
    }).Trim();
}
