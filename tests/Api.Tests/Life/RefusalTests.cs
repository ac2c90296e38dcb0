using System.Text.Json;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Life;

/// <summary>What the packing hall is refused, with its code, as the people who stand there.</summary>
public sealed class RefusalTests : ApiTests
{
    private City city = null!;
    private JsonElement[] boxes = null!;

    [OneTimeSetUp]
    public async Task ReachTheHall()
    {
        city = await City.Sorted(Api);
        await city.OpensPackList();
        var listed = await city.Clerk.Get($"/api/boxes?region={City.Region}&limit=20");
        boxes = [.. listed.Body.GetProperty("items").EnumerateArray()];
    }

    [Test]
    public async Task Box_of_another_contest_takes_none_of_these_ballots()
    {
        var refused = await city.Clerk.Post($"/api/boxes/{Code(0)}/filling", new { contest = "WAL-35.76", sheets = Sheets(0) });

        refused.ShouldBeProblem(422, "box.wrong_contest");
    }

    [Test]
    public async Task Ballots_of_another_kabupaten_go_into_no_box_here()
    {
        var elsewhere = await Ledger.Plant.Ready(Api, "K-PSR", City.Contest, Ledger.Plant.Line("35.14", 2_000));
        await elsewhere.Prints("R-1", 2_000);
        var carton = (await elsewhere.Packs("PSR", "35.14", 2_000))[0].Code;

        var filling = new
        {
            contest = City.Contest,
            sheets = Sheets(1),
            carton,
        };

        (await city.Clerk.Post($"/api/boxes/{Code(1)}/filling", filling)).ShouldBeProblem(422, "box.ballots_of_elsewhere");
    }

    [TestCase(-1)]
    [TestCase(1)]
    public async Task Count_that_differs_by_one_sheet_fills_no_box(int difference)
    {
        var refused = await city.Clerk.Post($"/api/boxes/{Code(2)}/filling", Filling(2, difference));

        refused.ShouldBeProblem(422, "box.count_differs");
        refused.Body.GetProperty("facts").GetProperty("requiredSheets").GetInt64().ShouldBe(Sheets(2));
    }

    [Test]
    public async Task Who_filled_a_box_does_not_verify_it_and_a_second_count_must_be_exact()
    {
        (await city.Clerk.Post($"/api/boxes/{Code(3)}/filling", Filling(3))).ShouldBe(200);

        (await city.Clerk.Post($"/api/boxes/{Code(3)}/verification", Counted(3))).ShouldBeProblem(422, "box.filler_cannot_verify");
        (await city.Officer.Post($"/api/boxes/{Code(3)}/verification", new { countedSheets = Sheets(3) - 1 })).ShouldBeProblem(
            422,
            "box.count_differs"
        );
        (await city.Clerk.Post($"/api/boxes/{Code(3)}/sealing", Seals("KT-A"))).ShouldBeProblem(422, "box.not_verified");
        (await city.Officer.Post($"/api/boxes/{Code(3)}/verification", Counted(3))).ShouldBe(200);
    }

    [Test]
    public async Task Seal_serves_once_and_a_sealed_box_stays_as_it_is()
    {
        foreach (var box in new[] { 4, 5 })
        {
            (await city.Clerk.Post($"/api/boxes/{Code(box)}/filling", Filling(box))).ShouldBe(200);
            (await city.Officer.Post($"/api/boxes/{Code(box)}/verification", Counted(box))).ShouldBe(200);
        }

        (await city.Clerk.Post($"/api/boxes/{Code(4)}/sealing", Seals("KT-1"))).ShouldBe(200);

        var used = await city.Clerk.Post($"/api/boxes/{Code(5)}/sealing", Seals("KT-1"));
        used.ShouldBeProblem(409, "seal.already_used");
        used.Body.GetProperty("facts").GetProperty("box").GetString().ShouldBe(Code(4));
        (await city.Clerk.Post($"/api/boxes/{Code(4)}/filling", Filling(4))).ShouldBeProblem(409, "box.already_filled");
    }

    [Test]
    public async Task Nothing_is_burnt_while_a_box_is_not_verified()
    {
        var proposal = new
        {
            region = City.Region,
            contest = City.Contest,
            damagedSheets = City.Damaged,
            surplusSheets = 0,
            method = "dibakar",
            site = "Gudang KPU Kota Mojokerto",
            plannedDay = "2024-11-26",
        };

        (await city.Officer.Post("/api/destructions", proposal)).ShouldBeProblem(422, "destruction.boxes_not_verified");
        (await (await Api.As("kasubag3507")).Post("/api/destructions", proposal)).ShouldBeProblem(404, "region.not_found");
    }

    [Test]
    public async Task Others_pack_nothing_here()
    {
        var (elsewhere, observer, stranger) = (await Api.As("kab3507"), await Api.As("observer35"), await Api.Anonymous());
        var route = $"/api/boxes/{Code(6)}/filling";

        (await elsewhere.Post(route, Filling(6))).ShouldBeProblem(404, "box.not_found");
        (await observer.Post(route, Filling(6))).ShouldBeProblem(403, "permission.missing");
        (await (await Api.Vendor()).Post(route, Filling(6))).ShouldBeProblem(403, "permission.missing");
        (await stranger.Post(route, Filling(6))).ShouldBeProblem(401, "session.required");
    }

    [Test]
    public async Task Re_vote_ballots_are_archived_when_no_re_vote_is_left_and_not_before()
    {
        var plant = await Ledger.Plant.Ready(Api, "K-WAL", "WAL-35.76", Ledger.Plant.Line(City.Region, 10, revote: 2_000));
        await plant.Prints("R-PSU", 2_000, pool: "revote");
        var cartons = await plant.Packs("PSU", City.Region, 2_000, "revote");
        await plant.Dispatches("SJ-PSU", City.Region, cartons);
        await Ledger.Warehouse.Receives(Api, "SJ-PSU", cartons, [], "kab3576");
        var witness = new { witness = "Bawaslu, Saksi Contoh" };

        (await city.Clerk.Post("/api/cartons/PSU-0001/archive", witness)).ShouldBeProblem(403, "permission.missing");
        (await city.Officer.Post("/api/cartons/PSU-0001/archive", new { witness = "" })).ShouldBe(400);
        (await city.Officer.Post("/api/cartons/MJK-0001/archive", witness)).ShouldBeProblem(422, "revote.not_in_store");
        (await city.Officer.Post("/api/cartons/PSU-0001/archive", witness)).ShouldBeProblem(422, "revote.still_possible");
        (await (await Api.As("kasubag3507")).Post("/api/cartons/PSU-0001/archive", witness)).ShouldBeProblem(404, "carton.not_found");
    }

    private string Code(int box) => boxes[box].GetProperty("code").GetString()!;

    private long Sheets(int box) => boxes[box].GetProperty("requiredSheets").GetInt64();

    private object Filling(int box, int difference = 0) => new { contest = City.Contest, sheets = Sheets(box) + difference };

    private object Counted(int box) => new { countedSheets = Sheets(box) };

    private static object Seals(params string[] seals) => new { seals };
}
