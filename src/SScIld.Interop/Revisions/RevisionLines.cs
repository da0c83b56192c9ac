using System.Collections.Immutable;
using System.Globalization;

namespace SScIld.Interop.Revisions;

/// <summary>A revision of the knowledge in lines for people.</summary>
/// <param name="revision">The packs and what differs.</param>
/// <param name="words">The words.</param>
public sealed class RevisionLines(PackRevision revision, RevisionWords words)
{
    /// <summary>What changed in the knowledge, piece by piece.</summary>
    public IEnumerable<string> Knowledge()
    {
        yield return words.Say(
            "note.revision.title",
            ("id", revision.Later.Id),
            ("earlier", revision.Earlier.Version),
            ("earlierHash", revision.Earlier.Hash),
            ("later", revision.Later.Version),
            ("laterHash", revision.Later.Hash));
        if (revision.Changes.IsEmpty)
        {
            yield return words.Say(revision.Earlier.Hash == revision.Later.Hash ? "note.revision.same" : "note.revision.same-content");
        }

        foreach (var kind in revision.Changes.GroupBy(change => change.Key.Kind))
        {
            yield return "";
            yield return words.Say("note.revision.kind-count", ("kind", words.Kind(kind.Key)), ("count", Count(kind.Count())));
            foreach (var line in kind.SelectMany(Part))
            {
                yield return line;
            }
        }
    }

    /// <summary>What it does to cases: those with other advice and why, then the names of those that only read otherwise.</summary>
    public IEnumerable<string> Cases(ImmutableArray<CaseRevision> cases)
    {
        var (other, reworded) = (cases.Where(one => one.IsOtherAdvice).ToList(), cases.Where(one => one.IsReworded).ToList());
        yield return words.Say(
            "note.revision.cases",
            ("count", Count(cases.Length)),
            ("other", Count(other.Count)),
            ("reworded", Count(reworded.Count)),
            ("rejected", Count(cases.Count(one => one.Advice is null))));
        foreach (var line in other.SelectMany(Case))
        {
            yield return line;
        }

        if (reworded.Count > 0)
        {
            yield return "";
            yield return words.Say("note.revision.reworded", ("cases", string.Join(", ", reworded.Select(one => one.Id))));
        }

        foreach (var rejected in cases.Where(one => one.Advice is null))
        {
            yield return "";
            yield return words.Say(
                (rejected.Earlier, rejected.Later) switch
                {
                    (null, _) => "note.revision.rejected-now",
                    (_, null) => "note.revision.accepted-now",
                    _ => "note.revision.rejected",
                },
                ("case", rejected.Id));
            foreach (var error in (rejected.Later ?? rejected.Earlier)!.Errors)
            {
                yield return $"    {error.Message}";
            }
        }
    }

    private IEnumerable<string> Part(PartChange change) =>
    [
        $"  {words.Headline(change)}",
        .. change.Aspects.SelectMany(aspect => words.Lines(aspect).Select(line => $"      {line}").Prepend($"    {words.Aspect(aspect)}")),
    ];

    private IEnumerable<string> Case(CaseRevision one) =>
    [
        "",
        $"  {one.Id}",
        .. one.Advice!.Flips.Select(flip => $"    {words.Flip(flip)}"),
        .. one.Advice.Items.Select(item => $"    {words.Item(item)}"),
        $"    {words.Say("note.revision.why")}",
        .. one.Advice.Shifts.Select(shift => $"      {words.Shift(shift)}"),
    ];

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
