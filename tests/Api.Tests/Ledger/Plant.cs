using System.Globalization;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Procurement;

namespace Tepat.Api.Tests.Ledger;

/// <summary>An order as its plant works on it: every word of it is one that the vendor's own system would send.</summary>
internal sealed class Plant(ApiClient vendor, string order)
{
    private static readonly string ProofHash = new('a', 64);

    public string Order { get; } = order;

    public ApiClient Vendor { get; } = vendor;

    /// <summary>A signed contract, an order on it, the approved proof and registered plates: ready to print.</summary>
    public static async Task<Plant> Ready(TepatApi api, string contract, string contest, params object[] lines)
    {
        var plant = await Ordered(api, contract, contest, lines);
        var head = await api.As("head35");
        (await head.Post($"/api/orders/{plant.Order}/proof", new { proofHash = ProofHash })).ShouldBe(200);
        var plates = new
        {
            order = plant.Order,
            plates = new[] { new { code = "P-1", kind = "plate" }, new { code = "F-1", kind = "film" } },
        };
        await plant.Reports("production.plates-registered", plates);
        return plant;
    }

    /// <summary>A signed contract and an order on it, nothing approved yet.</summary>
    public static async Task<Plant> Ordered(TepatApi api, string contract, string contest, params object[] lines)
    {
        await api.Contract(contract);
        var officer = await api.As("prov35");
        var wish = new
        {
            contract,
            plant = "GRESIK-01",
            item = "BALLOT",
            contest,
            unitPriceSen = Orders.PriceSen,
            lines,
        };
        var issued = await officer.Post("/api/orders", wish);
        issued.ShouldBe(201);
        return new Plant(await api.Vendor(), issued.Body.GetProperty("code").GetString()!);
    }

    public static object Line(string destination, long regular, long reserve = 0, long revote = 0) =>
        new
        {
            destination,
            regularQuantity = regular,
            reserveQuantity = reserve,
            revoteQuantity = revote,
            dueAt = "2024-11-03T00:00:00+07:00",
        };

    public Task Prints(string run, long good, long waste = 0, string pool = "ordinary") =>
        Reports("production.print-run-reported", Run(run, good, waste, pool));

    public object Run(string run, long good, long waste = 0, string pool = "ordinary") =>
        new
        {
            order = Order,
            run,
            pool,
            goodSheets = good,
            wasteSheets = waste,
            overPrintSheets = 0,
            shift = "1",
            machine = "M-1",
        };

    public object Carton(string code, string destination, long sheets, string pool = "ordinary") =>
        new
        {
            order = Order,
            destination,
            carton = code,
            pool,
            sheets,
            seal = $"SG-{code}",
        };

    /// <summary>Packs full cartons of 2,000 and one of the rest, in one batch; answers their codes with the sheets on their labels.</summary>
    public async Task<List<(string Code, long Sheets)>> Packs(string series, string destination, long sheets, string pool = "ordinary")
    {
        List<(string Code, long Sheets)> cartons = [];
        for (var left = sheets; left > 0; left -= 2_000)
        {
            cartons.Add(($"{series}-{(cartons.Count + 1).ToString("D4", CultureInfo.InvariantCulture)}", Math.Min(left, 2_000)));
        }

        var events = cartons.Select(carton => ("production.carton-packed", Carton(carton.Code, destination, carton.Sheets, pool)));
        await Accepted([.. events]);
        return cartons;
    }

    public Task Dispatches(string shipment, string destination, IEnumerable<(string Code, long Sheets)> cartons) =>
        Reports("shipments.shipment-dispatched", Dispatch(shipment, destination, [.. cartons.Select(carton => carton.Code)]));

    public static object Dispatch(string shipment, string destination, params string[] cartons) =>
        new
        {
            shipment,
            originKind = "plant",
            origin = "GRESIK-01",
            destination,
            vehiclePlate = "W 1234 XX",
            driverName = "Sopir Contoh",
            truckSeals = new[] { "SEGEL-1" },
            escortUnit = "Polres Contoh",
            expectedAt = "2024-10-20T08:00:00+07:00",
            cartons,
        };

    public Task Reports(string type, object data) => Accepted([(type, data)]);

    private async Task Accepted((string, object)[] events)
    {
        var answer = await Vendor.Post("/api/vendor/events", Orders.Batch(events));
        answer.ShouldBe(200);
        answer.Body.GetProperty("accepted").GetInt32().ShouldBe(events.Length);
    }
}
