using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tepat.Application;
using Tepat.Application.Audit;
using Tepat.Application.Common;
using Tepat.Application.Common.Bookkeeping;
using Tepat.Application.Identity;
using Tepat.Application.Production;
using Tepat.Infrastructure.Audit;
using Tepat.Infrastructure.Audit.Changes;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Destruction;
using Tepat.Infrastructure.Distribution;
using Tepat.Infrastructure.Identity;
using Tepat.Infrastructure.Jobs;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Persistence.Bookkeeping;
using Tepat.Infrastructure.Persistence.Sessions;
using Tepat.Infrastructure.Planning;
using Tepat.Infrastructure.Procurement;
using Tepat.Infrastructure.Production;
using Tepat.Infrastructure.Regions;
using Tepat.Infrastructure.Warehouse;

namespace Tepat.Infrastructure;

public static class DependencyInjection
{
    /// <summary>Persistence on the configured engine, query handlers, and what each slice needs.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, DatabaseOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<Database>();
        services.AddSingleton<Migrator>();
        services.AddSingleton<SqliteWriter>();
        services.AddSingleton<CommitSignal>();
        services.AddSingleton<IdAllocator>();
        services.AddSingleton<BusinessClock>();
        services.AddSingleton<IBusinessClock>(provider => provider.GetRequiredService<BusinessClock>());
        services.AddScoped<DbSession>();
        services.AddScoped<BulkWriter>();
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<IAnswerStore, AnswerStore>();
        services.AddScoped<IAuditTrail, AuditTrail>();
        services.AddSingleton<JoinedReports>();
        services.AddScoped<IBookkeeper, Bookkeeper>();
        services.AddScoped<BooksVerifier>();
        services.AddScoped<IFindings, FindingStore>();
        services.AddScoped<IObjectPlaces, ObjectPlaces>();
        services.AddScoped<IEvidence, EvidenceStore>();
        services.AddScoped<IPersonNames, PersonNames>();
        services.AddScoped<LogExport>();
        services.AddScoped<ChangeReader>();
        services.AddSingleton<ChangeFeed>();
        services.AddScoped<ILoggedEvents, LoggedEventFinder>();
        services.AddScoped<ICodeNumbers, CodeNumbers>();
        services.AddSingleton<ITableWriter, TableWriter>();
        services.AddSingleton<IEventTable, EventTableReader>();
        services.AddScoped<Settings>();
        services.AddScoped<StartUp>();
        services.AddJobs();
        services.AddRegions();
        services.AddPlanning();
        services.AddProcurement();
        services.AddProduction();
        services.AddWarehouse();
        services.AddDistribution();
        services.AddDestruction();
        services.AddIdentitySlice(options);
        services.AddHandlersOf(typeof(DependencyInjection).Assembly);
        return services;
    }

    /// <summary>Reads <c>Database__Provider</c> and <c>ConnectionStrings__Tepat</c>; without them a file beside the program's data.</summary>
    public static DatabaseOptions DatabaseOptionsFrom(IConfiguration configuration, string defaultSqliteFile)
    {
        var provider = Enum.TryParse<DatabaseProvider>(configuration["Database:Provider"] ?? "Sqlite", ignoreCase: true, out var known)
            ? known
            : throw new InvalidOperationException("Database__Provider must be Sqlite or SqlServer.");
        var connection = configuration.GetConnectionString("Tepat");
        return provider switch
        {
            DatabaseProvider.SqlServer when connection is null => throw new InvalidOperationException(
                "Database__Provider=SqlServer needs ConnectionStrings__Tepat."
            ),
            _ => new DatabaseOptions(
                provider,
                connection ?? $"Data Source={defaultSqliteFile}",
                configuration.GetConnectionString("TepatRead")
            ),
        };
    }
}
