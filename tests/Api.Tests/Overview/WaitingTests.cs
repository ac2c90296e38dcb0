using System.Text.Json;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;

namespace Tepat.Api.Tests.Overview;

/// <summary>What waits for a second person stands on that person's home, and not on the first one's.</summary>
public sealed class WaitingTests : ApiTests
{
    [Test]
    public async Task Filled_boxes_wait_village_by_village_for_who_did_not_fill_them()
    {
        var cartons = await Received("WAIT", 4_000);
        await Warehouse.Sorts(Api, cartons, [], damaged: 0);
        var boxes = await Boxes.FillAll(Api, "GUB-35", stations: 8, sheets: 4_000);

        var waiting = (await Tasks("kasubag3507", "verifyBoxes")).Single();

        (waiting.GetProperty("subject").GetString(), waiting.GetProperty("quantity").GetInt64()).ShouldBe(("35.07.01.2001", 8));
        (await Tasks("kab3507", "verifyBoxes")).ShouldBeEmpty();
        (await Tasks("kab3529", "verifyBoxes")).ShouldBeEmpty();
        (await Tasks("observer35", "verifyBoxes")).ShouldBeEmpty();
        var verifier = await Api.As("kasubag3507");
        foreach (var (code, sheets) in boxes)
        {
            (await verifier.Post($"/api/boxes/{code}/verification", new { countedSheets = sheets })).ShouldBe(200);
        }

        (await Tasks("kasubag3507", "verifyBoxes")).ShouldBeEmpty();
    }

    [Test]
    public async Task A_proposed_adjustment_waits_for_who_did_not_propose_it_until_it_is_decided()
    {
        var carton = (await Received("DECIDE", 2_000, "BUP-35.07"))[0];
        var officer = await Api.As("kasubag3507");
        var sorted = await officer.Post($"/api/cartons/{carton.Code}/sorting", Warehouse.Count(1_990, 10));
        sorted.ShouldBe(200);
        var sequence = sorted.Body.GetProperty("sequence").GetInt64();
        var wish = new
        {
            from = "good",
            to = "damaged",
            quantitySheets = 4,
            reason = "Empat lembar rusak tercampur.",
        };
        var proposed = await officer.Post($"/api/events/{sequence}/adjustments", wish);
        proposed.ShouldBe(200);
        var code = proposed.Body.GetProperty("adjustment").GetString()!;

        (await Subjects("sek35", "signAdjustment")).ShouldContain(code);
        (await Subjects("kasubag3507", "signAdjustment")).ShouldNotContain(code);
        (await Subjects("kab3529", "signAdjustment")).ShouldBeEmpty();
        (await Subjects("observer35", "signAdjustment")).ShouldBeEmpty();
        (await (await Api.As("sek35")).Post($"/api/adjustments/{code}/decision", new { isApproved = true })).ShouldBe(200);
        (await Subjects("sek35", "signAdjustment")).ShouldNotContain(code);
    }

    [Test]
    public async Task A_count_waits_for_a_second_counter_and_then_for_who_did_not_count()
    {
        var (clerk, kasubag) = (await Api.As("kab3507"), await Api.As("kasubag3507"));
        var stock = new[] { new { item = "CABLE_TIE", condition = "good" } };
        var opened = await clerk.Post("/api/stock-counts", new { region = "35.07", stock });
        opened.ShouldBe(200);
        var code = opened.Body.GetProperty("count").GetString()!;
        var nothing = new { quantities = new[] { 0 } };

        (await Subjects("kab3507", "countStock")).ShouldContain(code);
        (await clerk.Post($"/api/stock-counts/{code}/numbers", nothing)).ShouldBe(200);
        (await Subjects("kab3507", "countStock")).ShouldNotContain(code);
        (await Subjects("kasubag3507", "countStock")).ShouldContain(code);
        (await Subjects("kab3529", "countStock")).ShouldBeEmpty();
        (await Subjects("observer35", "countStock")).ShouldBeEmpty();
        (await kasubag.Post($"/api/stock-counts/{code}/numbers", nothing)).ShouldBe(200);
        (await Subjects("kasubag3507", "countStock")).ShouldBeEmpty();
        (await Subjects("kasubag3507", "postCount")).ShouldBeEmpty("who counted does not post");
        (await Subjects("prov35", "postCount")).ShouldContain(code);
    }

    private async Task<List<JsonElement>> Tasks(string userName, string kind)
    {
        var answer = await (await Api.As(userName)).Get("/api/tasks");
        answer.ShouldBe(200);
        return [.. answer.Body.GetProperty("items").EnumerateArray().Where(task => task.GetProperty("kind").GetString() == kind)];
    }

    private async Task<List<string>> Subjects(string userName, string kind) =>
        [.. (await Tasks(userName, kind)).Select(task => task.GetProperty("subject").GetString()!)];

    private async Task<List<(string Code, long Sheets)>> Received(string name, long sheets, string contest = "GUB-35")
    {
        var plant = await Plant.Ready(Api, $"K-{name}", contest, Plant.Line("35.07", sheets));
        await plant.Prints($"R-{name}", sheets);
        var cartons = await plant.Packs(name, "35.07", sheets);
        await plant.Dispatches($"SJ-{name}", "35.07", cartons);
        await Warehouse.Receives(Api, $"SJ-{name}", cartons, []);
        return cartons;
    }
}
