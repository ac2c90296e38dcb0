using System.Text.Json;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;

namespace Tepat.Api.Tests.Overview;

/// <summary>Who knows the beginning of a code finds what bears it, if it is theirs to see.</summary>
public sealed class SearchTests : ApiTests
{
    private static readonly string[] Shown = ["kind", "code", "subject", "regionCode"];

    [Test]
    public async Task An_object_is_found_by_the_beginning_of_its_code_in_any_case()
    {
        await OnTheRoad("Cari", "GUB-35", "35.07", 4_000);
        var officer = await Api.As("kab3507");

        (await Found(officer, "SJ-Cari")).ShouldBe(["shipment SJ-Cari SJ-Cari 35.07"]);
        (await Found(officer, "sj-cARI")).ShouldBe(["shipment SJ-Cari SJ-Cari 35.07"]);
        (await Found(officer, "cari-00")).ShouldBe(["carton Cari-0001 Cari-0001 35.07", "carton Cari-0002 Cari-0002 35.07"]);
        (await Found(officer, "CARI-0002")).ShouldBe(["carton Cari-0002 Cari-0002 35.07"]);
        (await Found(officer, "k-cari")).ShouldBeEmpty("a contract of the province is not the regency's to see");
        (await Found(await Api.As("prov35"), "k-cari")).ShouldBe(["contract K-Cari K-Cari 35"]);
        (await Found(officer, "pc-35")).ShouldNotBeEmpty();
    }

    [Test]
    public async Task A_plate_leads_to_its_order()
    {
        var order = await OnTheRoad("PLAT", "BUP-35.07", "35.07", 2_000);

        (await Found(await Api.As("head35"), "p-1")).ShouldContain($"plate P-1 {order} 35");
    }

    [Test]
    public async Task Nobody_finds_what_is_not_theirs()
    {
        await OnTheRoad("MINE", "GUB-35", "35.14", 2_000);

        (await Found(await Api.As("observer35"), "mine")).Count.ShouldBe(1);
        (await Found(await Api.Vendor(), "sj-mine")).Count.ShouldBe(1);
        (await Found(await Api.As("kab3529"), "mine")).ShouldBeEmpty();
        (await Found(await Api.As("kab3529"), "sj-mine")).ShouldBeEmpty();
        (await Found(await Api.VendorOf("PERCONTOHAN"), "sj-mine")).ShouldBeEmpty();
        (await Found(await Api.VendorOf("PERCONTOHAN"), "mine")).ShouldBeEmpty();
        (await (await Api.Anonymous()).Get("/api/search?code=mine")).ShouldBeProblem(401, "session.required");
    }

    [Test]
    public async Task Twenty_are_listed_the_exact_one_first_and_the_rest_is_said_to_be_there()
    {
        await OnTheRoad("MANY", "GUB-35", "35.29", 60_000);
        var officer = await Api.As("kab3529");

        var answer = (await officer.Get("/api/search?code=many-00")).Body;

        answer.GetProperty("items").GetArrayLength().ShouldBe(20);
        answer.GetProperty("isCut").GetBoolean().ShouldBeTrue();
        (await officer.Get("/api/search?code=many-0007")).Body.GetProperty("isCut").GetBoolean().ShouldBeFalse();
    }

    [TestCase("x", "search.code_too_short")]
    [TestCase("", "field.code_malformed")]
    [TestCase("%20sj", "field.code_malformed")]
    public async Task What_cannot_be_the_beginning_of_a_code_is_refused(string code, string reason) =>
        (await (await Api.As("kab3507")).Get($"/api/search?code={code}")).ShouldBeProblem(400, reason);

    private async Task<string> OnTheRoad(string name, string contest, string destination, long sheets)
    {
        var plant = await Plant.Ready(Api, $"K-{name}", contest, Plant.Line(destination, sheets));
        await plant.Prints($"R-{name}", sheets);
        await plant.Dispatches($"SJ-{name}", destination, await plant.Packs(name, destination, sheets));
        return plant.Order;
    }

    private static async Task<List<string>> Found(ApiClient reader, string code)
    {
        var answer = await reader.Get($"/api/search?code={code}");
        answer.ShouldBe(200);
        return [.. answer.Body.GetProperty("items").EnumerateArray().Select(Line)];
    }

    private static string Line(JsonElement hit) => string.Join(' ', Shown.Select(name => hit.GetProperty(name).GetString()));
}
