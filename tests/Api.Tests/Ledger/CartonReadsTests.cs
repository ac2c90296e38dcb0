using System.Text.Json;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Ledger;

/// <summary>One carton and one case, as each of those who may ask about them sees it.</summary>
public sealed class CartonReadsTests : ApiTests
{
    private static readonly string[] Hidden = ["itemCode", "contestCode", "pool", "packedSheets", "quantitySheets", "seal"];

    [Test]
    public async Task A_cartons_life_is_read_by_its_region_its_plant_and_the_observer_and_by_nobody_else()
    {
        var carton = await CountedShort("LIFE", "GUB-35");

        foreach (var reader in new[] { await Api.As("kab3507"), await Api.As("prov35"), await Api.As("observer35"), await Api.Vendor() })
        {
            var read = await reader.Get($"/api/cartons/{carton}");
            read.ShouldBe(200);
            read.Body.GetProperty("carton").GetProperty("packedSheets").GetInt64().ShouldBe(2_000);
            var journey = read.Body.GetProperty("journeys").EnumerateArray().Single();
            (journey.GetProperty("shipmentCode").GetString(), journey.GetProperty("countedSheets").GetInt64()).ShouldBe(("SJ-LIFE", 1_990));
        }

        var detail = (await (await Api.As("kab3507")).Get($"/api/cartons/{carton}")).Body;
        detail.GetProperty("orderCode").GetString().ShouldStartWith("PC-35-");
        detail.GetProperty("cases")[0].GetProperty("cartonCode").GetString().ShouldBe(carton);
        (await (await Api.As("kab3529")).Get($"/api/cartons/{carton}")).ShouldBeProblem(404, "carton.not_found");
        (await (await Api.VendorOf("PERCONTOHAN")).Get($"/api/cartons/{carton}")).ShouldBeProblem(404, "carton.not_found");
        (await (await Api.Anonymous()).Get($"/api/cartons/{carton}")).ShouldBeProblem(401, "session.required");
        (await (await Api.As("kab3507")).Get("/api/cartons/NONE-1")).ShouldBeProblem(404, "carton.not_found");
    }

    [Test]
    public async Task A_case_is_read_by_the_region_that_must_close_it()
    {
        var carton = await CountedShort("CASE", "BUP-35.07");
        var officer = await Api.As("kasubag3507");
        var code = (await officer.Get($"/api/cartons/{carton}")).Body.GetProperty("cases")[0].GetProperty("code").GetString();

        var read = (await officer.Get($"/api/cases/{code}")).Body;

        (read.GetProperty("kind").GetString(), read.GetProperty("quantitySheets").GetInt64()).ShouldBe(("countedShort", 10));
        (await (await Api.As("observer35")).Get($"/api/cases/{code}")).ShouldBe(200);
        (await (await Api.As("kab3529")).Get($"/api/cases/{code}")).ShouldBeProblem(404, "case.not_found");
        (await (await Api.Anonymous()).Get($"/api/cases/{code}")).ShouldBeProblem(401, "session.required");
    }

    [Test]
    public async Task Who_found_anothers_carton_reads_its_code_and_destination_only()
    {
        var plant = await Plant.Ready(Api, "K-ASTRAY", "GUB-35", Plant.Line("35.14", 2_000), Plant.Line("35.29", 2_000));
        await plant.Prints("R-ASTRAY", 4_000);
        await plant.Dispatches("SJ-ASTRAY", "35.14", await plant.Packs("ASTRAY", "35.14", 2_000));
        var theirs = (await plant.Packs("ASTRAY-X", "35.29", 2_000))[0].Code;
        var finder = await Api.NewUser("kab3514", "warehouse", "35.14");
        (await finder.Get($"/api/cartons/{theirs}")).ShouldBeProblem(404, "carton.not_found");
        (await finder.Post("/api/shipments/SJ-ASTRAY/receipt", new { witness = "Bawaslu, Saksi Contoh" })).ShouldBe(200);
        (await finder.Post("/api/shipments/SJ-ASTRAY/cartons", new { carton = theirs, finding = "sealed" })).ShouldBe(200);

        var found = (await finder.Get($"/api/cartons/{theirs}")).Body;

        found.GetProperty("carton").GetProperty("destinationCode").GetString().ShouldBe("35.29");
        Hidden.ShouldAllBe(name => !Said(found.GetProperty("carton"), name));
        Said(found, "orderCode").ShouldBeFalse();
    }

    /// <summary>A carton of 2,000 sheets in which Malang counted ten too few.</summary>
    private async Task<string> CountedShort(string name, string contest)
    {
        var plant = await Plant.Ready(Api, $"K-{name}", contest, Plant.Line("35.07", 2_000));
        await plant.Prints($"R-{name}", 2_000);
        var packed = await plant.Packs(name, "35.07", 2_000);
        await plant.Dispatches($"SJ-{name}", "35.07", packed);
        await Warehouse.Receives(Api, $"SJ-{name}", packed, new() { [packed[0].Code] = 1_990 });
        return packed[0].Code;
    }

    private static bool Said(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;
}
