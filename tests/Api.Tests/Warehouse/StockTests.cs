using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Sorting;

/// <summary>Stock of a warehouse over HTTP: received, counted blind, regraded, and seen by nobody who has no business there.</summary>
public sealed class StockTests : ApiTests
{
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
        (await clerk.Get("/api/storage-incidents?region=35.07")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    private static System.Text.Json.JsonElement Line(Answer answer) => answer.Body.GetProperty("lines")[0];

    private static object Delivery(string item, long good, long? document = null) =>
        new
        {
            region = "35.07",
            item,
            source = "supplier",
            goodQuantity = good,
            lightlyDamagedQuantity = 0,
            heavilyDamagedQuantity = 0,
            document = $"SJ-{item}",
            documentQuantity = document,
        };
}
