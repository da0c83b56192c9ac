using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;
using SScIld.Cli.Assess;
using SScIld.Cli.Clinical;
using SScIld.Cli.Cohort;
using SScIld.Cli.Compare;
using SScIld.Cli.Explore;
using SScIld.Cli.Hosting;
using SScIld.Cli.Keep;
using SScIld.Cli.Maintain;
using SScIld.Interop.Assessments;
using SScIld.Interop.Explorations;
using SScIld.Pathway;

namespace SScIld.Cli;

/// <summary>What can be typed, and what it leads to.</summary>
internal sealed class CommandLine
{
    private readonly Option<string[]> _lang = Option("--lang");
    private readonly Option<string[]> _pack = Option("--pack");
    private readonly Option<string[]> _format = Option("--format");
    private readonly Option<string[]> _detail = Option("--detail");
    private readonly Option<string[]> _input = Option("--input");
    private readonly Option<string[]> _output = Option("--output");
    private readonly Option<bool> _help = new("--help", "-h", "-?") { Recursive = true };
    private readonly Option<bool> _version = new("--version");
    private readonly Argument<string[]> _cases = new("CASE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> _what = Option("--what");
    private readonly Argument<string[]> _explored = new("CASE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Command _assess;
    private readonly Command _explore;
    private readonly Option<bool> _exhaustive = new("--exhaustive");
    private readonly Command _verify;
    private readonly Argument<string[]> _packs = new("PACK") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> _caseFolder = Option("--cases");
    private readonly Command _diff;
    private readonly Command _freeze = new("freeze");
    private readonly Command _docs;
    private readonly DataCommand _data = new();
    private readonly Command _root;

    private CommandLine()
    {
        _lang.Recursive = true;
        _pack.Recursive = true;
        _assess = new Command("assess") { _cases, _format, _detail, _input, _output };
        _explore = new Command("explore") { _explored, _format, _what };
        _verify = new Command("verify") { _exhaustive, _format, _output };
        _diff = new Command("diff") { _packs, _caseFolder, _format };
        _docs = new Command("docs") { _output };
        _root = new Command("sscild") { _lang, _pack, _help, _version, _assess, _explore, _verify, _diff, _freeze, _docs, _data };
    }

    /// <summary>Runs the program; the result is its exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var line = new CommandLine();
        var typed = line._root.Parse(arguments);
        var language = LanguageCode.TryParse(One(typed, line._lang), out var asked) ? asked : Language.English;
        var knowledge = new KnowledgeSource(One(typed, line._pack));
        var words = new Words(language, knowledge.TextsFolder);
        try
        {
            return await line.RunAsync(typed, knowledge, words);
        }
        catch (StopException stop)
        {
            foreach (var said in stop.Lines)
            {
                Terminal.Report(said);
            }

            return stop.ExitCode;
        }
        catch (Exception fault)
        {
            // The one place where anything is caught: a person never sees a stack trace.
            Terminal.Report(Describe(fault, words));
            return ExitCode.Fault;
        }
    }

    private static string Describe(Exception fault, Words words)
    {
        var bare = $"{fault.GetType().Name}: {fault.Message}";
        try
        {
            return words.Say("cli.fault", ("fault", bare));
        }
        catch (StopException)
        {
            // Without the program's words, the bare fault is still better than none.
            return bare;
        }
    }

    private async Task<int> RunAsync(ParseResult typed, KnowledgeSource knowledge, Words words)
    {
        var command = typed.CommandResult.Command;
        if (typed.GetValue(_help))
        {
            Terminal.Print(words.Say(command == _root ? "cli.help" : $"cli.help.{command.Name}").TrimEnd('\n'));
            return ExitCode.Done;
        }

        if (typed.GetValue(_version))
        {
            var version = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            Terminal.Print($"sscild {version}");
            return ExitCode.Done;
        }

        Check(typed, words);
        return command switch
        {
            _ when command == _assess => await AssessAsync(typed, knowledge, words),
            _ when command == _explore => Explore(typed, knowledge, words),
            _ when command == _verify => Verify(typed, knowledge, words),
            _ when command == _diff => Diff(typed, words),
            _ when command == _data => await _data.RunAsync(typed, words),
            _ when command == _freeze => new PackRelease(knowledge, words).Run(),
            _ when command == _docs => new ClinicalPages(knowledge, words).Run(One(typed, _output) ?? throw words.Usage("cli.usage.docs-needs-output")),
            _ => throw words.Usage("cli.usage.no-command"),
        };
    }

    private async Task<int> AssessAsync(ParseResult typed, KnowledgeSource knowledge, Words words)
    {
        var files = typed.GetValue(_cases) ?? [];
        var isText = Choice(typed, _format, words, "json", "text") == "text";
        var detail = Choice(typed, _detail, words, "full", "brief");
        var output = One(typed, _output);
        if (One(typed, _input) is not { } input)
        {
            return output is not null ? throw words.Usage("cli.usage.output-without-input")
                : files.Length == 0 ? throw words.Usage("cli.usage.no-case")
                : new CaseFiles(knowledge, words, new AssessRequest(files, isText, Detail(detail ?? "full"))).Run();
        }

        return files.Length > 0 ? throw words.Usage("cli.usage.files-and-input")
            : isText ? throw words.Usage("cli.usage.text-cohort")
            : await new CohortRun(knowledge, words, new CohortRequest(input, output, Detail(detail ?? "brief"))).RunAsync();
    }

    private int Verify(ParseResult typed, KnowledgeSource knowledge, Words words) => typed.GetValue(_exhaustive)
        ? new ExhaustiveVerification(knowledge, words).Run(Choice(typed, _format, words, "json", "text") == "json", One(typed, _output))
        : new PackVerification(knowledge, words).Run();

    private int Diff(ParseResult typed, Words words) => typed.GetValue(_packs) is [var earlier, var later]
        ? new PackComparison(words).Run(earlier, later, One(typed, _caseFolder), Choice(typed, _format, words, "json", "text") == "json")
        : throw words.Usage("cli.usage.two-packs");

    private int Explore(ParseResult typed, KnowledgeSource knowledge, Words words)
    {
        if (typed.GetValue(_explored) is not { Length: 1 } files)
        {
            throw words.Usage("cli.usage.one-case");
        }

        var isText = Choice(typed, _format, words, "json", "text") == "text";
        var kinds = One(typed, _what) is { } kind ? [kind] : ExplorationKind.All;
        return kinds.All(ExplorationKind.All.Contains)
            ? new CaseExploration(knowledge, words).Run(files[0], kinds, isText)
            : throw words.Usage("cli.usage.value-unknown", ("option", _what.Name), ("allowed", string.Join('|', ExplorationKind.All)), ("value", kinds[0]));
    }

    /// <summary>Refuses what was not understood, in the words of the language asked for.</summary>
    private void Check(ParseResult typed, Words words)
    {
        Choice(typed, _lang, words, "en", "zh");
        if (typed.UnmatchedTokens is [var unmatched, ..])
        {
            throw words.Usage("cli.usage.unknown-argument", ("argument", unmatched));
        }

        if (typed.Errors is [var error, ..])
        {
            throw error.SymbolResult is OptionResult option
                ? words.Usage("cli.usage.value-needed", ("option", option.Option.Name))
                : words.Usage("cli.usage.no-command");
        }

        // An option nobody knows is parsed as the name of a case.
        if ((typed.GetResult(_cases) ?? typed.GetResult(_explored) ?? typed.GetResult(_packs))?.Tokens.FirstOrDefault(token => token.Value is ['-', _, ..]) is { } unknown)
        {
            throw words.Usage("cli.usage.unknown-argument", ("argument", unknown.Value));
        }

        foreach (var option in new[] { _lang, _pack, _format, _detail, _input, _output, _what, _caseFolder })
        {
            if (typed.GetResult(option) is { Tokens.Count: > 1 })
            {
                throw words.Usage("cli.usage.value-needed", ("option", option.Name));
            }
        }
    }

    private static string? Choice(ParseResult typed, Option<string[]> option, Words words, string one, string other) =>
        One(typed, option) is { } value && value != one && value != other
            ? throw words.Usage("cli.usage.value-unknown", ("option", option.Name), ("allowed", $"{one}|{other}"), ("value", value))
            : One(typed, option);

    private static AssessmentDetail Detail(string code) => code == "brief" ? AssessmentDetail.Brief : AssessmentDetail.Full;

    // Asked of the tokens, which are there even when the option is not as it should be.
    private static string? One(ParseResult typed, Option<string[]> option) => typed.GetResult(option)?.Tokens is [var token, ..] ? token.Value : null;

    // Several values are taken so that an option written twice is refused in our own words.
    private static Option<string[]> Option(string name) => new(name) { Arity = ArgumentArity.OneOrMore };
}
