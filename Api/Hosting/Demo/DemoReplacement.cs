using Tepat.Application.Shipments;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Production;
using Tepat.Domain.Shipments;

namespace Tepat.Api.Hosting.Demo;

/// <summary>What was asked for is approved by the province, printed, packed, sent and received in one carton for each order (step 19).</summary>
internal sealed class DemoReplacement(DemoStage stage, IReadOnlyList<DemoOrder> orders, DemoTown town)
{
    public async Task Send(IReadOnlyList<(string Request, ReplacementNeed Need)> asked, DateTimeOffset at)
    {
        foreach (var (request, need) in asked)
        {
            stage.At(at);
            await stage.Do(DemoOrders.Province, new DecideReplacement(request, need.OrderCode, true, null));
            var order = orders.Single(order => order.Code == need.OrderCode);
            var (shipment, carton) = ($"SJ-{request}", $"{town.Region}-{request}");
            await Print(order, need.NeededSheets, shipment, carton, at.AddDays(1));
            var back = at.AddDays(2);
            stage.At(back);
            await stage.Do(town.Clerk, new OpenReceipt(shipment, "Bawaslu, Saksi Contoh"));
            await stage.Do(town.Kasubag, new ReceiveCarton(shipment, carton, CartonFinding.Sealed, null, null));
            await stage.Do(town.Clerk, new CloseReceipt(shipment, 0));
        }
    }

    private async Task Print(DemoOrder order, long sheets, string shipment, string carton, DateTimeOffset at)
    {
        stage.At(at.AddHours(9));
        await stage.Report(
            order.Vendor,
            [
                (at, new PrintRunReported(order.Code, $"{shipment}-R", Pool.Ordinary, sheets, 2, 0, "1", "M-1")),
                (at.AddHours(2), new CartonPacked(order.Code, town.Region, carton, Pool.Ordinary, sheets, $"SG-{carton}")),
                (at.AddHours(3), Departure(order, shipment, carton, at.AddHours(9))),
                (at.AddHours(8), new ShipmentArrived(shipment, null)),
            ]
        );
    }

    private ShipmentDispatched Departure(DemoOrder order, string shipment, string carton, DateTimeOffset expected) =>
        new(
            shipment,
            OriginKind.Plant,
            order.Plant,
            town.Region,
            "L 1999 XX",
            "Pengemudi Contoh 1",
            [$"TR-{shipment}"],
            "Regu Kawal Contoh 1",
            expected,
            [carton]
        );
}
