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

namespace Tepat.Infrastructure.Tests.Providers;

/// <summary>The same tests on every engine, each class on a new database.</summary>
[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public abstract class EveryProvider(DatabaseProvider provider)
{
    private TestDatabase? database;
    private ServiceProvider? services;

    protected DatabaseProvider Provider => provider;

    protected string ConnectionString => database!.ConnectionString;

    [OneTimeSetUp]
    public async Task CreateDatabase()
    {
        database = new TestDatabase(provider);
        services = Program(provider, ConnectionString);
        await services.GetRequiredService<Migrator>().Migrate(CancellationToken.None);
        await Do<StartUp>(startUp => startUp.Run(CancellationToken.None));
    }

    [OneTimeTearDown]
    public async Task DropDatabase()
    {
        if (services is not null)
        {
            await services.DisposeAsync();
            database!.Dispose();
        }
    }

    /// <summary>The program's services over a database, as one process has them.</summary>
    internal static ServiceProvider Program(DatabaseProvider provider, string connection, TimeProvider? time = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton(time ?? new StandingClock());
        collection.AddLogging(logging => logging.ClearProviders());
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        collection.AddScoped<ActingCaller>();
        collection.AddScoped<IRequestContext>(scope => scope.GetRequiredService<ActingCaller>());
        collection.AddApplication();
        collection.AddInfrastructure(new DatabaseOptions(provider, connection));
        return collection.BuildServiceProvider();
    }

    /// <summary>Three weeks into production, whenever the tests run; what waits for a while still waits by the machine's own clock.</summary>
    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 10, 29, 7, 31, 0, TimeSpan.Zero);
    }

    /// <summary>Somebody of a region with these permissions.</summary>
    protected static Caller User(string userName, string region, params string[] permissions) =>
        new(CallerKind.User, 1, userName, "test", Scope.Of(RegionCode.Of(region)), permissions.ToFrozenSet()) { HasSecondFactor = true };

    /// <summary>Sends a request as somebody, in a scope of its own as every request has one.</summary>
    protected Task<Outcome<T>> Send<T>(Caller caller, IRequest<Outcome<T>> request, string? idempotencyKey = null) =>
        Send(services!, caller, request, idempotencyKey);

    internal static async Task<Outcome<T>> Send<T>(
        ServiceProvider program,
        Caller caller,
        IRequest<Outcome<T>> request,
        string? idempotencyKey = null
    )
    {
        await using var scope = program.CreateAsyncScope();
        return await SendIn(scope.ServiceProvider, caller, request, idempotencyKey);
    }

    /// <summary>Sends a request in a scope that outlives it: an answer that goes on needs its scope.</summary>
    internal static Task<Outcome<T>> SendIn<T>(
        IServiceProvider scope,
        Caller caller,
        IRequest<Outcome<T>> request,
        string? idempotencyKey = null
    )
    {
        scope.GetRequiredService<ActingCaller>().Become(caller, idempotencyKey);
        return scope.GetRequiredService<IMediator>().Send(request);
    }

    protected async Task Do<TService>(Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = services!.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Does something with a service as somebody.</summary>
    protected async Task As<TService>(Caller caller, Func<IServiceProvider, TService, Task> work)
        where TService : notnull
    {
        await using var scope = services!.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingCaller>().Become(caller, null);
        await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Does something with a service inside one transaction.</summary>
    protected async Task<T> InTransaction<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = services!.CreateAsyncScope();
        var unitOfWork = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        var service = scope.ServiceProvider.GetRequiredService<TService>();
        var outcome = await unitOfWork.Run(async _ => (Outcome<Box<T>>)new Box<T>(await work(service)), CancellationToken.None);
        return outcome.Value.Value;
    }

    private sealed record Box<T>(T Value);

    private sealed class ActingCaller : IRequestContext
    {
        public Caller Caller { get; private set; } = Caller.Anonymous;

        public string? IdempotencyKey { get; private set; }

        public bool HasSigned => true;

        public string TraceId => "test";

        public void Become(Caller caller, string? idempotencyKey) => (Caller, IdempotencyKey) = (caller, idempotencyKey);
    }
}
