using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Ledger;

public sealed class VendorDispatchTests : ApiTests
{
    [Test]
    public async Task A_vendor_sends_from_its_plants_only()
    {
        var vendor = await Api.Vendor();
        var data = new
        {
            shipment = "SJ-1",
            originKind = "warehouse",
            origin = "35.07",
            destination = "35.14",
            vehiclePlate = "N 1234 XX",
            driverName = "Sopir Contoh",
            truckSeals = new[] { "T-1" },
            escortUnit = "Polres Contoh",
            expectedAt = "2024-10-02T08:00:00+07:00",
            cartons = new[] { "C-1" },
        };
        var sent = new
        {
            id = "E-2",
            type = "shipments.shipment-dispatched",
            version = 1,
            occurredAt = "2024-10-01T08:00:00+07:00",
            data,
        };
        var answer = await vendor.Post("/api/vendor/events", new { events = new[] { sent } });
        answer.ShouldBeProblem(422, "shipment.origin_not_own");
    }
}
