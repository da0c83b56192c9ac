using System.Globalization;
using SScIld.Cli.Hosting;
using SScIld.Interop.Cases;
using SScIld.Interop.Note;
using SScIld.Knowledge;
using SScIld.Knowledge.Texts;
using SScIld.Pathway.Rules;

namespace SScIld.Cli.Maintain;

/// <summary>Reads everything the program knows and says, and lists what is wrong with it or what it holds.</summary>
internal sealed class PackVerification(KnowledgeSource knowledge, Words words)
{
    private const int CountColumns = 6;

    /// <summary>Verifies; the result is the exit code.</summary>
    public int Run()
    {
        var texts = ProductTexts.Load(knowledge.TextsFolder);
        var loaded = PackLoader.Load(knowledge.Files(words), [.. NotePhrases.Keys, .. RejectionCode.All.Select(code => $"rejection.{code}")]);
        var released = loaded.Pack is { } sound && knowledge.Folder is { } folder ? ReleasedPacks.Check(folder, sound) : [];
        if (loaded.Pack is not { } pack || texts.Texts is not { } sentences || !released.IsEmpty)
        {
            throw StopException.Defective([.. loaded.Defects, .. texts.Defects, .. released]);
        }

        Terminal.Print(words.Say("cli.verify.sound", ("id", pack.Id), ("version", pack.Version)));
        Terminal.Print(words.Say("cli.verify.hash", ("hash", pack.Hash)));
        PrintCounts(pack, sentences);
        return ExitCode.Done;
    }

    private void PrintCounts(KnowledgePack pack, ProductTexts sentences)
    {
        Print(pack.Rules.Length, "cli.verify.rules");
        Print(pack.Tables.Length, "cli.verify.tables");
        Print(pack.Tables.Sum(table => table.Rows.Length), "cli.verify.rows");
        Print(pack.Definitions.Length, "cli.verify.definitions");
        Print(pack.Thresholds.Length, "cli.verify.thresholds");
        Print(pack.Readings.Length, "cli.verify.readings");
        Print(pack.Fields.Length, "cli.verify.fields");
        Print(pack.Agents.Length, "cli.verify.agents");
        Print(pack.Notices.Length, "cli.verify.notices");
        Print(pack.Actions.Length, "cli.verify.actions");
        Print(pack.Evidence.Studies.Length, "cli.verify.studies");
        Print(pack.Evidence.Guidelines.Length, "cli.verify.guidelines");
        Print(pack.Evidence.Guidelines.Sum(guideline => guideline.Statements.Length), "cli.verify.statements");
        Print(pack.Evidence.Positions.Length, "cli.verify.positions");
        Print(pack.Evidence.Errata.Length, "cli.verify.errata");
        Print(pack.Evidence.Passages.Length, "cli.verify.passages");
        Print(sentences.Keys.Count, "cli.verify.texts");
        if (knowledge.Folder is { } folder)
        {
            Print(ReleasedPacks.All(folder).Length, "cli.verify.released");
        }
    }

    private void Print(int count, string what) => Terminal.Print(words.Say(
        "cli.verify.count",
        ("count", count.ToString(CultureInfo.InvariantCulture).PadLeft(CountColumns)),
        ("what", words.Say(what))));
}
