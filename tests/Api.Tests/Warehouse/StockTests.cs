using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Sorting;

/// <summary>Stock of a warehouse over HTTP: received, counted blind, regraded, and seen by nobody who has no business there.</summary>
public sealed class StockTests : ApiTests
{
    private static readonly object Thirtynine = new { quantities = new[] { 39 } };
    private static readonly object Ninetyeight = new { quantities = new[] { 98 } };

    [Test]
    public async Task Goods_are_received_by_the_warehouse_and_seen_only_there()
    {
        var (clerk, stranger, observer, nobody) = (
            await Api.As("kab3507"),
            await Api.As("kab3529"),
            await Api.As("observer35"),
            await Api.Anonymous()
        );
        var booths = Delivery("BOOTH", 16_168, document: 16_171);

        (await nobody.Post("/api/stock/receipts", booths)).ShouldBe(401);
        (await observer.Post("/api/stock/receipts", booths)).ShouldBeProblem(403, "permission.missing");
        (await stranger.Post("/api/stock/receipts", booths)).ShouldBeProblem(404, "region.not_found");
        var received = await clerk.Post("/api/stock/receipts", booths);
        received.ShouldBe(200);
        received.Body.GetProperty("cases")[0].GetProperty("quantity").GetInt64().ShouldBe(3);

        var row = (await clerk.Get("/api/stock?region=35.07&item=BOOTH")).Body.GetProperty("items")[0];
        row.GetProperty("goodQuantity").GetInt64().ShouldBe(16_168);
        row.GetProperty("unit").GetString().ShouldBe("buah");
        row.GetProperty("requiredQuantity").GetInt64().ShouldBe(16_168, "four booths for each of 4,042 stations");
        (await observer.Get("/api/stock?region=35.07&item=BOOTH")).Body.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await stranger.Get("/api/stock?region=35.07")).ShouldBeProblem(404, "region.not_found");
        (await stranger.Get("/api/stock")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await clerk.Get("/api/stock/moves?region=35.07&item=BOOTH"))
            .Body.GetProperty("items")[0]
            .GetProperty("eventType")
            .GetString()
            .ShouldBe("warehouse.stock-received");
    }

    [Test]
    public async Task Refusals_name_the_field()
    {
        var clerk = await Api.As("kab3507");

        (await clerk.Post("/api/stock/receipts", Delivery("BALLOT", 10))).ShouldBeProblem(422, "stock.ballots_come_in_cartons");
        (await clerk.Post("/api/stock/receipts", Delivery("NO_SUCH_ITEM", 10))).ShouldBeProblem(404, "item.not_found");
        (await clerk.Post("/api/stock/receipts", Delivery("INK", -1))).ShouldBe(400);
        var regrade = new
        {
            region = "35.07",
            item = "INK",
            from = "good",
            to = "heavilyDamaged",
            quantity = 999_999,
            reason = "botol pecah di jalan",
        };
        (await clerk.Post("/api/stock/regradings", regrade)).ShouldBeProblem(422, "stock.not_enough");
        (await clerk.Post("/api/stock/regradings", regrade with { to = "good" })).ShouldBe(400);
    }

    [Test]
    public async Task A_count_is_blind_until_two_persons_agree_and_a_third_posts_it()
    {
        var (clerk, kasubag, province) = (await Api.As("kab3507"), await Api.As("kasubag3507"), await Api.As("prov35"));
        (await clerk.Post("/api/stock/receipts", Delivery("CABLE_TIE", 100))).ShouldBe(200);
        var wish = new { region = "35.07", stock = new[] { new { item = "CABLE_TIE", condition = "good" } } };
        var opened = await clerk.Post("/api/stock-counts", wish);
        opened.ShouldBe(200);
        var route = $"/api/stock-counts/{opened.Body.GetProperty("count").GetString()}";

        (await clerk.Post($"{route}/numbers", Ninetyeight)).ShouldBe(200);
        Line(await kasubag.Get(route)).TryGetProperty("countedQuantity", out _).ShouldBeFalse("a count is blind");
        (await clerk.Post($"{route}/numbers", Ninetyeight)).ShouldBeProblem(422, "count.second_counter_must_differ");
        (await kasubag.Post($"{route}/numbers", Ninetyeight)).ShouldBe(200);
        Line(await clerk.Get(route)).GetProperty("bookQuantity").GetInt64().ShouldBe(100);

        var reason = new { reason = "dua segel plastik tidak ditemukan" };
        (await clerk.Post($"{route}/posting", reason)).ShouldBeProblem(403, "permission.missing");
        (await kasubag.Post($"{route}/posting", reason)).ShouldBeProblem(422, "count.counter_cannot_approve");
        (await (await Api.As("kab3529")).Get(route)).ShouldBeProblem(404, "count.not_found");
        (await province.Post($"{route}/posting", reason)).ShouldBe(200);

        var row = (await clerk.Get("/api/stock?region=35.07&item=CABLE_TIE")).Body.GetProperty("items")[0];
        row.GetProperty("goodQuantity").GetInt64().ShouldBe(98);
    }

    [Test]
    public async Task Who_may_count_is_told_nothing_of_what_is_being_counted_until_two_agree()
    {
        var (clerk, kasubag, observer) = (await Api.As("kab3507"), await Api.As("kasubag3507"), await Api.As("observer35"));
        (await clerk.Post("/api/stock/receipts", Delivery("STATIONERY_KIT", 40))).ShouldBe(200);
        var wish = new { region = "35.07", stock = new[] { new { item = "STATIONERY_KIT", condition = "good" } } };
        var count = (await clerk.Post("/api/stock-counts", wish)).Body.GetProperty("count").GetString();
        (await clerk.Post($"/api/stock-counts/{count}/numbers", Thirtynine)).ShouldBe(200);

        foreach (var route in new[] { "/api/stock", "/api/stock/totals" })
        {
            var hidden = First(await kasubag.Get($"{route}?region=35.07&item=STATIONERY_KIT"));
            hidden.GetProperty("isBeingCounted").GetBoolean().ShouldBeTrue(route);
            hidden.TryGetProperty("goodQuantity", out _).ShouldBeFalse(route);
            hidden.GetProperty("packedQuantity").GetInt64().ShouldBe(0, "only the counted condition is hidden");
            First(await observer.Get($"{route}?region=35.07&item=STATIONERY_KIT"))
                .GetProperty("goodQuantity")
                .GetInt64()
                .ShouldBe(40, route);
        }

        var card = "/api/stock/moves?region=35.07&item=STATIONERY_KIT&condition=good";
        First(await kasubag.Get(card)).TryGetProperty("balanceQuantity", out _).ShouldBeFalse();
        First(await kasubag.Get(card)).TryGetProperty("changeQuantity", out _).ShouldBeFalse("the changes would add up to it");
        First(await observer.Get(card)).GetProperty("balanceQuantity").GetInt64().ShouldBe(40);
        First(await kasubag.Get($"/api/events?subject={count}"))
            .GetProperty("data")
            .TryGetProperty("quantities", out _)
            .ShouldBeFalse("the journal keeps the first number, too");

        (await kasubag.Post($"/api/stock-counts/{count}/numbers", Thirtynine)).ShouldBe(200);
        First(await kasubag.Get("/api/stock?region=35.07&item=STATIONERY_KIT")).GetProperty("goodQuantity").GetInt64().ShouldBe(40);
        First(await clerk.Get($"/api/events?subject={count}")).GetProperty("data").GetProperty("quantities")[0].GetInt64().ShouldBe(39);
        (await (await Api.As("kab3529")).Get($"/api/events?subject={count}")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Test]
    public async Task Stock_is_found_by_condition_and_place_and_summed_over_warehouses()
    {
        var (malang, sumenep, province) = (await Api.As("kab3507"), await Api.As("kab3529"), await Api.As("prov35"));
        (await malang.Post("/api/stock/receipts", Delivery("BOX_LABEL", 100))).ShouldBe(200);
        (await sumenep.Post("/api/stock/receipts", Delivery("BOX_LABEL", 50, region: "35.29", lightly: 7))).ShouldBe(200);

        var sums = await province.Get("/api/stock/totals?item=BOX_LABEL");
        sums.Body.GetArrayLength().ShouldBe(1);
        (First(sums).GetProperty("goodQuantity").GetInt64(), First(sums).GetProperty("lightlyDamagedQuantity").GetInt64()).ShouldBe(
            (150, 7)
        );
        First(sums).GetProperty("warehouseCount").GetInt32().ShouldBe(2);
        var worn = (await province.Get("/api/stock?item=BOX_LABEL&condition=lightlyDamaged&place=warehouse")).Body.GetProperty("items");
        worn.GetArrayLength().ShouldBe(1);
        worn[0].GetProperty("regionCode").GetString().ShouldBe("35.29");
        (await province.Get("/api/stock?item=BOX_LABEL&place=packed")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
        First(await malang.Get("/api/stock/totals?item=BOX_LABEL"))
            .GetProperty("goodQuantity")
            .GetInt64()
            .ShouldBe(100, "the sum is over one's own");
        (await malang.Get("/api/stock/totals?region=35.29")).ShouldBeProblem(404, "region.not_found");
        (await (await Api.Anonymous()).Get("/api/stock/totals")).ShouldBe(401);
    }

    [Test]
    public async Task An_incident_tells_its_own_region_what_was_lost()
    {
        var (clerk, stranger, observer) = (await Api.As("kab3507"), await Api.As("kab3529"), await Api.As("observer35"));
        (await clerk.Post("/api/stock/receipts", Delivery("ENVELOPE_CUBE", 500))).ShouldBe(200);
        var leak = new
        {
            region = "35.07",
            kind = "leak",
            cartons = Array.Empty<object>(),
            stock = new[]
            {
                new
                {
                    item = "ENVELOPE_CUBE",
                    condition = "good",
                    quantity = 120,
                },
            },
            remark = "atap bocor, satu palet sampul basah",
        };
        (await observer.Post("/api/storage-incidents", leak)).ShouldBeProblem(403, "permission.missing");
        (await stranger.Post("/api/storage-incidents", leak)).ShouldBeProblem(404, "region.not_found");
        var route = $"/api/storage-incidents/{(await clerk.Post("/api/storage-incidents", leak)).Body.GetProperty("incident").GetString()}";

        var told = await observer.Get(route);
        told.Body.GetProperty("stock")[0].GetProperty("quantity").GetInt64().ShouldBe(120);
        told.Body.GetProperty("incident").GetProperty("kind").GetString().ShouldBe("leak");
        (await stranger.Get(route)).ShouldBeProblem(404, "incident.not_found");
        (await (await Api.Anonymous()).Get(route)).ShouldBe(401);
        First(await clerk.Get("/api/stock?region=35.07&item=ENVELOPE_CUBE")).GetProperty("heavilyDamagedQuantity").GetInt64().ShouldBe(120);
    }

    [Test]
    public async Task Cartons_of_a_warehouse_are_seen_by_its_region_only()
    {
        var (clerk, stranger, nobody) = (await Api.As("kab3507"), await Api.As("kab3529"), await Api.Anonymous());

        (await clerk.Get("/api/stock/cartons?region=35.07&place=quarantine&rack=none")).ShouldBe(200);
        (await stranger.Get("/api/stock/cartons?region=35.07")).ShouldBeProblem(404, "region.not_found");
        (await nobody.Get("/api/stock/cartons")).ShouldBe(401);
    }

    [Test]
    public async Task Cartons_of_nowhere_are_neither_shelved_nor_cleared_nor_flooded()
    {
        var clerk = await Api.As("kab3507");
        var shelf = new
        {
            region = "35.07",
            rack = "A-12",
            cartons = new[] { "NOWHERE-1" },
        };
        var flood = new
        {
            region = "35.07",
            kind = "flood",
            cartons = new[] { new { carton = "NOWHERE-1", fate = "damaged" } },
            stock = Array.Empty<object>(),
            remark = "air masuk setinggi 50 cm",
        };

        (await clerk.Post("/api/cartons/racks", shelf)).ShouldBeProblem(404, "carton.not_found");
        (await clerk.Post("/api/cartons/NOWHERE-1/clearance", new { reason = "sudah kering kembali" })).ShouldBeProblem(
            404,
            "carton.not_found"
        );
        (await clerk.Post("/api/storage-incidents", flood)).ShouldBeProblem(404, "carton.not_found");
        (
            await clerk.Post(
                "/api/storage-incidents",
                new
                {
                    region = "35.07",
                    kind = "leak",
                    cartons = Array.Empty<object>(),
                    stock = Array.Empty<object>(),
                    remark = "atap bocor di sudut",
                }
            )
        ).ShouldBe(400);
        (await clerk.Get("/api/storage-incidents?region=35.07"))
            .Body.GetProperty("items")
            .EnumerateArray()
            .ShouldNotContain(one => one.GetProperty("kind").GetString() == "flood");
    }

    private static System.Text.Json.JsonElement Line(Answer answer) => answer.Body.GetProperty("lines")[0];

    private static System.Text.Json.JsonElement First(Answer answer) =>
        answer.Body.ValueKind == System.Text.Json.JsonValueKind.Array ? answer.Body[0] : answer.Body.GetProperty("items")[0];

    private static object Delivery(string item, long good, long? document = null, string region = "35.07", long lightly = 0) =>
        new
        {
            region,
            item,
            source = "supplier",
            goodQuantity = good,
            lightlyDamagedQuantity = lightly,
            heavilyDamagedQuantity = 0,
            document = $"SJ-{item}",
            documentQuantity = document,
        };
}
