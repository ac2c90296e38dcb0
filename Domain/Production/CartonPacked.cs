using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Production;

/// <summary>Good sheets were packed into a sealed carton for one destination. Pack size varies by plant: it is data.</summary>
public sealed record CartonPacked(string Order, string Destination, string Carton, Pool Pool, long Sheets, string Seal)
    : EventData,
        ICorrectable
{
    public override string Subject => Carton;

    public override void Touches(Keys keys) => keys.Order(Order).NewUnit(Carton).Region(Destination);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindOrder(Order) is not { } order)
        {
            return ProcurementErrors.OrderNotFound(Order);
        }

        if (!order.Lines.TryGetValue(Destination, out var line))
        {
            return ProcurementErrors.NoLineFor(Order, Destination);
        }

        if (books.IsTaken(Carton))
        {
            return ShipmentErrors.CartonCodeTaken(Carton);
        }

        var (plant, item) = (order.PlantCode, order.StockItem(Pool));
        var store = AccountKey.PrinterStore(plant, item, Condition.Good);
        if (Sheets > line.Remaining(Pool))
        {
            return ShipmentErrors.BeyondLine(Destination, line.Remaining(Pool), Sheets);
        }

        if (Sheets > books.Balance(store))
        {
            return ShipmentErrors.NotEnoughInStore(books.Balance(store), Sheets);
        }

        var carton = new CustodyUnit
        {
            Code = Carton,
            Kind = UnitKind.Carton,
            StockItemId = item,
            DestinationCode = Destination,
            OrderId = order.Id,
            VendorId = order.VendorId,
            Pool = Pool,
            PackedQuantity = Sheets,
            Quantity = 0,
            Seal = Seal,
        };
        line.Pack(Pool, Sheets);
        books.Add(carton, Place.Printer, plant);
        books.Move(store, AccountKey.Unit(carton), Sheets, Destination);
        books.CountPacked(plant, Destination, item, Sheets);
        return Outcome.Success;
    }

    /// <summary>The satker that ordered answers for what its printer reports; the destination may read it.</summary>
    public override Concern Concerns(Books books) => new(books.FindOrder(Order)!.RegionCode, Destination);

    /// <summary>The carton's code stays taken: its label is void, and what was in it is packed anew under another.</summary>
    public Outcome TakeBack(Books books)
    {
        if (books.FindOrder(Order) is not { } order)
        {
            return ProcurementErrors.OrderNotFound(Order);
        }

        if (order.Status == OrderStatus.Closed)
        {
            return ProcurementErrors.OrderClosed(Order);
        }

        order.Lines[Destination].Pack(Pool, -Sheets);
        books.CountPacked(order.PlantCode, Destination, order.StockItem(Pool), -Sheets);
        return Outcome.Success;
    }
}
