using SScIld.Cli.Hosting;
using SScIld.Knowledge;
using SScIld.Knowledge.Files;

namespace SScIld.Cli.Maintain;

/// <summary>Freezes the working pack under its version, so that what was assessed with it can be replayed for ever.</summary>
internal sealed class PackRelease(KnowledgeSource knowledge, Words words)
{
    /// <summary>Releases the pack; the result is the exit code.</summary>
    public int Run()
    {
        // The data beside the program are a copy: what is released must be named.
        if (!knowledge.IsNamedFolder || knowledge.Folder is not { } folder)
        {
            throw words.Usage("cli.usage.freeze-needs-folder");
        }

        var pack = knowledge.Load(words);
        (string Name, string Value) id = ("id", pack.Id), version = ("version", pack.Version);
        if (ReleasedPacks.Find(folder, pack.Version) is { } earlier)
        {
            if (earlier.Hash != pack.Hash)
            {
                throw new StopException(ExitCode.Unreadable, words.Say("cli.freeze.different", id, version));
            }

            Terminal.Print(words.Say("cli.freeze.already", id, version));
            return ExitCode.Done;
        }

        var file = ReleasedPacks.PathOf(folder, pack.Version);
        try
        {
            Write(knowledge.Files(words), file);
        }
        catch (Exception problem) when (FileProblem.IsOne(problem))
        {
            throw new StopException(ExitCode.Unreadable, FileProblem.Describe(words, file, problem));
        }

        Terminal.Print(words.Say("cli.freeze.written", id, version, ("file", file)));
        return ExitCode.Done;
    }

    private static void Write(IPackFiles files, string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);

        // Written beside and moved, so that a half-written release never carries a release's name.
        var draft = file + ".draft";
        using (var stream = File.Create(draft))
        {
            PackBundle.Write(files, stream);
        }

        File.Move(draft, file);
    }
}
