using Microsoft.Extensions.DependencyInjection;
using Tepat.Api.Tests.Fixture;
using Tepat.Infrastructure.Audit;

namespace Tepat.Api.Tests.Hosting;

/// <summary>The stories that the demo can be asked for, as whoever opens them finds them.</summary>
public sealed class DemoStoriesTests
{
    [Test]
    public async Task City_is_told_from_print_to_destruction_and_ends_with_closed_books()
    {
        using var api = Telling("kota-mojokerto");
        var officer = await api.As("kasubag3576");

        var closing = (await officer.Get("/api/reconciliation/closing?region=35.76")).Body;

        closing.GetProperty("isClosed").GetBoolean().ShouldBeTrue(closing.GetRawText());
        foreach (var contest in closing.GetProperty("contests").EnumerateArray())
        {
            contest.GetProperty("endedSheets").GetInt64().ShouldBe(contest.GetProperty("packedSheets").GetInt64());
        }

        var total = (await officer.Get("/api/overview?region=35.76")).Body.GetProperty("total");
        total
            .GetProperty("receivedSheets")
            .GetInt64()
            .ShouldBe(total.GetProperty("packedSheets").GetInt64() - 10, "the ten that never came");
        total.GetProperty("sortedSheets").GetInt64().ShouldBe(total.GetProperty("receivedSheets").GetInt64() - 2_000, "all but re-vote");
        var quantity = (await officer.Get("/api/overview?region=35.76")).Body.GetProperty("indicators").EnumerateArray().ElementAt(2);
        quantity.GetProperty("denominator").GetInt64().ShouldBe(2);
        quantity.GetProperty("numerator").GetInt64().ShouldBe(1, "the governor's line stayed one sheet short");
        var burnt = (await officer.Get("/api/destructions")).Body.GetProperty("items").EnumerateArray().ToList();
        burnt.Count.ShouldBe(2);
        burnt.ShouldAllBe(one => one.GetProperty("status").GetString() == "carriedOut");
        var revote = (await officer.Get("/api/revotes")).Body.GetProperty("items").EnumerateArray().ToList().ShouldHaveSingleItem();
        revote.GetProperty("status").GetString().ShouldBe("archived");
        revote.GetProperty("signatureCount").GetInt64().ShouldBe(3);
        var cases = (await officer.Get("/api/cases?status=open")).Body.GetProperty("items");
        cases.GetArrayLength().ShouldBe(0);
        (await Differences(api)).ShouldBeEmpty();
        await StoreIsKept(officer, "35.76");
        await SomeOrderWaits(api);
    }

    [Test]
    public async Task Province_on_H_3_has_received_everything_and_is_late_where_it_is_late()
    {
        using var api = Telling("h-3");
        var province = await api.As("prov35");

        var received = await Sums(province);

        received["packed"].ShouldBe(received["ordered"]);
        (received["atPrinter"] + received["onRoad"] + received["unsorted"] + received["untraced"]).ShouldBe(0);
        var sea = (await province.Get("/api/trips?region=35.29&status=departed")).Body.GetProperty("items").EnumerateArray().ToList();
        sea.ShouldHaveSingleItem().GetProperty("routeGroupCode").GetString().ShouldBe("RUTE-352923");
        var gate = (await province.Get("/api/destructions/gate?region=35.07")).Body.EnumerateArray().ToList();
        gate.ShouldAllBe(row => row.GetProperty("blockers")[0].GetProperty("code").GetString() == "destruction.boxes_not_verified");
        (await Differences(api)).ShouldBeEmpty();
        await StoreIsKept(await api.As("kasubag3507"), "35.07");
        await SomeOrderWaits(api);
    }

    // A plant can be watched at work in every story.
    private static async Task SomeOrderWaits(TepatApi api) =>
        (await (await api.Vendor()).Get("/api/vendor/orders?status=issued"))
            .Body.GetProperty("items")
            .EnumerateArray()
            .ShouldHaveSingleItem()
            .GetProperty("printedQuantity")
            .GetInt64()
            .ShouldBe(0);

    // No page of the store is empty: somebody can count next, and somebody can approve.
    private static async Task StoreIsKept(ApiClient officer, string region)
    {
        foreach (var list in new[] { "stock", "stock/receipts", "storage-incidents" })
        {
            (await officer.Get($"/api/{list}?region={region}")).Body.GetProperty("items").GetArrayLength().ShouldBeGreaterThan(0, list);
        }

        (await officer.Get($"/api/stock-counts?region={region}"))
            .Body.GetProperty("items")
            .EnumerateArray()
            .Select(count => count.GetProperty("status").GetString())
            .ShouldBe(["firstTaken", "agreed", "posted"]);
    }

    private static async Task<Dictionary<string, long>> Sums(ApiClient province) =>
        (await province.Get("/api/reconciliation?region=35"))
            .Body.GetProperty("contests")
            .EnumerateArray()
            .Where(row => row.GetProperty("item").GetString() == "BALLOT")
            .SelectMany(row => row.GetProperty("terms").EnumerateArray())
            .GroupBy(term => term.GetProperty("term").GetString()!)
            .ToDictionary(group => group.Key, group => group.Sum(term => term.GetProperty("quantitySheets").GetInt64()));

    [Test]
    public void Story_that_nobody_knows_stops_the_start_and_names_those_that_are_known() =>
        Should
            .Throw<InvalidOperationException>(() => _ = Telling("pemilu-2029").Server)
            .Message.ShouldBe("Demo__Story is one of berjalan, kota-mojokerto, h-3, or false.");

    private static TepatApi Telling(string story) => new(new Dictionary<string, string> { ["Demo:Story"] = story });

    private static async Task<IReadOnlyList<string>> Differences(TepatApi api)
    {
        await using var scope = api.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BooksVerifier>().Verify(10, CancellationToken.None);
    }
}
