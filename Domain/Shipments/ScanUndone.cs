using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Shipments;

/// <summary>
/// A scan that was a mistake is undone while its receipt is open: the exact reversal of what it did, linked by carton and shipment, with a
/// reason. Both stay in the log. What was found astray is a fact about another region's carton and cannot be undone here.
/// </summary>
public sealed record ScanUndone(string Shipment, string Carton, string Reason) : EventData
{
    public override string Subject => Carton;

    public override void Touches(Keys keys) => keys.Shipment(Shipment).FoundUnit(Carton).CasesOf(Carton);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindShipment(Shipment) is not { } shipment)
        {
            return ShipmentErrors.NotFound(Shipment);
        }

        if (shipment.Status != ShipmentStatus.Receiving)
        {
            return ShipmentErrors.ReceiptNotOpen(Shipment, shipment.Status);
        }

        if (shipment.Manifest.GetValueOrDefault(Carton) is not { Finding: { } finding } entry)
        {
            return ShipmentErrors.CartonNotScanned(Carton);
        }

        var unit = entry.Unit;
        if (finding is CartonFinding.Misrouted or CartonFinding.Unlisted || unit.Place is not (Place.Main or Place.RevoteStore))
        {
            return ShipmentErrors.ScanCannotBeUndone(Carton);
        }

        Unsettle(books, unit, entry.CountedQuantity - unit.PackedQuantity ?? 0);
        books.Move(unit, Place.Road, Shipment, shipment);
        shipment.Undone(entry);
        foreach (var @case in books.Cases.Where(@case => @case.Status == CaseStatus.Open && @case.UnitCode == Carton))
        {
            @case.Resolve(context.Actor, context.OccurredAt, $"Undone: {Reason}");
        }

        return Outcome.Success;
    }

    private static void Unsettle(Books books, CustodyUnit unit, long difference)
    {
        var (region, contents) = (unit.DestinationCode, AccountKey.Unit(unit));
        if (difference < 0)
        {
            books.Move(AccountKey.Missing(region, unit.StockItemId), contents, -difference, region);
        }
        else
        {
            books.Move(contents, AccountKey.Unexplained(region, unit.StockItemId), difference, region);
        }
    }
}
