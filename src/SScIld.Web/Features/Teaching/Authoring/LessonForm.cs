using SScIld.Interop.Lessons;

namespace SScIld.Web.Features.Teaching.Authoring;

/// <summary>The words of a lesson being written. What is written in one language only stands for the other until it is translated.</summary>
public sealed class LessonForm
{
    /// <summary>The longest id.</summary>
    public const int LongestId = 60;

    /// <summary>The id and file name.</summary>
    public string Id { get; set; } = "";

    /// <summary>The patient in a few words, in English.</summary>
    public string TitleEnglish { get; set; } = "";

    /// <summary>The patient in a few words, in Chinese.</summary>
    public string TitleChinese { get; set; } = "";

    /// <summary>The vignette in English.</summary>
    public string SummaryEnglish { get; set; } = "";

    /// <summary>The vignette in Chinese.</summary>
    public string SummaryChinese { get; set; } = "";

    /// <summary>What the case teaches in English, one goal a line.</summary>
    public string GoalsEnglish { get; set; } = "";

    /// <summary>What the case teaches in Chinese, one goal a line, in the same order.</summary>
    public string GoalsChinese { get; set; } = "";

    /// <summary>How hard it is.</summary>
    public LessonDifficulty Difficulty { get; set; }

    /// <summary>Whether the id can be a file name of the library.</summary>
    public bool HasGoodId => Id.Length is > 0 and <= LongestId && Id.Split('-').All(IsWord);

    /// <summary>Whether title, vignette and at least one goal are there, in one language at least.</summary>
    public bool IsWhole => (TitleEnglish + TitleChinese).Trim().Length > 0 && (SummaryEnglish + SummaryChinese).Trim().Length > 0 && Goals.Count > 0;

    /// <summary>Whether something is written in one language only, or goals do not pair up.</summary>
    public bool LacksALanguage => Halves(TitleEnglish, TitleChinese) || Halves(SummaryEnglish, SummaryChinese) || Lines(GoalsEnglish).Length != Lines(GoalsChinese).Length;

    /// <summary>The words of the lesson; null: something is missing.</summary>
    public LessonWords? Words => HasGoodId && IsWhole
        ? new LessonWords(Id, Both(TitleEnglish, TitleChinese), Both(SummaryEnglish, SummaryChinese), Goals, Difficulty)
        : null;

    private List<LessonText> Goals
    {
        get
        {
            var (english, chinese) = (Lines(GoalsEnglish), Lines(GoalsChinese));
            return
            [
                .. Enumerable.Range(0, Math.Max(english.Length, chinese.Length))
                    .Select(line => Both(english.ElementAtOrDefault(line) ?? "", chinese.ElementAtOrDefault(line) ?? "")),
            ];
        }
    }

    private static bool Halves(string english, string chinese) => (english.Trim().Length == 0) != (chinese.Trim().Length == 0);

    private static LessonText Both(string english, string chinese)
    {
        var (en, zh) = (english.Trim(), chinese.Trim());
        return new LessonText(en.Length == 0 ? zh : en, zh.Length == 0 ? en : zh);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsWord(string part) => part.Length > 0 && part.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));
}
