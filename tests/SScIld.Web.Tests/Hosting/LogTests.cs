using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SScIld.Storage.Accounts;
using SScIld.Storage.Patients;

namespace SScIld.Web.Tests.Hosting;

/// <summary>Logs are for operations: no value of a case, no code of a patient, no name and no password is in them.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task Logs_AfterAssessingKeepingAndSigningIn_HoldNothingAboutAnybody()
    {
        using var log = new KeptLog();
        await using var app = new LoggedApp(log);
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var visitor = new Visitor(app);
        await visitor.SignInAsync(account.Name, "a wrong password of theirs");
        await visitor.SignInAsync(account.Name);
        await visitor.SeeAsync("/account");
        using var client = app.CreateClient();
        await client.PostAsync("/api/v1/assessments", new StringContent(RealKnowledge.ExampleJson, Encoding.UTF8, "application/json"));
        await client.PostAsync("/api/v1/assessments", new StringContent("""{"schemaVersion": "1", "asOf": "1979-04-17"}""", Encoding.UTF8, "application/json"));
        var records = app.Services.GetRequiredService<PatientRecords>();
        var code = PatientCode.Read("QX-88417").ShouldBeOfType<PatientCodeReading.Accepted>().Code;
        var patient = (await records.RegisterAsync(account, code)).ShouldBeOfType<Registration.Registered>().Id;
        await records.EnterVisitAsync(account, patient, new DateOnly(2026, 11, 20), """{"note": "fvc 4711"}""");
        await records.FindAsync("QX-88", null, 10);

        log.Lines.ShouldNotBeEmpty();
        foreach (var secret in (string[])[account.Name, "wrong password", Visitor.Password, "QX-88", "4711", "1979-04-17", "fvcPercentPredicted"])
        {
            log.Lines.Where(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        }
    }

    private sealed class LoggedApp(KeptLog log) : App
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureLogging(logging => logging.AddProvider(log));
        }
    }

    /// <summary>Everything that is logged at the levels the app is delivered with.</summary>
    private sealed class KeptLog : ILoggerProvider
    {
        private readonly ConcurrentQueue<string> _lines = [];

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => new Category(_lines, categoryName);

        public void Dispose() => _lines.Clear();

        private sealed class Category(ConcurrentQueue<string> lines, string name) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{name}: {formatter(state, exception)} {exception}");
        }
    }
}
