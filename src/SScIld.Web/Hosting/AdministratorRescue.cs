using SScIld.Pathway;
using SScIld.Storage;
using SScIld.Storage.Accounts;
using SScIld.Web.Features.Records;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Hosting;

/// <summary>
/// <c>--rescue NAME</c>: instead of serving, the app helps an administrator in whom nobody else can help, and ends. With the
/// same <c>--store</c> or <c>--postgres</c> as the server, which may go on working.
/// </summary>
internal static class AdministratorRescue
{
    private const int DoneExitCode = 0;
    private const int NotDoneExitCode = 3;

    /// <summary>Who is to be helped; null: the app is to serve.</summary>
    public static string? NameOf(IConfiguration configuration) => configuration["rescue"];

    /// <summary>Helps, and says on the console what came of it, in English or with <c>--lang zh</c> in Chinese.</summary>
    /// <returns>What the process ends with.</returns>
    public static async Task<int> RunAsync(IConfiguration configuration, ProductKnowledge knowledge, TextWriter output, TextWriter problems)
    {
        var words = new Words(knowledge, LanguageCode.TryParse(configuration["lang"], out var asked) ? asked : Language.English);
        var (name, options) = (NameOf(configuration) ?? "", RecordStore.Choose(configuration));
        if (!options.IsPostgres && !File.Exists(options.SqliteFile))
        {
            return await RefuseAsync(words.Say("web.rescue.no-records", ("file", options.SqliteFile)));
        }

        try
        {
            if (await AccountRescue.RunAsync(options, name, TimeProvider.System) is not AccountRescuing.Done done)
            {
                return await RefuseAsync(words.Say("web.rescue.no-administrator", ("name", name)));
            }

            await output.WriteLineAsync(words.Say("web.rescue.done", ("name", done.UserName)));
            await output.WriteLineAsync(done.Password);
            return DoneExitCode;
        }
        catch (StorageException fault)
        {
            return await RefuseAsync(words[RecordComponent.FaultKey(fault.Fault)]);
        }

        async Task<int> RefuseAsync(string reason)
        {
            await problems.WriteLineAsync(reason);
            return NotDoneExitCode;
        }
    }
}
