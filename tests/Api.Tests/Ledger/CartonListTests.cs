using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Procurement;

namespace Tepat.Api.Tests.Ledger;

/// <summary>The list of cartons, which is made of many destinations' piles and reads as one.</summary>
public sealed class CartonListTests : ApiTests
{
    private const int PageSize = 3;

    private static readonly string[] Destinations = ["35.07", "35.14", "35.29"];

    private List<string> all = [];
    private List<string> malang = [];

    // Codes of the three lie between each other, so that a page needs all of them; what goes to Malang is on its way.
    [OneTimeSetUp]
    public async Task PackForThreeDestinations()
    {
        var plant = await Plant.Ready(Api, "K-PILES", "GUB-35", [.. Destinations.Select(region => Plant.Line(region, 8_000))]);
        await plant.Prints("R-PILES", 24_000);
        List<(string Code, string Region)> cartons = [.. Enumerable.Range(0, 12).Select(i => ($"PILE-{i:D2}", Destinations[i % 3]))];
        var packings = cartons.Select(carton => ("production.carton-packed", plant.Carton(carton.Code, carton.Region, 2_000)));
        (await plant.Vendor.Post("/api/vendor/events", Orders.Batch([.. packings]))).ShouldBe(200);
        all = [.. cartons.Select(carton => carton.Code)];
        malang = [.. cartons.Where(carton => carton.Region == "35.07").Select(carton => carton.Code)];
        await plant.Dispatches("SJ-PILES", "35.07", malang.Select(code => (code, 2_000L)));
    }

    [Test]
    public async Task Pages_give_every_carton_of_every_destination_once_in_the_order_of_their_codes()
    {
        (await Listed(await Api.As("prov35"), "")).ShouldBe(all);
        (await Listed(await Api.As("observer35"), "")).ShouldBe(all);
        (await Listed(await Api.Vendor(), "")).ShouldBe(all);
    }

    [Test]
    public async Task One_destination_is_listed_alone_for_whoever_may_ask_for_it()
    {
        (await Listed(await Api.As("kab3507"), "")).ShouldBe(malang);
        (await Listed(await Api.As("prov35"), "&region=35.07")).ShouldBe(malang);
        (await Listed(await Api.Vendor(), "&region=35.07")).ShouldBe(malang);
        (await Listed(await Api.VendorOf("PERCONTOHAN"), "&region=35.07")).ShouldBeEmpty();
        (await (await Api.As("kab3507")).Get("/api/cartons?region=35.29")).ShouldBeProblem(404, "region.not_found");
        (await (await Api.Anonymous()).Get("/api/cartons")).ShouldBeProblem(401, "session.required");
    }

    [Test]
    public async Task Filters_hold_across_destinations_and_pages()
    {
        var officer = await Api.As("prov35");

        (await Listed(officer, "&place=road")).ShouldBe(malang);
        (await Listed(officer, "&place=printer")).ShouldBe(all.Except(malang));
        (await Listed(officer, "&finding=none")).ShouldBe(all);
        (await Listed(officer, "&finding=sealed")).ShouldBeEmpty();
    }

    private static async Task<List<string>> Listed(ApiClient reader, string filter)
    {
        List<string> codes = [];
        for (string? cursor = ""; cursor is not null; )
        {
            var page = await reader.Get(
                $"/api/cartons?limit={PageSize}{filter}{(cursor.Length > 0 ? $"&cursor={Uri.EscapeDataString(cursor)}" : "")}"
            );
            page.ShouldBe(200);
            codes.AddRange(page.Body.GetProperty("items").EnumerateArray().Select(carton => carton.GetProperty("code").GetString()!));
            cursor = page.Body.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }

        return codes;
    }
}
