using System.CommandLine;
using SScIld.Cli.Hosting;
using SScIld.Storage;

namespace SScIld.Cli.Keep;

/// <summary>What can be typed after <c>sscild data</c>.</summary>
internal sealed class DataCommand : Command
{
    private readonly Option<string[]> _store = new("--store") { Arity = ArgumentArity.OneOrMore };
    private readonly Option<string[]> _postgres = new("--postgres") { Arity = ArgumentArity.OneOrMore };
    private readonly Argument<string[]> _words = new("WHAT") { Arity = ArgumentArity.ZeroOrMore };

    public DataCommand()
        : base("data")
    {
        Add(_words);
        Add(_store);
        Add(_postgres);
    }

    /// <summary>Runs the command; the result is the exit code.</summary>
    public Task<int> RunAsync(ParseResult typed, Words words)
    {
        var what = typed.GetValue(_words) ?? [];
        return what switch
        {
            ["backup", var file] => Commands(typed, words).BackUpAsync(file),
            ["restore", var file] => Commands(typed, words).RestoreAsync(file),
            ["verify-audit"] => Commands(typed, words).VerifyAsync(),
            _ => throw words.Usage("cli.usage.data-command"),
        };
    }

    private KeptRecordsCommands Commands(ParseResult typed, Words words)
    {
        var store = Place(typed, _store, "SSCILD_STORE", words);
        var postgres = Place(typed, _postgres, "SSCILD_POSTGRES", words);
        return store is null && postgres is null
            ? throw words.Usage("cli.usage.data-place")
            : new KeptRecordsCommands(new StorageOptions { DataFolder = store ?? "", PostgresConnection = postgres }, words);
    }

    private static string? Place(ParseResult typed, Option<string[]> option, string variable, Words words) => typed.GetResult(option)?.Tokens switch
    {
        [var token] => token.Value,
        { Count: > 1 } => throw words.Usage("cli.usage.value-needed", ("option", option.Name)),
        _ => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null,
    };
}
