using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Api.Hosting.Demo;
using Tepat.Application.Planning;
using Tepat.Infrastructure.Audit;
using Tepat.Infrastructure.Common;

namespace Tepat.Benchmarks;

/// <summary>All of East Java packed by the commands of its 38 warehouses, 121,502 boxes; then the list pages over it, and <c>verify</c>.</summary>
internal static class BoxesBenchmark
{
    private static readonly string[] ProvincePages =
    [
        "/api/boxes?region=35",
        "/api/boxes?region=35&status=sealed&contest=GUB-35",
        "/api/boxes?region=35&status=filled",
        "/api/boxes?region=35&place=packing",
        "/api/boxes?region=35.07",
        "/api/boxes?region=35.07.01.2001",
        "/api/pack-lists/progress?region=35",
        "/api/pack-lists/villages?region=35.07",
        "/api/distribution/board?region=35.07",
        "/api/distribution/boxes?region=35.07.01.2001",
        "/api/sorting/cartons?region=35",
        "/api/stock?region=35",
        "/api/stock/receipts?region=35",
        "/api/cartons?region=35",
        "/api/shipments?region=35",
        "/api/orders?region=35",
        "/api/cases?region=35",
        "/api/events?region=35",
        "/api/overview?region=35",
        "/api/reconciliation?region=35",
        "/api/reconciliation/flow?region=35",
        "/api/reconciliation/closing?region=35",
        "/api/search?code=35.07.01",
        "/api/tasks",
    ];

    private static readonly string[] RegencyPages =
    [
        "/api/boxes",
        "/api/pack-lists/35.07.01.2001",
        "/api/stock/moves?region=35.07&item=BALLOT&contest=GUB-35",
        "/api/events?region=35.07",
        "/api/destructions/gate?region=35.07",
        "/api/tasks",
    ];

    public static async Task Run()
    {
        using var bench = new Bench();
        await using (var app = await bench.Program())
        {
            await using var scope = app.Services.CreateAsyncScope();
            await Pack(app.Services, scope.ServiceProvider);
            var watch = Stopwatch.StartNew();
            var differences = await scope.ServiceProvider.GetRequiredService<BooksVerifier>().Verify(10, CancellationToken.None);
            Bench.Print($"boxes: verify over that log, {differences.Count} differences", watch.Elapsed.TotalSeconds, "s");
        }

        using var server = await StartBenchmark.Started(bench.DatabaseFile, "boxes: a later start over that log", story: "false");
        await PagesBenchmark.Ask(server, "prov35", ProvincePages);
        await PagesBenchmark.Ask(server, "kasubag3507", RegencyPages);
        server.Stop();
    }

    private static async Task Pack(IServiceProvider program, IServiceProvider scope)
    {
        var stage = new DemoStage(program, scope.GetRequiredService<BusinessClock>(), TimeProvider.System);
        var orders = new DemoOrders(stage, scope.GetRequiredService<IApprovedPlan>(), DemoSortedProvince.Order);
        var vendors = await scope.GetRequiredService<DemoVendorKeys>().ByPlant(CancellationToken.None);
        var province = new DemoSortedProvince(stage, scope.GetRequiredService<IStationPlan>(), await orders.Issue(vendors));
        await province.Received();
        await province.Sorted();
        var (boxes, took) = (0, TimeSpan.Zero);
        foreach (var town in DemoGeography.Regencies.Select(region => new DemoTown(region, region)))
        {
            var packing = await province.Ready(town, CancellationToken.None);
            var districts = await province.Districts(town, CancellationToken.None);
            var watch = Stopwatch.StartNew();
            boxes += (await packing.Pack(DemoCalendar.Day(11, 16, 8), districts, TimeSpan.FromHours(3), CancellationToken.None)).Count;
            took += watch.Elapsed;
        }

        var now = DemoCalendar.Day(11, 24, 14);
        stage.At(now);
        await scope.GetRequiredService<Settings>().Keep(BusinessClock.OffsetSetting, stage.OffsetFor(now), CancellationToken.None);
        Bench.Print("boxes: filled, verified and sealed", boxes, "boxes");
        Bench.Print("boxes: packed by subdistrict and contest", boxes / took.TotalSeconds, "boxes/s");
    }
}
