using Microsoft.Extensions.DependencyInjection;
using Tepat.Api.Tests.Destruction;
using Tepat.Api.Tests.Fixture;
using Tepat.Infrastructure.Audit;
using Tepat.Infrastructure.Persistence;

namespace Tepat.Api.Tests.Ledger;

/// <summary>
/// The published case of Kabupaten Malang, governor's contest, from the contract to the destroyed waste, by the people and the printer who
/// would do it. After each step the reconciliation is the row of the table, and every row sums to zero.
/// </summary>
[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class ReferenceCaseTests(DatabaseProvider provider)
{
    private const long Regular = 2_060_600;
    private const long Reserve = 53_295;
    private const long Required = Regular + Reserve;

    [Test]
    public async Task Malang_balances_after_each_step_from_the_press_to_the_destroyed_waste()
    {
        using var api = new TepatApi(provider);
        api.Time.SetUtcNow(new DateTimeOffset(2024, 11, 26, 20, 0, 0, TimeSpan.Zero));
        var books = await Reconciliation.Of(api, "35.07", "GUB-35");
        var plant = await Plant.Ready(api, "K-GUB", "GUB-35", Plant.Line("35.07", Regular, Reserve));

        await plant.Prints("R-1", Required, waste: 178);
        (await books.Row()).ShouldBe(new Row(PR: -2_114_073, PW: 178, PG: 2_113_895));

        var cartons = await plant.Packs("MLG", "35.07", Required);
        cartons.Count.ShouldBe(1_057);
        cartons[^1].Sheets.ShouldBe(1_895);
        (await books.Row()).ShouldBe(new Row(PR: -2_114_073, PW: 178, CP: 2_113_895));

        await plant.Dispatches("SJ-1", "35.07", cartons);
        (await books.Row()).ShouldBe(new Row(PR: -2_114_073, PW: 178, CR: 2_113_895));

        var counted = new Dictionary<string, long>
        {
            [cartons[0].Code] = 1_900,
            [cartons[1].Code] = 1_900,
            [cartons[2].Code] = 1_931,
        };
        await Warehouse.Receives(api, "SJ-1", cartons, counted);
        (await books.Row()).ShouldBe(new Row(PR: -2_114_073, PW: 178, CW: 2_113_626, MI: 269));

        await Warehouse.Sorts(api, cartons, counted, damaged: 716);
        (await books.Row()).ShouldBe(new Row(PR: -2_114_073, PW: 178, WG: 2_112_910, WD: 716, MI: 269));

        await Replaced(api, plant, books);

        await Boxes.SealAll(api, "GUB-35", 4_042, Required);
        (await books.Row()).ShouldBe(new Row(PR: -2_115_058, PW: 178, WD: 716, MI: 269, BX: 2_113_895));

        await plant.Reports("production.waste-destroyed", Waste(plant.Order, 178));
        (await books.Row()).ShouldBe(new Row(PR: -2_115_058, WD: 716, MI: 269, BX: 2_113_895, DE: 178));

        var burnt = await Burning.Destroys(api, "GUB-35", damaged: 716, surplus: 0);
        burnt.GetProperty("destruction").GetProperty("isLate").GetBoolean().ShouldBeTrue("after H-1 it is late, not forbidden");
        burnt.GetProperty("signatures").GetArrayLength().ShouldBe(3);
        (await books.Row()).ShouldBe(new Row(PR: -2_115_058, MI: 269, BX: 2_113_895, DE: 894));
        await FoundAfterAll(api, books);
        (await Differences(api)).ShouldBeEmpty();
    }

    // The 269 turn up in the end: they are surplus then, and a second destruction ends them.
    private static async Task FoundAfterAll(TepatApi api, Reconciliation books)
    {
        var officer = await api.As("kasubag3507");
        var cases = (await officer.Get("/api/cases?kind=countedShort&status=open")).Body.GetProperty("items").EnumerateArray().ToList();
        cases.Count.ShouldBe(3);
        foreach (var code in cases.Select(one => one.GetProperty("code").GetString()))
        {
            var found = new { resolution = "found", reason = "Ditemukan di bawah palet, utuh semua." };
            (await officer.Post($"/api/cases/{code}/resolution", found)).ShouldBe(200);
        }

        (await books.Row()).ShouldBe(new Row(PR: -2_115_058, WG: 269, BX: 2_113_895, DE: 894));
        await Burning.Destroys(api, "GUB-35", damaged: 0, surplus: 269);
        (await books.Row()).ShouldBe(new Row(PR: -2_115_058, BX: 2_113_895, DE: 1_163));
    }

    [Test]
    public async Task Regents_re_vote_ballots_travel_in_a_carton_of_their_own_and_are_locked_away()
    {
        using var api = new TepatApi(provider);
        var books = await Reconciliation.Of(api, "35.07", "BUP-35.07");
        var plant = await Plant.Ready(api, "K-BUP", "BUP-35.07", Plant.Line("35.07", Regular, Reserve, revote: 2_000));
        await plant.Prints("R-1", Required);
        await plant.Prints("R-2", 2_000, pool: "revote");

        var cartons = await plant.Packs("MLG", "35.07", Required);
        cartons.AddRange(await plant.Packs("PSU", "35.07", 2_000, "revote"));
        cartons.Count.ShouldBe(1_058);
        await plant.Dispatches("SJ-1", "35.07", cartons);
        await Warehouse.Receives(api, "SJ-1", cartons, []);

        (await books.Row()).ShouldBe(new Row(PR: -2_113_895, CW: 2_113_895));
        (await books.Terms("revote"))["revoteStore"].ShouldBe(2_000);
        var clerk = await api.As("kab3507");
        var sorting = Warehouse.Count(2_000, 0);
        (await clerk.Post("/api/cartons/PSU-0001/sorting", sorting)).ShouldBeProblem(422, "carton.not_in_warehouse");
        (await Differences(api)).ShouldBeEmpty();
    }

    [Test]
    public async Task Governors_re_vote_ballots_are_held_by_the_province_alone()
    {
        using var api = new TepatApi(provider);
        var lines = new[] { Plant.Line("35.07", 2_000), Plant.Line("35", 0, revote: 2_000) };
        var plant = await Plant.Ready(api, "K-GUB", "GUB-35", lines);
        await plant.Prints("R-1", 2_000);
        await plant.Prints("R-2", 2_000, pool: "revote");
        await plant.Packs("MLG", "35.07", 2_000);
        var cartons = await plant.Packs("PSU", "35", 2_000, "revote");
        await plant.Dispatches("SJ-35", "35", cartons);
        await Warehouse.Receives(api, "SJ-35", cartons, [], "prov35");

        var (province, malang) = (await Reconciliation.Of(api, "35", "GUB-35"), await Reconciliation.Of(api, "35.07", "GUB-35"));
        (await province.Terms("revote"))["revoteStore"].ShouldBe(2_000);
        (await malang.Terms("revote")).ShouldBeEmpty();
        (await malang.Terms("ordinary"))["packed"].ShouldBe(2_000);
    }

    [Test]
    public async Task Carton_of_Pasuruan_found_in_Malang_changes_no_term_of_Malang_and_both_see_the_case()
    {
        using var api = new TepatApi(provider);
        var malang = await Reconciliation.Of(api, "35.07", "GUB-35");
        var lines = new[] { Plant.Line("35.07", 4_000), Plant.Line("35.14", 2_000) };
        var plant = await Plant.Ready(api, "K-GUB", "GUB-35", lines);
        await plant.Prints("R-1", 6_000);
        var ours = await plant.Packs("MLG", "35.07", 4_000);
        await plant.Dispatches("SJ-1", "35.07", ours);
        await plant.Dispatches("SJ-2", "35.14", await plant.Packs("PSR", "35.14", 2_000));
        var (finder, owner) = (await api.As("kasubag3507"), await api.NewUser("kasubag3514", "regency-officer", "35.14"));
        (await finder.Post("/api/shipments/SJ-1/receipt", new { witness = "Bawaslu, Saksi Contoh" })).ShouldBe(200);
        var before = await malang.Terms("ordinary");

        var found = await finder.Post("/api/shipments/SJ-1/cartons", new { carton = "PSR-0001", finding = "sealed" });

        found.ShouldBe(200);
        found.Body.GetProperty("cases")[0].GetProperty("kind").GetString().ShouldBe("misrouted");
        (await malang.Terms("ordinary")).ShouldBe(before);
        var pasuruan = await Reconciliation.Of(api, "35.14", "GUB-35");
        (await pasuruan.Terms("ordinary"))["quarantine"].ShouldBe(2_000);
        foreach (var reader in new[] { finder, owner })
        {
            var seen = (await reader.Get("/api/cases?kind=misrouted")).Body.GetProperty("items");
            seen.GetArrayLength().ShouldBe(1);
            seen[0].GetProperty("cartonCode").GetString().ShouldBe("PSR-0001");
            seen[0].GetProperty("otherRegionCode").GetString().ShouldBe("35.14");
        }

        (await finder.Get("/api/shipments/SJ-2")).ShouldBe(404);
        (await finder.Get("/api/cartons?region=35.14")).ShouldBe(404);
        (await Differences(api)).ShouldBeEmpty();
    }

    [Test]
    public async Task Carton_that_has_not_arrived_is_untraced_until_it_is_found()
    {
        using var api = new TepatApi(provider);
        var books = await Reconciliation.Of(api, "35.07", "GUB-35");
        var plant = await Plant.Ready(api, "K-GUB", "GUB-35", Plant.Line("35.07", 6_000));
        await plant.Prints("R-1", 6_000);
        var cartons = await plant.Packs("MLG", "35.07", 6_000);
        await plant.Dispatches("SJ-1", "35.07", cartons);
        var officer = await api.As("kasubag3507");

        var closed = await Warehouse.Receives(api, "SJ-1", cartons[..2], [], notArrived: 1);

        var opened = closed.Body.GetProperty("cases")[0];
        opened.GetProperty("kind").GetString().ShouldBe("notArrived");
        (await books.Terms("ordinary"))["untraced"].ShouldBe(2_000);
        (await books.Terms("ordinary"))["onRoad"].ShouldBe(0);
        var answer = new
        {
            carton = "MLG-0003",
            resolution = "found",
            reason = "Tertinggal di truk kedua, ditemukan utuh.",
        };
        var code = opened.GetProperty("code").GetString();
        var shrug = new { resolution = "accepted", reason = "Tidak datang, dianggap selesai." };
        (await officer.Post($"/api/cases/{code}/resolution", shrug)).ShouldBeProblem(422, "case.resolution_not_possible");
        (await officer.Post($"/api/cases/{code}/resolution", answer)).ShouldBe(200);
        (await books.Row()).ShouldBe(new Row(PR: -6_000, CW: 6_000));
        (await officer.Post($"/api/cases/{code}/resolution", answer)).ShouldBeProblem(409, "case.already_resolved");
        (await Differences(api)).ShouldBeEmpty();
    }

    [Test]
    public async Task Who_asked_for_a_replacement_does_not_approve_it_in_a_later_office_either()
    {
        using var api = new TepatApi(provider);
        var plant = await Plant.Ready(api, "K-GUB", "GUB-35", Plant.Line("35.07", 2_000));
        await plant.Prints("R-1", 2_000);
        var cartons = await plant.Packs("MLG", "35.07", 2_000);
        await plant.Dispatches("SJ-1", "35.07", cartons);
        await Warehouse.Receives(api, "SJ-1", cartons, []);
        await Warehouse.Sorts(api, cartons, [], damaged: 5);
        var requester = await api.NewUser("pemohon", "regency-officer", "35.07");
        var request = await Request(requester, plant.Order, 5);

        await api.Promote("pemohon", "provincial-officer", "35");

        var promoted = await api.As("pemohon", TestUsers.NewPassword);
        (await Decide(promoted, request, plant.Order)).ShouldBeProblem(422, "replacement.requester_cannot_approve");
        (await Decide(await api.As("prov35"), request, plant.Order)).ShouldBe(200);
    }

    private static async Task Replaced(TepatApi api, Plant plant, Reconciliation books)
    {
        var (requester, approver) = (await api.As("kasubag3507"), await api.As("prov35"));
        var tooMany = Wish(plant.Order, 986);
        (await requester.Post("/api/replacements", tooMany)).ShouldBeProblem(422, "replacement.beyond_need");
        var (request, second) = (await Request(requester, plant.Order, 985), await Request(requester, plant.Order, 985));
        (await Decide(requester, request, plant.Order)).ShouldBeProblem(403, "permission.missing");
        (await Decide(approver, request, plant.Order)).ShouldBe(200);
        (await Decide(approver, request, plant.Order)).ShouldBeProblem(409, "replacement.already_decided");
        (await Decide(approver, second, plant.Order)).ShouldBeProblem(422, "replacement.beyond_need");

        await plant.Prints("R-2", 985);
        (await books.Row()).ShouldBe(new Row(PR: -2_115_058, PW: 178, PG: 985, WG: 2_112_910, WD: 716, MI: 269));

        var cartons = await plant.Packs("GANTI", "35.07", 985);
        await plant.Dispatches("SJ-2", "35.07", cartons);
        await Warehouse.Receives(api, "SJ-2", cartons, []);
        (await books.Row()).ShouldBe(new Row(PR: -2_115_058, PW: 178, CW: 985, WG: 2_112_910, WD: 716, MI: 269));

        await Warehouse.Sorts(api, cartons, [], damaged: 0);
        (await books.Row()).ShouldBe(new Row(PR: -2_115_058, PW: 178, WG: 2_113_895, WD: 716, MI: 269));
        (await requester.Post("/api/replacements", Wish(plant.Order, 1))).ShouldBeProblem(422, "replacement.beyond_need");
    }

    private static object Wish(string order, long sheets) =>
        new
        {
            order,
            region = "35.07",
            quantitySheets = sheets,
            reason = "Rusak saat sortir dan kurang saat diterima.",
        };

    private static async Task<string> Request(ApiClient requester, string order, long sheets)
    {
        var made = await requester.Post("/api/replacements", Wish(order, sheets));
        made.ShouldBe(200);
        return made.Body.GetProperty("request").GetString()!;
    }

    private static Task<Answer> Decide(ApiClient officer, string request, string order) =>
        officer.Post($"/api/replacements/{request}/decision", new { order, isApproved = true });

    private static object Waste(string order, long sheets) =>
        new
        {
            order,
            pool = "ordinary",
            wasteSheets = sheets,
            overPrintSheets = 0,
            method = "dicacah",
            witnesses = new[] { "Bawaslu, Saksi Contoh" },
        };

    private static async Task<IReadOnlyList<string>> Differences(TepatApi api)
    {
        await using var scope = api.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BooksVerifier>().Verify(10, CancellationToken.None);
    }
}
