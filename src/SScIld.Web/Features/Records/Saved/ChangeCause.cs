using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Rules;
using SScIld.Storage.Assessments;

namespace SScIld.Web.Features.Records.Saved;

/// <summary>Why the advice is another than the time before.</summary>
public enum ChangeCause
{
    /// <summary>What was entered, or the day of the question.</summary>
    Entries,

    /// <summary>The knowledge.</summary>
    Pack,

    /// <summary>Both: neither alone gives the new advice.</summary>
    Both,

    /// <summary>Both changed, and the earlier knowledge is not at hand to tell which of them it was.</summary>
    CannotTell,
}

/// <summary>Tells what changed the advice: the newer case is decided with the earlier knowledge.</summary>
public static class ChangeCauses
{
    /// <summary>The cause of a change between two saved assessments of one patient.</summary>
    public static ChangeCause Of(SavedAssessment before, SavedAssessment now, FrozenPacks packs)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(packs);
        if (before.Pack.Hash == now.Pack.Hash)
        {
            return ChangeCause.Entries;
        }

        if (before.Case.Span.SequenceEqual(now.Case.Span))
        {
            return ChangeCause.Pack;
        }

        if (packs.Find(before.Pack.Hash) is not { } earlier || packs.Find(now.Pack.Hash) is not { } later
            || Decide(before, earlier) is not { } first || Decide(now, earlier) is not { } between || Decide(now, later) is not { } second)
        {
            return ChangeCause.CannotTell;
        }

        return between.Equals(first) ? ChangeCause.Pack : between.Equals(second) ? ChangeCause.Entries : ChangeCause.Both;
    }

    private static Decision? Decide(SavedAssessment saved, KnowledgePack pack) =>
        CaseDocumentReader.Read(saved.Case.Span, pack) is CaseReading.Accepted accepted ? PathwayEngine.Decide(accepted.Patient, pack) : null;
}
