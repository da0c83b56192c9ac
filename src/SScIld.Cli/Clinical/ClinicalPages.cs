using System.Text;
using SScIld.Cli.Hosting;
using SScIld.Interop.RulesInWords;
using SScIld.Knowledge.Clinical;

namespace SScIld.Cli.Clinical;

/// <summary>Writes the clinical documentation that follows from the data: the same data give the same bytes.</summary>
internal sealed class ClinicalPages(KnowledgeSource knowledge, Words words)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the pages; the result is the exit code.</summary>
    public int Run(string output)
    {
        var data = knowledge.Folder ?? throw words.Usage("cli.usage.docs-needs-folder");
        var pack = knowledge.Load(words);
        var read = ClinicalFolder.Load(data);
        var record = read.Record ?? throw StopException.Defective(read.Defects);
        var book = new PackBook(pack, record, new PackVoice(pack, words.Source, words.Language));
        var pages = PathwayPages.Of(book)
            .Concat([NumbersPage.Of(book), ReadingsPage.Of(book), NoticesPage.Of(book), HazardsPage.Of(book), CoveragePage.Of(book, LessonRuns.Of(Path.Combine(data, "cases"), pack))])
            .ToList();
        foreach (var page in pages)
        {
            Write(Path.Combine(output, page.Path), page.Text);
        }

        Terminal.Print(words.Say("cli.docs.written", ("count", $"{pages.Count}"), ("folder", output)));
        return ExitCode.Done;
    }

    private void Write(string file, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, Utf8);
        }
        catch (Exception problem) when (FileProblem.IsOne(problem))
        {
            throw new StopException(ExitCode.Unreadable, FileProblem.Describe(words, file, problem));
        }
    }
}
