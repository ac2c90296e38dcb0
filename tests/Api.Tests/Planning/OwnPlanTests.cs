using System.Text.Json;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Planning;

/// <summary>The kasubag of a kabupaten makes its plan, the head of the logistics division approves it, and it is counted once.</summary>
public sealed class OwnPlanTests : ApiTests
{
    private static readonly object Malang = new { election = "PILKADA-2024", region = "35.07" };

    [Test]
    public async Task Kasubags_plan_waits_for_the_head_and_then_holds_in_place_of_the_provinces()
    {
        var (kasubag, head) = (await Api.As("kasubag3507"), await Api.As("head35"));
        var before = await Required(head);

        var code = await Submitted(kasubag);

        (await Waiting(head)).ShouldContain(code);
        (await Waiting(kasubag)).ShouldNotContain(code);
        (await head.Post($"/api/plans/{code}/approve", null, ("If-Match", "\"2\""))).ShouldBe(200);
        (await Waiting(head)).ShouldNotContain(code);
        (await Required(head)).ShouldBe(before);
        (await Required(kasubag)).ShouldBe(2_113_895 + 2_113_895);
    }

    [Test]
    public async Task Comparison_shows_a_change_in_stock_alone()
    {
        var kasubag = await Api.As("kasubag3507");
        (await kasubag.Post("/api/plans", Malang)).ShouldBe(201);
        var stock = new
        {
            good = 40,
            lightlyDamaged = 0,
            badlyDamaged = 0,
        };
        (await kasubag.Put("/api/reusable-stock/PILKADA-2024/35.07/BOOTH", stock, ("If-Match", "\"1\""))).ShouldBe(200);
        var next = await kasubag.Post("/api/plans", Malang);

        var comparison = (await kasubag.Get($"{next.Headers["Location"]}/comparison")).Body;

        var booths = comparison.GetProperty("lines").EnumerateArray().Single(line => line.GetProperty("item").GetString() == "BOOTH");
        booths.GetProperty("difference").GetInt64().ShouldBe(0);
        booths.GetProperty("reused").GetProperty("after").GetInt64().ShouldBe(40);
        Change(booths, "reused").ShouldBeNegative();
        (Change(booths, "procure"), Change(booths, "buffer")).ShouldBe((-Change(booths, "reused"), 0));
    }

    private static long Change(JsonElement line, string part) =>
        line.GetProperty(part).GetProperty("after").GetInt64() - line.GetProperty(part).GetProperty("before").GetInt64();

    private static async Task<string> Submitted(ApiClient maker)
    {
        var made = await maker.Post("/api/plans", Malang);
        made.ShouldBe(201);
        (await maker.Post($"{made.Headers["Location"]}/submit", null, ("If-Match", "\"1\""))).ShouldBe(200);
        return made.Body.GetProperty("code").GetString()!;
    }

    private static async Task<List<string?>> Waiting(ApiClient person) =>
        [
            .. (await person.Get("/api/tasks"))
                .Body.GetProperty("items")
                .EnumerateArray()
                .Where(task => task.GetProperty("kind").GetString() == "approvePlan")
                .Select(task => task.GetProperty("subject").GetString()),
        ];

    private static async Task<long> Required(ApiClient reader)
    {
        var overview = await reader.Get("/api/overview?region=35.07");
        return overview.Body.GetProperty("total").GetProperty("requiredSheets").GetInt64();
    }
}
