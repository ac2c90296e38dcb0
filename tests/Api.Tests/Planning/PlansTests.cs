using System.Text.Json;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Planning;

public sealed class PlansTests : ApiTests
{
    [Test]
    public async Task The_demo_has_a_returned_and_an_approved_version()
    {
        var plans = (await (await Api.As("head35")).Get("/api/plans?region=35")).Body.GetProperty("items").EnumerateArray();

        plans.Reverse().Select(plan => plan.GetProperty("status").GetString()).Take(2).ShouldBe(["returned", "approved"]);
    }

    [Test]
    public async Task Booths_to_procure_are_what_was_published()
    {
        var requirements = (await (await Api.As("prov35")).Get($"/api/plans/{await Approved()}/requirements")).Body;

        var booths = requirements.GetProperty("lines").EnumerateArray().Single(line => line.GetProperty("item").GetString() == "BOOTH");
        booths.GetProperty("total").GetInt64().ShouldBe(243_004);
        booths.GetProperty("procure").GetInt64().ShouldBe(171_502);
    }

    [Test]
    public async Task A_kabupaten_reads_its_own_part_of_the_provinces_plan()
    {
        var client = await Api.As("kab3507");
        var code = await Approved();
        var spread = (await client.Get($"/api/plans/{code}/spread?contest=GUB-35")).Body;

        spread.GetProperty("region").GetString().ShouldBe("35.07");
        spread.GetProperty("total").GetProperty("total").GetInt64().ShouldBe(2_113_895);
        (await client.Get($"/api/plans/{code}/spread?region=35.29")).ShouldBeProblem(404, "region.not_found");
        (await client.Get($"/api/plans/{code}/requirements?region=35.29")).ShouldBeProblem(404, "region.not_found");
        (await client.Get($"/api/plans/{code}/comparison?region=35")).ShouldBeProblem(404, "region.not_found");
        (await client.Get($"/api/plans/{code}/export?region=35")).ShouldBeProblem(404, "region.not_found");
        (await client.Get($"/api/plans/{code}/export?item=BALLOT&stations=true")).ShouldBe(200);
    }

    [Test]
    public async Task A_plan_is_made_submitted_returned_and_compared()
    {
        var maker = await Api.As("kasubag3507");
        var made = await maker.Post("/api/plans", new { election = "PILKADA-2024", region = "35.07" });
        made.ShouldBe(201);
        var address = made.Headers["Location"];

        (await maker.Post($"{address}/submit")).ShouldBeProblem(428, "version.required");
        (await maker.Post($"{address}/submit", null, Version(7))).ShouldBeProblem(412, "version.mismatch");
        (await maker.Post($"{address}/submit", null, Version(1))).ShouldBe(200);
        (await maker.Post($"{address}/approve", null, Version(2))).ShouldBeProblem(403, "permission.missing");
        (await (await Api.As("kab3529")).Get(address)).ShouldBeProblem(404, "plan.not_found");
        var head = await Api.As("head35");
        (await head.Post($"{address}/return", new { reason = "x" }, Version(2))).ShouldBe(400);
        (await head.Post($"{address}/return", new { reason = "Stok belum dihitung" }, Version(2))).ShouldBe(200);
        (await head.Post($"{address}/approve", null, Version(3))).ShouldBeProblem(422, "plan.step_not_allowed");
        (await maker.Get($"{address}/comparison")).Body.GetProperty("lines").GetArrayLength().ShouldBeGreaterThan(20);
    }

    [Test]
    public async Task An_approval_is_a_signature()
    {
        var maker = await Api.As("prov35");
        var made = await maker.Post("/api/plans", new { election = "PILKADA-2024", region = "35.29" });
        var address = made.Headers["Location"];
        await maker.Post($"{address}/submit", null, Version(1));
        var head = await Api.As("head35");

        Api.Time.Advance(TimeSpan.FromMinutes(11));
        (await head.Post($"{address}/approve", null, Version(2))).ShouldBeProblem(403, "signature.required");
        (await (await Api.As("head35")).Post($"{address}/approve", null, Version(2))).ShouldBe(200);
        (await head.Get(address)).Body.GetProperty("isIntact").GetBoolean().ShouldBeTrue();
    }

    [Test]
    public async Task Observers_read_and_change_nothing()
    {
        var observer = await Api.As("observer35");
        var code = await Approved();

        (await observer.Get($"/api/plans/{code}")).ShouldBe(200);
        (await observer.Post("/api/plans", new { election = "PILKADA-2024", region = "35" })).ShouldBe(403);
        (await observer.Post($"/api/plans/{code}/approve", null, Version(1))).ShouldBe(403);
        (await observer.Put("/api/milestones/PILKADA-2024/SORTED", new { dayOffset = -19, localTime = "12:00:00" }, Version(1))).ShouldBe(
            403
        );
    }

    [Test]
    public async Task Vendors_and_nobody_read_no_plans()
    {
        (await (await Api.Vendor()).Get("/api/plans")).ShouldBe(403);
        (await (await Api.Anonymous()).Get("/api/plans")).ShouldBe(401);
        (await (await Api.Anonymous()).Post("/api/plans", new { election = "PILKADA-2024", region = "35" })).ShouldBe(401);
    }

    [Test]
    public async Task Reference_lists_answer()
    {
        var client = await Api.As("kab3507");

        (await client.Get("/api/elections")).Body.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await client.Get("/api/items")).Body.GetProperty("items").GetArrayLength().ShouldBe(23);
        (await client.Get("/api/contests"))
            .Body.GetProperty("items")
            .EnumerateArray()
            .Select(contest => contest.GetProperty("code").GetString())
            .ShouldBe(["GUB-35", "BUP-35.07"]);
        (await client.Get("/api/milestones"))
            .Body.GetProperty("items")
            .EnumerateArray()
            .Single(milestone => milestone.GetProperty("code").GetString() == "AT_STATION")
            .GetProperty("dueAt")
            .GetDateTimeOffset()
            .ShouldBe(new DateTimeOffset(2024, 11, 26, 23, 59, 0, TimeSpan.FromHours(7)));
    }

    [Test]
    public async Task The_rule_of_an_item_changes_under_its_version_and_that_of_ballots_not_at_all()
    {
        var admin = await Api.As("admin");
        var seal = await Item(admin, "SEAL");
        var version = seal.GetProperty("version").GetInt64();
        var body = new { rule = seal.GetProperty("rule"), isActive = true };

        (await admin.Put("/api/items/SEAL/rule", body, Version(version))).ShouldBe(200);
        (await admin.Put("/api/items/SEAL/rule", body, Version(version))).ShouldBeProblem(412, "version.mismatch");
        (await admin.Put("/api/items/BALLOT/rule", body, Version(1))).ShouldBeProblem(400, "item.ballot_rule_is_law");
    }

    [Test]
    public async Task Stock_is_said_within_ones_own_region_only()
    {
        var maker = await Api.As("kasubag3507");
        var stock = new
        {
            good = 12,
            lightlyDamaged = 3,
            badlyDamaged = 1,
        };

        (await maker.Put("/api/reusable-stock/PILKADA-2024/35.07/BALLOT_BOX", stock, Version(0))).ShouldBe(200);
        (await maker.Put("/api/reusable-stock/PILKADA-2024/35.07/BALLOT_BOX", stock, Version(0))).ShouldBeProblem(412, "version.mismatch");
        (await maker.Put("/api/reusable-stock/PILKADA-2024/35.29/BALLOT_BOX", stock, Version(0))).ShouldBeProblem(404, "region.not_found");
        (await maker.Put("/api/reusable-stock/PILKADA-2024/35.07/BALLOT", stock, Version(0))).ShouldBeProblem(
            400,
            "stock.ballots_are_not_reused"
        );
        (await maker.Get("/api/reusable-stock")).Body.GetProperty("items").GetArrayLength().ShouldBe(2);
    }

    private static (string Name, string Value) Version(long version) => ("If-Match", $"\"{version}\"");

    private static async Task<JsonElement> Item(ApiClient client, string code) =>
        (await client.Get("/api/items"))
            .Body.GetProperty("items")
            .EnumerateArray()
            .Single(item => item.GetProperty("code").GetString() == code);

    private async Task<string> Approved()
    {
        var plans = (await (await Api.As("head35")).Get("/api/plans?region=35&status=approved")).Body.GetProperty("items");
        return plans.EnumerateArray().Single().GetProperty("code").GetString()!;
    }
}
