using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Api.Hosting.Demo;
using Tepat.Application.Common;
using Tepat.Application.Procurement;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;
using Tepat.Domain.Production;
using Tepat.Domain.Shipments;
using Tepat.Infrastructure.Common;

namespace Tepat.Benchmarks;

/// <summary>
/// <c>CaptureEvents</c> with 10,000 print, pack and dispatch events in process, and the rows that it added written again by bare statements
/// with ready parameters into a copy of the database from just before it.
/// </summary>
internal static class CaptureBenchmark
{
    private const int Rounds = 5;
    private const int Cartons = 9_000;
    private const int Shipments = 20;
    private const int Runs = 10_000 - Cartons - Shipments;

    public static async Task Run()
    {
        List<double> captured = [];
        List<double> bare = [];
        for (var round = 0; round < Rounds; round++)
        {
            using var bench = new Bench();
            await using var app = await bench.Program();
            captured.Add(await Capture(app.Services, bench.DatabaseFile));
            bare.Add(BareRows.Write(bench.DatabaseFile));
        }

        Bench.Print("capture: events", 10_000, "events");
        Bench.Print("capture: median rate through the pipeline", 10_000 / Bench.Median(captured), "events/s");
        Bench.Print("capture: the same rows by bare statements", 10_000 / Bench.Median(bare), "events/s");
        Console.WriteLine(
            $"capture: ratio                                              {Bench.Median(bare) / Bench.Median(captured):0.00}"
        );
    }

    private static async Task<double> Capture(IServiceProvider services, string file)
    {
        await using var scope = services.CreateAsyncScope();
        var stage = new DemoStage(services, scope.ServiceProvider.GetRequiredService<BusinessClock>(), TimeProvider.System);
        var province = DemoStage.User("prov35", Application.Identity.Roles.ProvincialOfficer, "35");
        var secretary = DemoStage.User("sek35", Application.Identity.Roles.Secretary, "35");
        var head = DemoStage.User("head35", Application.Identity.Roles.DivisionHead, "35");
        var vendorId = (await scope.ServiceProvider.GetRequiredService<IVendorDirectory>().Find("CONTOH", CancellationToken.None))!.Id;
        var vendor = DemoStage.Vendor(vendorId, "CONTOH");
        var now = scope.ServiceProvider.GetRequiredService<IBusinessClock>().Now.AddHours(-1);
        var contract = await stage.Do(province, new CreateContract("K-BENCH", "CONTOH", "35", "Bench", 1_000_000_000_000));
        await stage.Do(secretary, new SignContract("K-BENCH", contract.Version));
        var lines = new[] { new IssueOrderLine("35.07", Cartons * 2_000L, 0, 0, now) };
        var order = (await stage.Do(province, new IssueOrder("K-BENCH", "GRESIK-01", "BALLOT", "GUB-35", 100, lines))).Code;
        await stage.Do(head, new ApproveProof(order, new string('a', 64)));
        await stage.Report(vendor, [(now, new PlatesRegistered(order, [new("P1", PlateKind.Plate)]))]);

        var events = Events(order, now);
        BareRows.Keep(file);

        var watch = Stopwatch.StartNew();
        await stage.Report(vendor, events);
        return watch.Elapsed.TotalSeconds;
    }

    private static List<(DateTimeOffset, EventData)> Events(string order, DateTimeOffset at)
    {
        List<(DateTimeOffset, EventData)> events = [];
        var perRun = Cartons * 2_000L / Runs;
        for (var i = 0; i < Runs; i++)
        {
            var good = i == Runs - 1 ? (Cartons * 2_000L) - (perRun * (Runs - 1)) : perRun;
            events.Add((at, new PrintRunReported(order, $"R{i}", Pool.Ordinary, good, 1, 0, "1", "M1")));
        }

        for (var i = 0; i < Cartons; i++)
        {
            events.Add((at, new CartonPacked(order, "35.07", $"35.07-B-{i:D5}", Pool.Ordinary, 2_000, $"S{i}")));
        }

        for (var i = 0; i < Shipments; i++)
        {
            var cartons = Enumerable.Range(i * Cartons / Shipments, Cartons / Shipments).Select(n => $"35.07-B-{n:D5}").ToList();
            events.Add(
                (
                    at,
                    new ShipmentDispatched(
                        $"SJ-{i}",
                        OriginKind.Plant,
                        "GRESIK-01",
                        "35.07",
                        "L 1",
                        "D",
                        ["T"],
                        "E",
                        at.AddDays(1),
                        cartons
                    )
                )
            );
        }

        return events;
    }
}
