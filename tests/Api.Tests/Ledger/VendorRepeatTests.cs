using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Procurement;

namespace Tepat.Api.Tests.Ledger;

/// <summary>Numbers that a plant gives twice, in one batch or in two: the second is refused as the caller's, under a new id too.</summary>
public sealed class VendorRepeatTests : ApiTests
{
    private const string Packed = "production.carton-packed";
    private const string Dispatched = "shipments.shipment-dispatched";

    private static IEnumerable<TestCaseData> Repeats()
    {
        yield return new TestCaseData(
            "35.02",
            Packed,
            "carton.code_taken",
            Of(plant => plant.Carton("TWICE-2", "35.02", 10))
        ).SetArgDisplayNames("carton");
        yield return new TestCaseData(
            "35.03",
            Dispatched,
            "shipment.code_taken",
            Of(_ => Plant.Dispatch("SJ-TWICE-3", "35.03", "C-35.03"))
        ).SetArgDisplayNames("delivery note");
        yield return new TestCaseData("35.04", "procurement.invoice-submitted", "invoice.code_taken", Of(Invoice)).SetArgDisplayNames(
            "invoice"
        );
    }

    [TestCaseSource(nameof(Repeats))]
    public async Task Number_given_twice_is_refused(string destination, string type, string code, object data)
    {
        var plant = await Plant.Ready(Api, $"K-{destination}", "GUB-35", Plant.Line(destination, 4_000));
        await plant.Prints("R-1", 2_000);
        await plant.Reports(Packed, plant.Carton($"C-{destination}", destination, 100));
        var once = (type, ((Func<Plant, object>)data)(plant));

        var together = await plant.Vendor.Post("/api/vendor/events", Orders.Batch(once, once));
        together.ShouldBeProblem(422, code);
        (await plant.Vendor.Post("/api/vendor/events", Orders.Batch(once))).ShouldBe(200);
        (await plant.Vendor.Post("/api/vendor/events", Orders.Batch(once))).ShouldBeProblem(422, code);
    }

    private static Func<Plant, object> Of(Func<Plant, object> data) => data;

    private static object Invoice(Plant plant) =>
        new
        {
            order = plant.Order,
            invoice = "INV-1",
            quantity = 10,
            amountSen = 200_000,
        };
}
