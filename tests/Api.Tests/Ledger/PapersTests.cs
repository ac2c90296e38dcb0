using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Ledger;

/// <summary>A paper is known by what it says: the same for everyone who prints it, another as soon as it would say something else.</summary>
public sealed class PapersTests : ApiTests
{
    [Test]
    public async Task A_delivery_note_keeps_its_hash_and_a_receipt_slip_changes_its_with_every_scan()
    {
        var cartons = await OnTheRoad("PAPER", "GUB-35", "35.07");
        var officer = await Api.As("kab3507");
        var before = await Papers(officer, "SJ-PAPER");
        before.Slip.ShouldBeNull();

        (await officer.Post("/api/shipments/SJ-PAPER/receipt", new { witness = "Bawaslu, Saksi Contoh" })).ShouldBe(200);
        var opened = await Papers(officer, "SJ-PAPER");
        (await officer.Post("/api/shipments/SJ-PAPER/cartons", new { carton = cartons[0].Code, finding = "sealed" })).ShouldBe(200);
        var scanned = await Papers(officer, "SJ-PAPER");
        (await officer.Post("/api/shipments/SJ-PAPER/receipt/close", new { notArrivedCartons = 1 })).ShouldBe(200);
        var closed = await Papers(officer, "SJ-PAPER");

        new[] { opened.Note, scanned.Note, closed.Note }.ShouldAllBe(hash => hash == before.Note);
        new[] { opened.Slip, scanned.Slip, closed.Slip }.ShouldAllBe(hash => hash!.Length == 64);
        new[] { opened.Slip, scanned.Slip, closed.Slip }.Distinct().Count().ShouldBe(3);
        foreach (var reader in new[] { await Api.As("kasubag3507"), await Api.As("observer35"), await Api.Vendor() })
        {
            (await Papers(reader, "SJ-PAPER")).ShouldBe(closed);
        }
    }

    [Test]
    public async Task Notes_that_differ_in_one_carton_have_two_hashes_and_strangers_see_neither()
    {
        await OnTheRoad("NOTE", "BUP-35.07", "35.07");
        await OnTheRoad("NOTE-2", "GUB-35", "35.14");
        var officer = await Api.As("prov35");

        (await Papers(officer, "SJ-NOTE")).Note.ShouldNotBe((await Papers(officer, "SJ-NOTE-2")).Note);
        (await (await Api.As("kab3529")).Get("/api/shipments/SJ-NOTE/papers")).ShouldBeProblem(404, "shipment.not_found");
        (await (await Api.VendorOf("PERCONTOHAN")).Get("/api/shipments/SJ-NOTE/papers")).ShouldBeProblem(404, "shipment.not_found");
        (await (await Api.Anonymous()).Get("/api/shipments/SJ-NOTE/papers")).ShouldBeProblem(401, "session.required");
        (await officer.Get("/api/shipments/NONE/papers")).ShouldBeProblem(404, "shipment.not_found");
    }

    [Test]
    public async Task Who_received_stands_on_the_slip_by_name()
    {
        var cartons = await OnTheRoad("NAMED", "GUB-35", "35.29");
        await Warehouse.Receives(Api, "SJ-NAMED", cartons, [], "kab3529");

        var carriage = (await (await Api.As("kab3529")).Get("/api/shipments/SJ-NAMED")).Body.GetProperty("carriage");

        carriage.GetProperty("receiptClosedBy").GetString().ShouldBe("user:kab3529");
        var name = (await (await Api.As("kab3529")).Get("/api/session")).Body.GetProperty("displayName").GetString();
        carriage.GetProperty("receiptOpenedByName").GetString().ShouldBe(name);
        carriage.GetProperty("receiptClosedByName").GetString().ShouldBe(name);
    }

    private async Task<List<(string Code, long Sheets)>> OnTheRoad(string name, string contest, string destination)
    {
        var plant = await Plant.Ready(Api, $"K-{name}", contest, Plant.Line(destination, 4_000));
        await plant.Prints($"R-{name}", 4_000);
        var cartons = await plant.Packs(name, destination, 4_000);
        await plant.Dispatches($"SJ-{name}", destination, cartons);
        return cartons;
    }

    private static async Task<(string Note, string? Slip)> Papers(ApiClient reader, string shipment)
    {
        var answer = await reader.Get($"/api/shipments/{shipment}/papers");
        answer.ShouldBe(200);
        return (
            answer.Body.GetProperty("deliveryNoteHash").GetString()!,
            answer.Body.TryGetProperty("receiptSlipHash", out var slip) ? slip.GetString() : null
        );
    }
}
