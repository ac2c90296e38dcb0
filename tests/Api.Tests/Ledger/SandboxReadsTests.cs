using System.Text.RegularExpressions;
using Tepat.Api.Tests.Fixture;
using static Tepat.Api.Tests.Ledger.Trial;

namespace Tepat.Api.Tests.Ledger;

/// <summary>What a test key reads of its own work is, word for word, what the real key reads when the same was done for real.</summary>
public sealed partial class SandboxReadsTests : ApiTests
{
    private const string Route = "/api/vendor/events";
    private const string Sandbox = "/api/vendor/sandbox";
    private const string Dispatched = "shipments.shipment-dispatched";
    private const string Arrived = "shipments.shipment-arrived";

    private ApiClient tester = null!;

    [OneTimeSetUp]
    public async Task AskForAKey() => tester = await Api.Tester("CONTOH");

    [SetUp]
    public async Task BeginAnew() => (await tester.Delete(Sandbox)).ShouldBe(204);

    [Test]
    public async Task Order_shipment_and_cartons_read_as_they_will_for_real()
    {
        var plant = await Plant.Ready(Api, "SR-WORDS", "BUP-35.01", Plant.Line("35.01", 4_000, revote: 500));
        var before = Everything.Real(Api);
        object[] batch = [.. Worked(plant, "35.01", "WORDS"), .. Closing(plant)];
        string[] routes =
        [
            $"/api/vendor/orders/{plant.Order}",
            "/api/shipments/SJ-WORDS",
            "/api/cartons?shipment=SJ-WORDS",
            "/api/cartons?shipment=SJ-WORDS&limit=1",
            "/api/cartons?shipment=SJ-WORDS&place=printer",
            "/api/cartons?shipment=SJ-WORDS&finding=none",
            "/api/cartons?shipment=SJ-WORDS&format=csv",
            "/api/cartons/WORDS-1",
            "/api/cartons/WORDS-3",
        ];

        (await tester.Post(Route, Batch(null, batch))).ShouldBe(200);
        var tried = await Task.WhenAll(routes.Select(tester.Get));

        tried.ShouldAllBe(answer => answer.Headers["Tepat-Sandbox"] == "true");
        Everything.Real(Api).ShouldBe(before);
        (await plant.Vendor.Post(Route, Batch(null, batch))).ShouldBe(200);
        await AreWhatIsReal(tried, routes, plant.Vendor);
        // What was tried is real by now: its sheets count once.
        (await tester.Get(routes[0]))
            .Body.GetProperty("order")
            .GetRawText()
            .ShouldBe((await plant.Vendor.Get(routes[0])).Body.GetProperty("order").GetRawText());
    }

    [Test]
    public async Task Real_beginning_and_tried_end_read_as_one()
    {
        var plant = await Plant.Ready(Api, "SR-HALF", "GUB-35", Plant.Line("35.03", 4_000));
        await plant.Prints("R-1", 4_000);
        var cartons = await plant.Packs("HALF", "35.03", 4_000);
        await plant.Dispatches("SJ-HALF-1", "35.03", cartons[..1]);
        var rest = Batch(
            null,
            Event("half-1", Arrived, new { shipment = "SJ-HALF-1", note = "Segel utuh" }),
            Event("half-2", Dispatched, Plant.Dispatch("SJ-HALF-2", "35.03", cartons[1].Code))
        );
        string[] routes =
        [
            $"/api/vendor/orders/{plant.Order}",
            "/api/shipments/SJ-HALF-1",
            "/api/shipments/SJ-HALF-2",
            "/api/cartons?shipment=SJ-HALF-1",
            $"/api/cartons/{cartons[0].Code}",
            $"/api/cartons/{cartons[1].Code}",
        ];
        (await tester.Post(Route, rest)).ShouldBe(200);
        var tried = await Task.WhenAll(routes.Select(tester.Get));

        (await plant.Vendor.Post(Route, rest)).ShouldBe(200);

        await AreWhatIsReal(tried, routes, plant.Vendor);
    }

    [Test]
    public async Task Proof_that_was_tried_stands_in_the_order()
    {
        var plant = await Plant.Ordered(Api, "SR-PROOF", "GUB-35", Plant.Line("35.04", 1_000));
        (await tester.Post($"{Sandbox}/orders/{plant.Order}/proof", new { proofHash = new string('b', 64) })).ShouldBe(200);

        var detail = (await tester.Get($"/api/vendor/orders/{plant.Order}")).Body;

        detail.GetProperty("proof").GetProperty("hash").GetString().ShouldBe(new string('b', 64));
        detail.GetProperty("order").GetProperty("status").GetString().ShouldBe("proofApproved");
        var real = (await plant.Vendor.Get($"/api/vendor/orders/{plant.Order}")).Body;
        real.GetProperty("order").GetProperty("status").GetString().ShouldBe("issued");
    }

    [Test]
    public async Task Nobody_else_reads_what_was_tried()
    {
        var plant = await Plant.Ready(Api, "SR-OTHERS", "BUP-35.02", Plant.Line("35.02", 4_000, revote: 500));
        (await tester.Post(Route, Batch(null, Worked(plant, "35.02", "OTHERS")))).ShouldBe(200);
        var stranger = await Api.Tester("PERCONTOHAN");

        foreach (var other in new[] { stranger, await Api.Vendor(), await Api.As("prov35"), await Api.As("observer35") })
        {
            (await other.Get("/api/shipments/SJ-OTHERS")).ShouldBeProblem(404, "shipment.not_found");
            (await other.Get("/api/cartons/OTHERS-1")).ShouldBeProblem(404, "carton.not_found");
            (await other.Get("/api/cartons?shipment=SJ-OTHERS")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
        }

        (await stranger.Get($"/api/vendor/orders/{plant.Order}")).ShouldBeProblem(404, "order.not_found");
        var writer = await Api.Tester("CONTOH", "report");
        (await writer.Get("/api/shipments/SJ-OTHERS")).ShouldBeProblem(403, "permission.missing");
        (await tester.Get("/api/cartons?shipment=SJ-OTHERS")).Body.GetProperty("items").GetArrayLength().ShouldBe(2);
    }

    [Test]
    public async Task Lists_show_what_is_real_and_say_nothing_of_a_sandbox()
    {
        foreach (var list in new[] { "/api/vendor/orders", "/api/cartons", "/api/shipments", "/api/print-runs" })
        {
            var real = await tester.Get(list);
            real.ShouldBe(200);
            real.Headers.ContainsKey("Tepat-Sandbox").ShouldBeFalse(list);
        }
    }

    // A carton of each pool on the truck, a third one still at the plant.
    private static object[] Worked(Plant plant, string region, string mark) =>
        [
            Event($"{mark}-e1", "production.print-run-reported", plant.Run("R-1", 4_000, waste: 10)),
            Event($"{mark}-e2", "production.print-run-reported", plant.Run("R-2", 500, pool: "revote")),
            Event($"{mark}-e3", "production.carton-packed", plant.Carton($"{mark}-1", region, 2_000)),
            Event($"{mark}-e4", "production.carton-packed", plant.Carton($"{mark}-2", region, 500, "revote")),
            Event($"{mark}-e5", "production.carton-packed", plant.Carton($"{mark}-3", region, 1_000)),
            Event($"{mark}-e6", Dispatched, Plant.Dispatch($"SJ-{mark}", region, $"{mark}-1", $"{mark}-2")),
            Event($"{mark}-e7", "shipments.checkpoint-passed", new { shipment = $"SJ-{mark}", place = "Gerbang tol contoh" }),
            Event($"{mark}-e8", Arrived, new { shipment = $"SJ-{mark}" }),
        ];

    private static object[] Closing(Plant plant)
    {
        var invoice = new
        {
            order = plant.Order,
            invoice = $"INV-{plant.Order}",
            quantity = 4_500,
            amountSen = 100_000_000,
        };
        var destroyed = new
        {
            order = plant.Order,
            pool = "ordinary",
            wasteSheets = 10,
            overPrintSheets = 0,
            method = "penghancur kertas",
            witnesses = new[] { "Bawaslu Contoh" },
        };
        var counts = new
        {
            order = plant.Order,
            printedSheets = 4_510,
            sentSheets = 2_500,
            storedSheets = 2_000,
            destroyedSheets = 10,
            officer = "KPU Contoh",
        };
        return
        [
            Event("closing-1", "procurement.invoice-submitted", invoice),
            Event("closing-2", "production.waste-destroyed", destroyed),
            Event("closing-3", "production.print-quantity-verified", counts),
        ];
    }

    private static async Task AreWhatIsReal(Answer[] tried, string[] routes, ApiClient vendor)
    {
        foreach (var (answer, route) in tried.Zip(routes))
        {
            var real = await vendor.Get(route);
            real.ShouldBe(200);
            real.Headers.ContainsKey("Tepat-Sandbox").ShouldBeFalse();
            PlaceInLog().Replace(answer.Text, "").ShouldBe(PlaceInLog().Replace(real.Text, ""), route);
        }
    }

    [GeneratedRegex("\"sequence\":[0-9]+|\"recordedAt\":\"[^\"]*\"")]
    private static partial Regex PlaceInLog();
}
