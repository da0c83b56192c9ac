using System.Globalization;
using SScIld.Cli.Hosting;
using SScIld.Storage;
using SScIld.Storage.Audit;
using SScIld.Storage.Backup;

namespace SScIld.Cli.Keep;

/// <summary>What a maintainer does with the records a server keeps: back up, restore, verify.</summary>
/// <param name="options">Where the records are.</param>
/// <param name="words">The words.</param>
internal sealed class KeptRecordsCommands(StorageOptions options, Words words)
{
    /// <summary>Copies the records into a file, also while a server works on them; the result is the exit code.</summary>
    public Task<int> BackUpAsync(string file) => AnswerAsync(
        () => DatabaseBackup.BackUpAsync(Embedded(), file), "cli.data.backed-up", ExitCode.Unreadable);

    /// <summary>Puts a backup in the place of the records; the result is the exit code.</summary>
    public Task<int> RestoreAsync(string file) => AnswerAsync(
        () => DatabaseBackup.RestoreAsync(Embedded(), file, TimeProvider.System), "cli.data.restored", ExitCode.Unreadable);

    /// <summary>Goes through the audit trail and everything it speaks of; the result is the exit code.</summary>
    public async Task<int> VerifyAsync()
    {
        if (!options.IsPostgres && !File.Exists(options.SqliteFile))
        {
            throw new StopException(ExitCode.Unreadable, words.Say("cli.data.not-found", ("file", options.SqliteFile)));
        }

        return Answer(await GuardAsync(() => AuditVerification.RunAsync(options)));
    }

    private async Task<int> AnswerAsync(Func<Task<BackupOutcome>> work, string doneKey, int failed)
    {
        switch (await GuardAsync(work))
        {
            case BackupOutcome.Done done:
                Terminal.Print(words.Say(doneKey, ("file", done.File)));
                return Answer(done.Verdict);
            case BackupOutcome.NotFound lost:
                throw new StopException(failed, words.Say("cli.data.not-found", ("file", lost.File)));
            case BackupOutcome.AlreadyThere there:
                throw new StopException(failed, words.Say("cli.data.already-there", ("file", there.File)));
            case BackupOutcome.NotOurs other:
                throw new StopException(failed, words.Say("cli.data.not-ours", ("file", other.File)));
            default:
                throw new StopException(failed, words.Say("cli.data.in-use", ("folder", options.DataFolder)));
        }
    }

    private int Answer(AuditVerdict verdict)
    {
        if (verdict is AuditVerdict.Intact intact)
        {
            Terminal.Print(words.Say("cli.data.intact", ("entries", Number(intact.Entries)), ("records", Number(intact.Records))));
            Terminal.Print(words.Say("cli.data.last-hash", ("hash", intact.LastHash)));
            return ExitCode.Done;
        }

        var broken = (AuditVerdict.Broken)verdict;
        Terminal.Report(words.Say(
            $"cli.data.broken.{broken.Break}",
            ("entry", broken.Sequence is { } sequence ? Number(sequence) : "–"),
            ("record", broken.Subject is { } subject ? $"{words.Say($"cli.data.subject.{subject}")} {broken.SubjectId}" : "–")));
        return ExitCode.TrailBroken;
    }

    private async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (StorageException problem)
        {
            throw new StopException(ExitCode.Unreadable, words.Say($"cli.data.fault.{problem.Fault}"));
        }
        catch (Exception problem) when (FileProblem.IsOne(problem))
        {
            throw new StopException(ExitCode.Unreadable, FileProblem.Describe(words, options.SqliteFile, problem));
        }
    }

    private StorageOptions Embedded() => options.IsPostgres ? throw words.Usage("cli.usage.backup-of-server") : options;

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);
}
