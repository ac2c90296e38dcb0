using System.Text.Json;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Ledger;

/// <summary>A carton of another region: put aside where it was found, known there by code and destination only, and its owner's to act on.</summary>
public sealed class MisroutedTests : ApiTests
{
    private static readonly object Reason = new { reason = "Label salah ketik, koli tidak di sini." };

    [Test]
    public async Task Finder_sees_code_and_destination_and_the_owner_what_is_in_it()
    {
        var (finder, owner) = (await Api.As("kasubag3507"), await Api.As("kab3529"));
        var (shipment, theirs) = await Astray("SEEN", "35.07", "35.29");

        var scanned = await finder.Post($"/api/shipments/{shipment}/cartons", new { carton = theirs, finding = "sealed" });

        scanned.ShouldBe(200);
        Said(scanned.Body.GetProperty("cases")[0], "quantity").ShouldBeFalse();
        var row = (await finder.Get($"/api/cartons?shipment={shipment}&finding=misrouted")).Body.GetProperty("items")[0];
        row.GetProperty("code").GetString().ShouldBe(theirs);
        row.GetProperty("destinationCode").GetString().ShouldBe("35.29");
        string[] hidden = ["itemCode", "contestCode", "pool", "packedSheets", "quantitySheets", "seal"];
        hidden.ShouldAllBe(name => !Said(row, name));
        var atFinder = Case(await finder.Get($"/api/cases?shipment={shipment}&kind=misrouted"));
        hidden.Take(3).Append("quantitySheets").ShouldAllBe(name => !Said(atFinder, name));
        (await finder.Get($"/api/shipments/{shipment}")).Text.ShouldNotContain("\"quantitySheets\":2000,\"status\":\"open\"");
        Case(await owner.Get("/api/cases?kind=misrouted")).GetProperty("quantitySheets").GetInt64().ShouldBe(2_000);
    }

    [Test]
    public async Task Case_waits_for_finder_and_owner_and_either_closes_it()
    {
        var (shipment, theirs) = await Astray("BOTH", "35.08", "35.28");
        var (finder, owner) = (
            await Api.NewUser("kasubag3508", "regency-officer", "35.08"),
            await Api.NewUser("kasubag3528", "regency-officer", "35.28")
        );
        (await (await Api.As("prov35")).Post($"/api/shipments/{shipment}/cartons", new { carton = theirs, finding = "sealed" })).ShouldBe(
            200
        );
        var code = Case(await finder.Get("/api/cases?kind=misrouted")).GetProperty("code").GetString()!;

        (await finder.Get("/api/tasks")).Text.ShouldContain(code);
        (await owner.Get("/api/tasks")).Text.ShouldContain(code);
        var elsewhere = await Api.NewUser("kasubag3510", "regency-officer", "35.10");
        var resolution = new { resolution = "accepted", reason = "Koli dijemput besok pagi." };
        (await elsewhere.Post($"/api/cases/{code}/resolution", resolution)).ShouldBeProblem(404, "case.not_found");
        (await owner.Post($"/api/cases/{code}/resolution", resolution)).ShouldBe(200);
    }

    [Test]
    public async Task Carton_that_was_only_typed_goes_back_to_where_the_books_held_it()
    {
        var (shipment, theirs) = await Astray("TYPED", "35.11", "35.27");
        var officer = await Api.As("prov35");
        (await officer.Post($"/api/shipments/{shipment}/cartons", new { carton = theirs, finding = "sealed" })).ShouldBe(200);
        var scan = (await officer.Get($"/api/events?subject={theirs}&type=shipments.carton-received")).Body.GetProperty("items")[0];
        (await officer.Post($"/api/shipments/{shipment}/receipt/close", new { notArrivedCartons = 1 })).ShouldBe(200);

        (await officer.Post($"/api/events/{scan.GetProperty("sequence").GetInt64()}/correction", Reason)).ShouldBe(200);

        var items = (await officer.Get("/api/cartons?region=35.27&place=printer")).Body.GetProperty("items").EnumerateArray();
        items.Select(item => item.GetProperty("code").GetString()).ShouldContain(theirs);
        (await officer.Get($"/api/cartons?shipment={shipment}")).Text.ShouldNotContain(theirs);
        Case(await officer.Get($"/api/cases?shipment={shipment}&kind=misrouted")).GetProperty("status").GetString().ShouldBe("resolved");
    }

    [Test]
    public async Task Cartons_of_a_region_are_told_by_how_they_were_found()
    {
        var (shipment, _) = await Astray("FOUND", "35.12", "35.26");
        var officer = await Api.As("prov35");
        var listed = (await officer.Get($"/api/cartons?shipment={shipment}")).Body.GetProperty("items")[0].GetProperty("code").GetString();
        (await officer.Post($"/api/shipments/{shipment}/cartons", new { carton = listed, finding = "sealed" })).ShouldBe(200);

        (await officer.Get("/api/cartons?region=35.12&finding=sealed")).Text.ShouldContain(listed!);
        (await officer.Get("/api/cartons?region=35.12&finding=none")).Text.ShouldNotContain(listed!);
    }

    /// <summary>A shipment for one region whose receipt is open, and a carton of another that is still at the printer.</summary>
    private async Task<(string Shipment, string Carton)> Astray(string name, string region, string owner)
    {
        var plant = await Plant.Ready(Api, $"K-{name}", "GUB-35", Plant.Line(region, 2_000), Plant.Line(owner, 2_000));
        await plant.Prints($"R-{name}", 4_000);
        await plant.Dispatches($"SJ-{name}", region, await plant.Packs(name, region, 2_000));
        var theirs = await plant.Packs($"{name}-X", owner, 2_000);
        var witness = new { witness = "Bawaslu, Saksi Contoh" };
        (await (await Api.As("prov35")).Post($"/api/shipments/SJ-{name}/receipt", witness)).ShouldBe(200);
        return ($"SJ-{name}", theirs[0].Code);
    }

    private static bool Said(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    private static JsonElement Case(Answer list) => list.Body.GetProperty("items")[0];
}
