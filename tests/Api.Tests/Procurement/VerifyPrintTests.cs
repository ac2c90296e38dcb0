using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Procurement;

/// <summary>Proof, plates, printing and the count that both parties sign (R8, R9).</summary>
public sealed class VerifyPrintTests : ApiTests
{
    [Test]
    public async Task Order_closes_when_both_have_signed_the_counts()
    {
        var contract = await Api.Contract("K-R8");
        var (officer, head, vendor) = (await Api.As("prov35"), await Api.As("head35"), await Api.Vendor());
        var made = await officer.Post("/api/orders", Orders.Order(contract, "BUP-35.07", "35.07", 100));
        var order = made.Body.GetProperty("code").GetString()!;
        var run = ("production.print-run-reported", Run(order));

        (await vendor.Post("/api/vendor/events", Orders.Batch(run))).ShouldBeProblem(422, "order.proof_not_approved");
        (await officer.Post($"/api/orders/{order}/proof", new { proofHash = Hash })).ShouldBeProblem(403, "permission.missing");
        (await head.Post($"/api/orders/{order}/proof", new { proofHash = Hash })).ShouldBe(200);
        (await vendor.Post("/api/vendor/events", Orders.Batch(run))).ShouldBeProblem(422, "order.plates_not_registered");
        var plates = new { plates = new[] { new { code = "P-1", kind = "plate" } } };
        (await officer.Post($"/api/orders/{order}/plates", plates)).ShouldBe(200);
        (await vendor.Post("/api/vendor/events", Orders.Batch(run))).ShouldBe(200);

        (await officer.Post($"/api/orders/{order}/verification", new { printedSheets = 103 })).ShouldBeProblem(422, "order.not_counted");
        (await vendor.Post("/api/vendor/events", Orders.Batch(Count(order, stored: 102)))).ShouldBe(200);
        (await officer.Post($"/api/orders/{order}/verification", new { printedSheets = 103 })).ShouldBeProblem(422, "order.not_counted");
        (await vendor.Post("/api/vendor/events", Orders.Batch(Count(order, stored: 100, sent: 3)))).ShouldBe(200);
        var differs = await officer.Post($"/api/orders/{order}/verification", new { printedSheets = 103 });
        differs.ShouldBeProblem(422, "order.counts_differ_from_books");
        var facts = differs.Body.GetProperty("facts");
        (facts.GetProperty("sentSheets").GetInt64(), facts.GetProperty("bookedSentSheets").GetInt64()).ShouldBe((3, 0));
        (facts.GetProperty("storedSheets").GetInt64(), facts.GetProperty("bookedStoredSheets").GetInt64()).ShouldBe((100, 103));
        var booked = (await officer.Get($"/api/orders/{order}")).Body.GetProperty("booked");
        (booked.GetProperty("printedQuantity").GetInt64(), booked.GetProperty("storedQuantity").GetInt64()).ShouldBe((103, 103));
        (await vendor.Post("/api/vendor/events", Orders.Batch(Count(order, stored: 103)))).ShouldBe(200);
        var seal = new { seal = "SG-1", witness = "Bawaslu, Contoh" };
        (await officer.Post($"/api/orders/{order}/plates/seal", seal)).ShouldBeProblem(422, "order.not_verified");
        (await officer.Post($"/api/orders/{order}/verification", new { printedSheets = 100 })).ShouldBeProblem(422, "order.count_differs");
        (await officer.Post($"/api/orders/{order}/verification", new { printedSheets = 103 })).ShouldBe(200);
        (await officer.Post($"/api/orders/{order}/plates/destruction", Certificate)).ShouldBeProblem(422, "order.plates_not_sealed");
        (await officer.Post($"/api/orders/{order}/plates/seal", seal)).ShouldBe(200);

        var detail = (await officer.Get($"/api/orders/{order}")).Body;
        detail.GetProperty("order").GetProperty("status").GetString().ShouldBe("closed");
        detail.GetProperty("verifications").GetArrayLength().ShouldBe(3);
        detail.GetProperty("plates")[0].GetProperty("status").GetString().ShouldBe("sealed");

        await DestroyedWithCertificate(officer, head, order);
    }

    private static async Task DestroyedWithCertificate(ApiClient officer, ApiClient head, string order)
    {
        var waste = new
        {
            pool = "ordinary",
            wasteSheets = 3,
            overPrintSheets = 0,
            method = "dicacah",
            witnesses = new[] { "Bawaslu, Contoh" },
        };
        (await head.Post($"/api/orders/{order}/plates/destruction", Certificate)).ShouldBeProblem(403, "permission.missing");
        (await officer.Post($"/api/orders/{order}/plates/destruction", Certificate)).ShouldBe(200);
        (await officer.Post($"/api/orders/{order}/plates/destruction", Certificate)).ShouldBeProblem(409, "order.plates_already_destroyed");
        (await officer.Post($"/api/orders/{order}/waste-destruction", waste)).ShouldBe(200);
        (await officer.Post($"/api/orders/{order}/waste-destruction", waste)).ShouldBeProblem(422, "production.not_in_store");

        var detail = (await officer.Get($"/api/orders/{order}")).Body;
        detail.GetProperty("plates")[0].GetProperty("status").GetString().ShouldBe("destroyed");
    }

    [Test]
    public async Task Invoice_is_in_the_history_of_all_and_its_amount_only_for_those_who_read_prices()
    {
        var contract = await Api.Contract("K-INV");
        var (officer, observer, vendor) = (await Api.As("prov35"), await Api.As("observer35"), await Api.Vendor());
        var made = await officer.Post("/api/orders", Orders.Order(contract, "GUB-35", "35.08", 100));
        var order = made.Body.GetProperty("code").GetString()!;
        var invoice = new
        {
            order,
            invoice = "INV-1",
            quantity = 100,
            amountSen = 1_999_000,
        };

        (await vendor.Post("/api/vendor/events", Orders.Batch(("procurement.invoice-submitted", invoice)))).ShouldBe(200);

        var (paid, watched) = (await officer.Get($"/api/orders/{order}/history"), await observer.Get($"/api/orders/{order}/history"));
        paid.Body.GetProperty("items")[0].GetProperty("data").GetProperty("amountSen").GetInt64().ShouldBe(1_999_000);
        watched
            .Body.GetProperty("items")[0]
            .GetProperty("data")
            .GetRawText()
            .ShouldBe($$"""{"order":"{{order}}","invoice":"INV-1","quantity":100}""");
        (await officer.Get($"/api/orders/{order}")).Body.GetProperty("order").GetProperty("invoicedSen").GetInt64().ShouldBe(1_999_000);
        (await observer.Get($"/api/orders/{order}")).Body.GetProperty("invoices").GetArrayLength().ShouldBe(0);
    }

    private static readonly object Certificate = new
    {
        certificate = "BA-35-0007",
        method = "dilebur",
        witnesses = new[] { "Bawaslu, Contoh" },
    };

    private static readonly string Hash = new('a', 64);

    private static object Run(string order) =>
        new
        {
            order,
            run = "R-1",
            pool = "ordinary",
            goodSheets = 100,
            wasteSheets = 3,
            overPrintSheets = 0,
            shift = "1",
            machine = "M-1",
        };

    private static (string, object) Count(string order, long stored, long sent = 0) =>
        (
            "production.print-quantity-verified",
            new
            {
                order,
                printedSheets = 103,
                sentSheets = sent,
                storedSheets = stored,
                destroyedSheets = 0,
                officer = "KPU Jawa Timur, Contoh",
            }
        );
}
