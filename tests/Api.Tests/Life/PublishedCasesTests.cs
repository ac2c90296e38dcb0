using System.Text.Json;
using Tepat.Api.Tests.Destruction;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;
using Tepat.Infrastructure.Persistence;

namespace Tepat.Api.Tests.Life;

/// <summary>The cases that were published in 2018, 2020 and 2024 (domain.md 3.1), to the sheet, over HTTP.</summary>
[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class PublishedCasesTests(DatabaseProvider provider)
{
    private static readonly string[] Witnesses = ["Bawaslu, Saksi Contoh", "Polda, Perwira Contoh"];

    [Test]
    public async Task Malang_asks_for_1_626_and_985_and_burns_1_736()
    {
        using var api = new TepatApi(provider);
        var officer = await api.As("kasubag3507");
        List<(string Contest, Plant Plant, long Short, long Damaged)> cases =
        [
            ("BUP-35.07", await Malang(api, "BUP-35.07"), 606, 1_020),
            ("GUB-35", await Malang(api, "GUB-35"), 269, 716),
        ];

        foreach (var (contest, plant, missing, damaged) in cases)
        {
            await Sorted(api, plant, contest, missing, damaged);
        }

        var needs = (await officer.Get("/api/replacements/need?region=35.07")).Body.EnumerateArray().ToList();
        foreach (var (contest, plant, missing, damaged) in cases)
        {
            needs
                .Single(need => need.GetProperty("contestCode").GetString() == contest)
                .GetProperty("neededSheets")
                .GetInt64()
                .ShouldBe(missing + damaged);
            await Replaced(api, plant, contest, missing + damaged);
            await Boxes.SealAll(api, contest, 4_042, Required);
        }

        var burnt = 0L;
        foreach (var (contest, _, _, damaged) in cases)
        {
            await Burning.Destroys(api, contest, damaged, surplus: 0);
            burnt += (await (await Reconciliation.Of(api, "35.07", contest)).Terms("ordinary"))["destroyed"];
        }

        burnt.ShouldBe(1_736);
    }

    [Test]
    public async Task Province_destroys_5_555_sheets_at_the_printer_before_witnesses()
    {
        using var api = new TepatApi(provider);
        var province = await api.As("prov35");
        foreach (var (contract, contest, waste) in new[] { ("K-GUB", "GUB-35", 2_705), ("K-BUP", "BUP-35.07", 2_850) })
        {
            var plant = await Plant.Ready(api, contract, contest, Plant.Line("35.07", 2_000));
            await plant.Prints("R-1", 2_000, waste);
            (await Destroys(province, plant, waste + 1)).ShouldBeProblem(422, "production.not_in_store");
            (await Destroys(province, plant, waste)).ShouldBe(200);
        }

        var plants = (await province.Get("/api/reconciliation?region=35")).Body.GetProperty("plants").EnumerateArray().ToList();
        plants.Sum(row => Term(row, "destroyed")).ShouldBe(5_555);
        plants.Sum(row => Term(row, "waste")).ShouldBe(0);
    }

    /// <summary>Kota Probolinggo 2024, Gresik 2020, Surabaya 2018, Kabupaten Malang 2024.</summary>
    [TestCase(184_054, 93, 54)]
    [TestCase(944_251, 473, 251)]
    [TestCase(2_058_310, 1_030, 310)]
    [TestCase(2_113_895, 1_057, 1_895)]
    public async Task Cartons_of_two_thousand_hold_a_published_delivery_and_the_last_one_the_rest(long sheets, int cartons, long last)
    {
        using var api = new TepatApi(provider);
        var plant = await Plant.Ready(api, "K-GUB", "GUB-35", Plant.Line("35.07", sheets));
        await plant.Prints("R-1", sheets);

        var packed = await plant.Packs("K", "35.07", sheets);

        (packed.Count, packed[^1].Sheets).ShouldBe((cartons, last));
        await plant.Dispatches("SJ-1", "35.07", packed);
        var shipment = (await (await api.As("kab3507")).Get("/api/shipments?region=35.07")).Body.GetProperty("items")[0];
        (shipment.GetProperty("cartonCount").GetInt64(), shipment.GetProperty("quantitySheets").GetInt64()).ShouldBe((cartons, sheets));
        var more = Procurement.Orders.Batch(("production.carton-packed", plant.Carton("K-LEBIH", "35.07", 1)));
        (await plant.Vendor.Post("/api/vendor/events", more)).ShouldBe(422);
    }

    private const long Regular = 2_060_600;
    private const long Required = 2_113_895;

    private static Task<Plant> Malang(TepatApi api, string contest) =>
        Plant.Ready(api, $"K-{contest}", contest, Plant.Line("35.07", Regular, Required - Regular));

    // Two cartons are counted short on arrival, the rest is found while it is sorted.
    private static async Task Sorted(TepatApi api, Plant plant, string contest, long missing, long damaged)
    {
        await plant.Prints("R-1", Required);
        var cartons = await plant.Packs(contest[..3], "35.07", Required);
        await plant.Dispatches($"SJ-{contest}", "35.07", cartons);
        var counted = new Dictionary<string, long>
        {
            [cartons[0].Code] = 2_000 - (missing / 2),
            [cartons[1].Code] = 2_000 - (missing - (missing / 2)),
        };
        await Warehouse.Receives(api, $"SJ-{contest}", cartons, counted);
        await Warehouse.Sorts(api, cartons, counted, damaged);
    }

    private static async Task Replaced(TepatApi api, Plant plant, string contest, long sheets)
    {
        var wish = new
        {
            order = plant.Order,
            region = "35.07",
            quantitySheets = sheets,
            reason = "Rusak saat sortir dan kurang saat diterima.",
        };
        var request = (await (await api.As("kasubag3507")).Post("/api/replacements", wish)).Body.GetProperty("request").GetString();
        var decision = new { order = plant.Order, isApproved = true };
        (await (await api.As("prov35")).Post($"/api/replacements/{request}/decision", decision)).ShouldBe(200);
        await plant.Prints("R-2", sheets);
        var cartons = await plant.Packs($"GANTI-{contest[..3]}", "35.07", sheets);
        await plant.Dispatches($"SJ-G-{contest}", "35.07", cartons);
        await Warehouse.Receives(api, $"SJ-G-{contest}", cartons, []);
        await Warehouse.Sorts(api, cartons, [], damaged: 0);
    }

    private static Task<Answer> Destroys(ApiClient province, Plant plant, long waste)
    {
        var body = new
        {
            pool = "ordinary",
            wasteSheets = waste,
            overPrintSheets = 0,
            method = "dicacah",
            witnesses = Witnesses,
        };
        return province.Post($"/api/orders/{plant.Order}/waste-destruction", body);
    }

    private static long Term(JsonElement row, string term) =>
        row.GetProperty("terms")
            .EnumerateArray()
            .Single(one => one.GetProperty("term").GetString() == term)
            .GetProperty("quantitySheets")
            .GetInt64();
}
