using System.Text.Json;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;

namespace Tepat.Api.Tests.Audit;

/// <summary>The journal of a regency: what it did and what others did that concerns it, newest first.</summary>
public sealed class JournalTests : ApiTests
{
    [Test]
    public async Task Regency_reads_its_own_and_what_concerns_it_page_by_page()
    {
        var plant = await Plant.Ready(Api, "K-JOURNAL", "BUP-35.07", Plant.Line("35.07", 4_000));
        await plant.Prints("R-1", 4_000);
        var cartons = await plant.Packs("JOURNAL", "35.07", 4_000);
        await plant.Dispatches("SJ-JOURNAL", "35.07", cartons);
        var malang = await Api.As("kasubag3507");

        var whole = Sequences(await malang.Get("/api/events?region=35.07&limit=500"));
        List<long> paged = [];
        var next = "/api/events?region=35.07&limit=2";
        while (next is not null)
        {
            var page = await malang.Get(next);
            paged.AddRange(Sequences(page));
            next =
                page.Body.TryGetProperty("nextCursor", out var cursor) && cursor.GetString() is { } after
                    ? $"/api/events?region=35.07&limit=2&cursor={after}"
                    : null;
        }

        whole.Count.ShouldBeGreaterThan(2);
        whole.ShouldBe(whole.OrderDescending());
        paged.ShouldBe(whole);
        var province = Rows(await (await Api.As("prov35")).Get("/api/events?region=35&limit=500"));
        whole.ShouldBeSubsetOf(province.Select(Sequence));
        var departed = province.Single(row => row.GetProperty("type").GetString() == "shipments.shipment-dispatched");
        whole.ShouldContain(Sequence(departed));
    }

    private static List<JsonElement> Rows(Answer answer)
    {
        answer.ShouldBe(200);
        return [.. answer.Body.GetProperty("items").EnumerateArray()];
    }

    private static List<long> Sequences(Answer answer) => [.. Rows(answer).Select(Sequence)];

    private static long Sequence(JsonElement row) => row.GetProperty("sequence").GetInt64();
}
