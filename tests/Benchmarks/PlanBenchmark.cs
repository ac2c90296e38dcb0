using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Api.Hosting.Demo;
using Tepat.Application.Planning;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Persistence;
using Tepat.Infrastructure.Regions;

namespace Tepat.Benchmarks;

/// <summary>Import of East Java's 60,751 stations and a plan for all items.</summary>
internal static class PlanBenchmark
{
    public static async Task Run()
    {
        using var bench = new Bench();
        Environment.SetEnvironmentVariable("ConnectionStrings__Tepat", $"Data Source={bench.DatabaseFile}");
        await using var app = Api.Hosting.TepatHost.Build([]);
        await app.Services.GetRequiredService<Migrator>().Migrate(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReferenceSeed>().AddReference(CancellationToken.None);

        var import = Stopwatch.StartNew();
        await scope.ServiceProvider.GetRequiredService<ReferenceSeed>().AddEastJava("prov35", CancellationToken.None);
        Bench.Print("plan: import of 60,751 stations", import.Elapsed.TotalSeconds, "s");

        var stage = new DemoStage(app.Services, scope.ServiceProvider.GetRequiredService<BusinessClock>(), TimeProvider.System);
        var plan = Stopwatch.StartNew();
        await stage.Do(
            DemoStage.User("prov35", Application.Identity.Roles.ProvincialOfficer, "35"),
            new MakePlan(ReferenceSeed.ElectionCode, "35")
        );
        Bench.Print("plan: all items", plan.Elapsed.TotalSeconds, "s");
    }
}
