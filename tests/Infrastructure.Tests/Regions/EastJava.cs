using System.Collections.Frozen;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tepat.Application;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Regions;

namespace Tepat.Infrastructure.Tests.Regions;

/// <summary>A database of its own with the regions and stations of East Java, on SQLite.</summary>
internal sealed class EastJava : IAsyncDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"tepat-{Guid.NewGuid():N}.db");
    private readonly ServiceProvider services;

    private EastJava()
    {
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.ClearProviders());
        collection.AddScoped<ActingCaller>();
        collection.AddScoped<IRequestContext>(provider => provider.GetRequiredService<ActingCaller>());
        collection.AddApplication();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        collection.AddInfrastructure(new DatabaseOptions(DatabaseProvider.Sqlite, $"Data Source={file}"));
        services = collection.BuildServiceProvider();
    }

    public static readonly Caller Maker = User("prov35", "35", Permissions.MakePlans, Permissions.ReadPlans, Permissions.ReadRegions);
    public static readonly Caller Head = User("head35", "35", Permissions.ApprovePlans, Permissions.ReadPlans);
    public static readonly Caller Malang = User("kasubag3507", "35.07", Permissions.ReadPlans, Permissions.ReadRegions);

    public static Caller User(string name, string region, params string[] permissions) =>
        new(CallerKind.User, 1, name, "test", Scope.Of(RegionCode.Of(region)), permissions.ToFrozenSet()) { HasSecondFactor = true };

    /// <summary>A migrated database with reference data, and with stations when asked.</summary>
    public static async Task<EastJava> Create(bool withStations)
    {
        var database = new EastJava();
        await database.services.GetRequiredService<Migrator>().Migrate(CancellationToken.None);
        await database.Do<StartUp>(startUp => startUp.Run(CancellationToken.None));
        if (withStations)
        {
            await database.Do<ReferenceSeed>(seed => seed.AddEastJava("prov35", CancellationToken.None));
        }

        return database;
    }

    public async Task<Outcome<T>> Send<T>(Caller caller, IRequest<Outcome<T>> request)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingCaller>().Caller = caller;
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    public async Task Do<TService>(Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(file);
    }

    private sealed class ActingCaller : IRequestContext
    {
        public Caller Caller { get; set; } = Caller.Anonymous;

        public string? IdempotencyKey => null;

        public bool HasSigned => true;

        public string TraceId => "test";
    }
}
