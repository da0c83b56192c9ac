namespace SScIld.Interop.Note;

/// <summary>How much a note says.</summary>
public enum NoteDetail
{
    /// <summary>Everything a reader needs to judge the reasoning.</summary>
    Full,

    /// <summary>The verdict, what to consider, what to heed and what to do.</summary>
    Brief,
}
