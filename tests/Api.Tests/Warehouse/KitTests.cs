using System.Text.Json;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Life;

namespace Tepat.Api.Tests.Packing;

/// <summary>What goes into a box besides its ballots: boxes put together, kits by the bill of materials, exceptions with a reason.</summary>
public sealed class KitTests : ApiTests
{
    private const string Ink = "INK";
    private const int Delivered = 60;

    private City city = null!;
    private List<JsonElement> boxes = [];

    [OneTimeSetUp]
    public async Task StoreWhatGoesIntoTheBoxes()
    {
        city = await City.Sorted(Api);
        await Receives("BALLOT_BOX", Delivered);
        await Receives(Ink, 2 * Delivered);
        await Assembles(good: 40, damaged: 2);
        await city.OpensPackList();
        boxes = [.. (await city.Clerk.Get($"/api/boxes?region={City.Region}&limit=200")).Body.GetProperty("items").EnumerateArray()];
    }

    [Test]
    public async Task Boxes_are_put_together_from_what_is_there()
    {
        await Api.RefusesOthers("/api/box-assembly", Assembly(1, 0), "region.not_found");

        (await city.Clerk.Post("/api/box-assembly", Assembly(0, 0))).ShouldBeProblemAt(400, "assembly.nothing", "goodBoxes");
        var refused = await city.Clerk.Post("/api/box-assembly", Assembly(Delivered, 0));
        refused.ShouldBeProblemAt(422, "assembly.not_enough_boxes", "goodBoxes");
        refused.Body.GetProperty("facts").GetProperty("goodQuantity").GetInt64().ShouldBe(Delivered - 42);
    }

    [Test]
    public async Task Kits_are_made_by_who_packs_there_and_never_more_than_boxes_or_than_the_scarcest_item_allows()
    {
        var village = Villages()[0];
        await Api.RefusesOthers("/api/kits", Kits(village.Code), "region.not_found");
        var bill = await Bill();
        bill.GetProperty("boxes").GetInt64().ShouldBe(192);
        Component(bill, "BALLOT_BOX").GetProperty("isInKit").GetBoolean().ShouldBeTrue();
        bill.GetProperty("components")
            .EnumerateArray()
            .Count(one => one.GetProperty("isInKit").GetBoolean())
            .ShouldBe(2, "only what is kept on the books goes into kits");

        var tooMany = await city.Clerk.Post("/api/kits", Kits(village.Code, village.Boxes + 1));
        tooMany.ShouldBeProblemAt(422, "kit.more_than_boxes", "kits");
        tooMany.Body.GetProperty("facts").GetProperty("boxes").GetInt64().ShouldBe(village.Boxes);
        (await city.Clerk.Post("/api/kits", Kits(City.Region, 3))).ShouldBeProblemAt(400, "kit.number_for_one_village", "region");
        (await city.Clerk.Post("/api/kits", Kits(village.Code, contest: "WAL-35.76"))).ShouldBeProblemAt(
            422,
            "packing.contest_not_here",
            "contest"
        );

        var all = await city.Clerk.Post("/api/kits", Kits(City.Region));

        all.ShouldBe(200);
        var refusal = all.Body.GetProperty("refusals").EnumerateArray().First();
        refusal.GetProperty("reason").GetString().ShouldBe("kit.stock_lacks");
        refusal.GetProperty("facts").GetProperty("item").GetString().ShouldBe("BALLOT_BOX");
        (await Bill()).GetProperty("madeKits").GetInt64().ShouldBe(all.Body.GetProperty("kits").GetInt64());
        await A_box_takes_a_kit_of_its_village_and_says_where_it_differs();
    }

    private async Task A_box_takes_a_kit_of_its_village_and_says_where_it_differs()
    {
        var made = (await Bill()).GetProperty("madeKits").GetInt64();
        var without = boxes[^1];
        (await Fills(without)).ShouldBeProblemAt(422, "kit.none_left", "box");
        var box = boxes[0];
        (await Fills(box, [null!])).ShouldBe(400);
        (await Fills(box, Except(Ink, -1, "pecah"))).ShouldBe(400);
        (await Fills(box, Except(Ink, 0, "tidak ada bedanya"))).ShouldBe(400);
        (await Fills(box, Except("BOOTH", 1, "bilik tambahan satu"))).ShouldBeProblemAt(422, "kit.no_component", "exceptions");
        (await Fills(box, Except(Ink, -1, "satu botol pecah"), Except(Ink, 1, "satu botol tambahan"))).ShouldBeProblemAt(
            422,
            "kit.item_repeated",
            "exceptions"
        );
        (await Fills(box, Except(Ink, -9, "semua botol pecah"))).ShouldBeProblemAt(422, "kit.less_than_nothing", "exceptions");
        (await Fills(box, Except(Ink, 9_999, "banyak botol tambahan"))).ShouldBeProblemAt(422, "kit.not_in_stock", "exceptions");

        var (ink, reason) = (await Stock(), "satu botol tinta pecah");
        (await Fills(box, Except(Ink, -1, reason))).ShouldBe(200);

        (await Stock()).ShouldBe(ink + 1, "what the box lacks is stock again");
        var code = box.GetProperty("code").GetString();
        var line = (await city.Clerk.Get($"/api/boxes/{code}"))
            .Body.GetProperty("contents")
            .EnumerateArray()
            .Single(item => item.GetProperty("itemCode").GetString() == Ink);
        line.GetProperty("difference").GetInt64().ShouldBe(-1);
        line.GetProperty("reason").GetString().ShouldBe(reason);
        var emptying = new { countedSheets = box.GetProperty("requiredSheets").GetInt64(), reason = "kit dibongkar kembali" };
        (await city.Clerk.Post($"/api/boxes/{code}/emptying", emptying)).ShouldBe(200);
        var bill = await Bill();
        bill.GetProperty("madeKits").GetInt64().ShouldBe(made - 1, "a kit with exceptions is taken apart");
        bill.GetProperty("usedKits").GetInt64().ShouldBe(0);
    }

    private async Task<long> Stock() => Component(await Bill(), Ink).GetProperty("stockQuantity").GetInt64();

    private async Task<JsonElement> Bill() => (await city.Clerk.Get($"/api/kits?region={City.Region}&contest={City.Contest}")).Body;

    private static JsonElement Component(JsonElement bill, string item) =>
        bill.GetProperty("components").EnumerateArray().Single(one => one.GetProperty("itemCode").GetString() == item);

    private List<(string Code, long Boxes)> Villages() =>
        [.. boxes.GroupBy(box => box.GetProperty("villageCode").GetString()!).Select(village => (village.Key, village.LongCount()))];

    private Task<Answer> Fills(JsonElement box, params object[] exceptions) =>
        city.Clerk.Post(
            $"/api/boxes/{box.GetProperty("code").GetString()}/filling",
            new
            {
                contest = City.Contest,
                sheets = box.GetProperty("requiredSheets").GetInt64(),
                exceptions,
            }
        );

    private async Task Assembles(long good, long damaged) =>
        (await city.Clerk.Post("/api/box-assembly", Assembly(good, damaged))).ShouldBe(200);

    private async Task Receives(string item, long quantity)
    {
        var delivery = new
        {
            region = City.Region,
            item,
            source = "supplier",
            goodQuantity = quantity,
            lightlyDamagedQuantity = 0,
            heavilyDamagedQuantity = 0,
            document = $"SJ-{item}",
            documentQuantity = quantity,
        };
        (await city.Clerk.Post("/api/stock/receipts", delivery)).ShouldBe(200);
    }

    private static object Assembly(long goodBoxes, long damagedBoxes) =>
        new
        {
            region = City.Region,
            goodBoxes,
            damagedBoxes,
        };

    private static object Kits(string region, long? kits = null, string contest = City.Contest) =>
        new
        {
            region,
            contest,
            kits,
        };

    private static object Except(string item, long quantity, string reason) =>
        new
        {
            item,
            quantity,
            reason,
        };
}
