using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Note;

/// <summary>Notices: the critical ones straight after the verdict, the others by level.</summary>
internal sealed class NoticeSection(Assessment assessment, NoteVoice voice, NotePage page)
{
    public void WriteCritical() => Level(NoticeLevel.Critical);

    public void WriteOthers(bool includeInformation)
    {
        Level(NoticeLevel.Warning);
        if (includeInformation)
        {
            Level(NoticeLevel.Info);
        }
    }

    private void Level(NoticeLevel level)
    {
        var notices = assessment.Notices.Where(notice => notice.Level == level).ToList();
        if (notices.Count == 0)
        {
            return;
        }

        page.Heading(voice.LevelName(level));
        foreach (var notice in notices)
        {
            page.Item(Wording.Layered(voice, notice.Text, notice.Layer));
        }
    }
}
