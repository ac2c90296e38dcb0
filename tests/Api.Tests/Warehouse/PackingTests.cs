using System.Text.Json;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Life;

namespace Tepat.Api.Tests.Packing;

/// <summary>The packing hall of Kota Mojokerto: pack lists, and one box after another through all its steps.</summary>
public sealed class PackingTests : ApiTests
{
    private City city = null!;
    private List<JsonElement> boxes = [];

    [OneTimeSetUp]
    public async Task ReachTheHall()
    {
        city = await City.Sorted(Api);
        await city.OpensPackList();
        boxes = Items(await city.Clerk.Get($"/api/boxes?region={City.Region}&limit=20"));
    }

    [Test]
    public async Task Pack_list_has_a_box_for_every_station_and_opening_it_again_changes_nothing()
    {
        var again = await city.Clerk.Post("/api/pack-lists", Opening(City.Region));

        again.ShouldBe(200);
        again.Body.GetProperty("boxes").GetInt32().ShouldBe(192);
        again.Body.GetProperty("requiredSheets").GetInt64().ShouldBe(City.Required);
        var progress = Items(await city.Clerk.Get($"/api/pack-lists/progress?region={City.Region}"))
            .Single(row => row.GetProperty("contestCode").GetString() == City.Contest);
        progress.GetProperty("listedBoxes").GetInt64().ShouldBe(192);
        progress.GetProperty("requiredSheets").GetInt64().ShouldBe(City.Required);
    }

    [Test]
    public async Task Pack_list_is_opened_by_who_packs_there_for_a_contest_that_is_planned_there()
    {
        await Api.RefusesOthers("/api/pack-lists", Opening(City.Region), "region.not_found");
        (await (await Api.As("prov35")).Post("/api/pack-lists", Opening(City.Region))).ShouldBeProblem(403, "permission.missing");
        (await city.Clerk.Post("/api/pack-lists", Opening("35.76.01"))).ShouldBeProblemAt(400, "region.no_regency", "region");
        (await city.Clerk.Post("/api/pack-lists", Opening(City.Region, "BUP-35.07"))).ShouldBeProblemAt(
            422,
            "packing.no_approved_plan",
            "contest"
        );
    }

    [Test]
    public async Task Pack_list_of_a_village_names_its_stations_their_boxes_and_what_lies_in_each()
    {
        var (village, observer) = (Village(0), await Api.As("observer35"));

        var list = (await observer.Get($"/api/pack-lists/{village}")).Body;

        list.GetProperty("regencyCode").GetString().ShouldBe(City.Region);
        list.GetProperty("contests")[0].GetProperty("contestCode").GetString().ShouldBe(City.Contest);
        list.GetProperty("contests")[0].GetProperty("contents").GetArrayLength().ShouldBePositive();
        var stations = list.GetProperty("stations").EnumerateArray().ToList();
        var row = Items(await observer.Get($"/api/pack-lists/villages?region={village}")).ShouldHaveSingleItem();
        row.GetProperty("stations").GetInt64().ShouldBe(stations.Count);
        stations
            .Sum(station => station.GetProperty("boxes")[0].GetProperty("requiredSheets").GetInt64())
            .ShouldBe(row.GetProperty("requiredSheets").GetInt64());
    }

    [TestCase("/api/pack-lists/progress?region=35.76")]
    [TestCase("/api/pack-lists/villages?region=35.76")]
    [TestCase("/api/pack-lists/35.76.01")]
    [TestCase("/api/boxes?region=35.76")]
    [TestCase("/api/kits?region=35.76&contest=GUB-35")]
    public async Task Boxes_are_read_by_who_has_business_there(string route)
    {
        (await (await Api.As("observer35")).Get(route)).ShouldBe(200);
        (await (await Api.As("kab3507")).Get(route)).ShouldBeProblem(404, "region.not_found");
        (await (await Api.Vendor()).Get(route)).ShouldBeProblem(403, "permission.missing");
        (await (await Api.Anonymous()).Get(route)).ShouldBeProblem(401, "session.required");
    }

    [Test]
    public async Task Box_tells_who_filled_verified_and_sealed_it()
    {
        await Seals(0, "BOX-1", "BOX-2");

        var box = (await (await Api.As("observer35")).Get($"/api/boxes/{Code(0)}")).Body;

        var row = box.GetProperty("box");
        row.GetProperty("status").GetString().ShouldBe("sealed");
        row.GetProperty("filledBy").GetString().ShouldBe("user:kab3576");
        row.GetProperty("verifiedBy").GetString().ShouldBe("user:kasubag3576");
        box.GetProperty("quantitySheets").GetInt64().ShouldBe(Sheets(0));
        box.GetProperty("seals").EnumerateArray().Select(seal => seal.GetString()).ShouldBe(["BOX-1", "BOX-2"]);
        box.GetProperty("history")
            .EnumerateArray()
            .Select(one => one.GetProperty("type").GetString())
            .ShouldBe(["warehouse.box-filled", "warehouse.box-verified", "warehouse.box-sealed"], ignoreOrder: true);
        (await (await Api.As("kab3507")).Get($"/api/boxes/{Code(0)}")).ShouldBeProblem(404, "box.not_found");
        (await (await Api.Vendor()).Get($"/api/boxes/{Code(0)}")).ShouldBeProblem(403, "permission.missing");
        (await (await Api.Anonymous()).Get($"/api/boxes/{Code(0)}")).ShouldBeProblem(401, "session.required");
    }

    [Test]
    public async Task Contents_are_frozen_by_the_seal_and_nobody_counts_or_seals_the_box_again()
    {
        await Seals(1, "FRZ-1");

        (await city.Officer.Post(Step(1, "verification"), Counted(1))).ShouldBeProblemAt(422, "box.not_filled", "box");
        (await city.Clerk.Post(Step(1, "sealing"), Tied("FRZ-2"))).ShouldBeProblemAt(422, "box.not_verified", "box");
        (await city.Clerk.Post(Step(1, "filling"), Filling(1, "WAL-35.76"))).ShouldBeProblemAt(422, "box.wrong_contest", "contest");
        var box = (await city.Clerk.Get($"/api/boxes/{Code(1)}")).Body;
        box.GetProperty("quantitySheets").GetInt64().ShouldBe(Sheets(1));
        box.GetProperty("seals").EnumerateArray().ShouldHaveSingleItem().GetString().ShouldBe("FRZ-1");
    }

    [Test]
    public async Task Refusal_names_the_field_that_was_wrong()
    {
        (await city.Clerk.Post(Step(2, "filling"), new { contest = City.Contest, sheets = Sheets(2) + 1 })).ShouldBeProblemAt(
            422,
            "box.count_differs",
            "sheets"
        );
        var unknown = new
        {
            contest = City.Contest,
            sheets = Sheets(2),
            carton = "NOWHERE-1",
        };
        (await city.Clerk.Post(Step(2, "filling"), unknown)).ShouldBeProblemAt(404, "carton.not_found", "carton");
        (await city.Clerk.Post(Step(2, "verification"), Counted(2))).ShouldBeProblemAt(422, "box.not_filled", "box");
        (await city.Clerk.Post(Step(2, "filling"), Filling(2))).ShouldBe(200);
        (await city.Clerk.Post(Step(2, "verification"), Counted(2))).ShouldBeProblemAt(422, "box.filler_cannot_verify", "box");
        (await city.Officer.Post(Step(2, "verification"), new { countedSheets = Sheets(2) - 1 })).ShouldBeProblemAt(
            422,
            "box.count_differs",
            "countedSheets"
        );
        (await city.Officer.Post(Step(2, "verification"), Counted(2))).ShouldBe(200);
        (await city.Clerk.Post(Step(2, "sealing"), Tied("ONE", "ONE"))).ShouldBeProblemAt(400, "field.repeated", "seals");
        (await city.Clerk.Post(Step(2, "sealing"), new { seals = Array.Empty<string>() })).ShouldBe(400);
        (await city.Clerk.Post(Step(2, "sealing"), new { seals = new string?[] { null } })).ShouldBe(400);
    }

    [TestCase("filling", "box.already_filled")]
    [TestCase("verification", "box.not_filled")]
    [TestCase("sealing", "box.not_verified")]
    [TestCase("emptying", "box.not_filled")]
    public async Task Box_is_packed_by_who_packs_there(string step, string refusalOfWhoMay)
    {
        var code = step == "filling" ? Code(10) : Code(11);
        if (step == "filling")
        {
            (await city.Clerk.Post(Step(10, "filling"), Filling(10))).ShouldBe(200);
        }

        object body = step switch
        {
            "filling" => Filling(10),
            "verification" => Counted(11),
            "sealing" => Tied("ANY-1"),
            _ => Emptying(11),
        };

        await Api.RefusesOthers($"/api/boxes/{code}/{step}", body, "box.not_found");
        (await city.Clerk.Post($"/api/boxes/KTK-3576019999-001-GUB-35/{step}", body)).ShouldBeProblemAt(404, "box.not_found", "box");
        (await city.Officer.Post($"/api/boxes/{code}/{step}", body)).Code.ShouldBe(refusalOfWhoMay);
    }

    [Test]
    public async Task Emptied_box_is_filled_again_and_what_is_missing_becomes_a_case_but_a_seal_stays_used()
    {
        await Seals(3, "EMP-1");
        (await city.Clerk.Post(Step(3, "emptying"), new { countedSheets = Sheets(3), reason = "salah" })).ShouldBeProblemAt(
            400,
            "field.minimum_length",
            "reason"
        );

        var emptied = await city.Clerk.Post(Step(3, "emptying"), Emptying(3, missing: 2));

        emptied.ShouldBe(200);
        var opened = emptied.Body.GetProperty("cases").EnumerateArray().ShouldHaveSingleItem();
        opened.GetProperty("kind").GetString().ShouldBe("countedShort");
        opened.GetProperty("quantity").GetInt64().ShouldBe(2);
        (await city.Clerk.Post(Step(3, "filling"), Filling(3))).ShouldBe(200);
        (await city.Officer.Post(Step(3, "verification"), Counted(3))).ShouldBe(200);
        var used = await city.Clerk.Post(Step(3, "sealing"), Tied("EMP-2", "EMP-1"));
        used.ShouldBeProblemAt(409, "seal.already_used", "seals");
        used.Body.GetProperty("facts").GetProperty("serial").GetString().ShouldBe("EMP-1");
    }

    [Test]
    public async Task Filling_sent_twice_under_one_key_is_recorded_once()
    {
        var key = ("Idempotency-Key", "7f0c1a52-5f7e-4c1e-9d7b-3576a0000001");

        var first = await city.Clerk.Post(Step(4, "filling"), Filling(4), key);
        var second = await city.Clerk.Post(Step(4, "filling"), Filling(4), key);

        first.ShouldBe(200);
        second.ShouldBe(200);
        second.Body.GetProperty("sequence").GetInt64().ShouldBe(first.Body.GetProperty("sequence").GetInt64());
        (await city.Clerk.Post(Step(4, "filling"), Filling(4))).ShouldBeProblemAt(409, "box.already_filled", "box");
    }

    [Test]
    public async Task Boxes_are_found_by_state_place_and_contest_and_leave_as_a_file()
    {
        (await city.Clerk.Post(Step(5, "filling"), Filling(5))).ShouldBe(200);

        var filled = Items(
            await city.Clerk.Get($"/api/boxes?region={City.Region}&status=filled&contest={City.Contest}&place=packingHall&limit=200")
        );

        filled.Select(box => box.GetProperty("code").GetString()).ShouldContain(Code(5));
        filled.ShouldAllBe(box => box.GetProperty("status").GetString() == "filled");
        var file = await city.Clerk.Get($"/api/boxes?region={Village(0)}&format=csv");
        file.ShouldBe(200);
        file.Text.ShouldContain(Code(0));
    }

    private static object Tied(params string[] seals) => new { seals };

    private async Task Seals(int box, params string[] seals)
    {
        (await city.Clerk.Post(Step(box, "filling"), Filling(box))).ShouldBe(200);
        (await city.Officer.Post(Step(box, "verification"), Counted(box))).ShouldBe(200);
        (await city.Clerk.Post(Step(box, "sealing"), Tied(seals))).ShouldBe(200);
    }

    private string Code(int box) => boxes[box].GetProperty("code").GetString()!;

    private string Village(int box) => boxes[box].GetProperty("villageCode").GetString()!;

    private long Sheets(int box) => boxes[box].GetProperty("requiredSheets").GetInt64();

    private string Step(int box, string step) => $"/api/boxes/{Code(box)}/{step}";

    private object Filling(int box, string contest = City.Contest) => new { contest, sheets = Sheets(box) };

    private object Counted(int box) => new { countedSheets = Sheets(box) };

    private object Emptying(int box, int missing = 0) =>
        new { countedSheets = Sheets(box) - missing, reason = "surat suara TPS lain tercampur" };

    private static object Opening(string region, string contest = City.Contest) => new { region, contest };

    private static List<JsonElement> Items(Answer answer) => [.. answer.Body.GetProperty("items").EnumerateArray()];
}
