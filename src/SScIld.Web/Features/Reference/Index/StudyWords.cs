using SScIld.Pathway.Evidence;
using SScIld.Pathway.Explanation;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Reference.Index;

/// <summary>A study in a few words.</summary>
internal static class StudyWords
{
    /// <summary>Its type and size.</summary>
    public static string Kind(Words words, Study study)
    {
        var type = words.Phrase($"study-type.{study.Type}");
        return study.N is { } n ? words.Say("web.study.kind-and-size", ("type", type), ("n", NumberText.Exact(n))) : type;
    }

    /// <summary>How far its figures were seen in the source.</summary>
    public static Verification Seen(Study study) =>
        !study.Verified ? Verification.No : study.Partial ? Verification.Partly : Verification.Yes;
}
