using System.Collections.Immutable;
using SScIld.Cli.Hosting;
using SScIld.Interop.Revisions;

namespace SScIld.Cli.Compare;

/// <summary>Compares two packs: what changed in words, and which cases it gives other advice. The gate for every change of the knowledge.</summary>
internal sealed class PackComparison(Words words)
{
    /// <summary>Compares; the result is the exit code.</summary>
    /// <param name="earlier">The earlier pack: a data folder or a released file.</param>
    /// <param name="later">The later pack.</param>
    /// <param name="casesFolder">A folder of cases or lessons; null: the cases are not asked about.</param>
    /// <param name="isJson">True for a document in place of lines.</param>
    public int Run(string earlier, string later, string? casesFolder, bool isJson)
    {
        var revision = PackRevision.Between(new KnowledgeSource(earlier).Load(words), new KnowledgeSource(later).Load(words), words.Source);
        var said = new RevisionWords(revision, words.Source, words.Language);
        var cases = casesFolder is null ? (ImmutableArray<CaseRevision>?)null : Cases(casesFolder, new CaseRevisions(revision));
        if (isJson)
        {
            Terminal.Output.Write(RevisionJson.Of(revision, cases, said, words.Language));
            Terminal.Output.Write("\n"u8);
        }
        else
        {
            var lines = new RevisionLines(revision, said);
            lines.Knowledge().Concat(cases is { } asked ? lines.Cases(asked).Prepend("") : []).ToList().ForEach(Terminal.Print);
        }

        return cases?.Any(one => one.Advice is null) == true ? ExitCode.CaseRejected : ExitCode.Done;
    }

    private ImmutableArray<CaseRevision> Cases(string folder, CaseRevisions revisions)
    {
        try
        {
            return [.. CaseFolder.Read(folder).Select(one => revisions.Of(one.Name, one.Document, words.Language))];
        }
        catch (Exception problem) when (FileProblem.IsOne(problem))
        {
            throw new StopException(ExitCode.Unreadable, FileProblem.Describe(words, folder, problem));
        }
    }
}
