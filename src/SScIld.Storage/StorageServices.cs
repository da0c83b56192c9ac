using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SScIld.Storage.Accounts;
using SScIld.Storage.Assessments;
using SScIld.Storage.Audit;
using SScIld.Storage.Decisions;
using SScIld.Storage.Meetings;
using SScIld.Storage.Patients;
using SScIld.Storage.Postgres;
using SScIld.Storage.Rooms;
using SScIld.Storage.Transfer;

namespace SScIld.Storage;

/// <summary>Registers everything that keeps records.</summary>
public static class StorageServices
{
    /// <summary>
    /// Registers the records, the audit trail and the accounts' store. Nothing is opened or made before
    /// <see cref="StoragePreparation.PrepareAsync"/> is called.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <param name="options">Where the records are.</param>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(made => new StoreContexts(options, made.GetRequiredService<ILogger<StoreContexts>>()));
        services.AddSingleton(made => new StoreWriter(made.GetRequiredService<StoreContexts>(), made.GetRequiredService<TimeProvider>()));
        services.AddSingleton(made => new StoragePreparation(made.GetRequiredService<StoreContexts>(), made.GetRequiredService<ILogger<StoragePreparation>>()));
        AddKept(services, (contexts, writer) => new PatientRecords(contexts, writer));
        AddKept(services, (contexts, writer) => new AssessmentArchive(contexts, writer));
        AddKept(services, (contexts, writer) => new ProposalDecisions(contexts, writer));
        AddKept(services, (contexts, writer) => new SignedRecords(contexts, writer));
        AddKept(services, (contexts, writer) => new AuditTrail(contexts, writer));
        AddKept(services, (contexts, writer) => new VisitImport(contexts, writer));
        AddKept(services, (contexts, writer) => new RecordExport(contexts, writer));
        services.AddSingleton(Rooms);
        services.AddSingleton(made => new AccountSessions(
            made.GetRequiredService<StoreContexts>(), made.GetRequiredService<StoreWriter>(), made.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.TryAddScoped<IPasswordHasher<AccountRecord>, PasswordHasher<AccountRecord>>();
        services.AddScoped<NewAccount>();
        services.AddScoped(made => new FirstAdministrator(
            made.GetRequiredService<StoreContexts>(), made.GetRequiredService<StoreWriter>(), made.GetRequiredService<NewAccount>()));
        services.AddScoped(made => new AccountRegister(
            made.GetRequiredService<StoreContexts>(), made.GetRequiredService<StoreWriter>(), made.GetRequiredService<NewAccount>()));
        return services;
    }

    private static IRoomStore Rooms(IServiceProvider made) => made.GetRequiredService<StorageOptions>().IsPostgres
        ? new PostgresRooms(made.GetRequiredService<StoreContexts>(), made.GetRequiredService<ILogger<PostgresRooms>>(), made.GetRequiredService<TimeProvider>())
        : new MemoryRooms(made.GetRequiredService<TimeProvider>());

    private static void AddKept<T>(IServiceCollection services, Func<StoreContexts, StoreWriter, T> make)
        where T : class =>
        services.AddSingleton(made => make(made.GetRequiredService<StoreContexts>(), made.GetRequiredService<StoreWriter>()));
}
