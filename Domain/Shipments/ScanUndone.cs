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

    public override void Touches(Keys keys) => keys.Shipment(Shipment).FoundUnit(Carton).CasesOf(Carton).Scan(Shipment, Carton);

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
        var isHere = unit.Place is Place.Main or Place.RevoteStore && IsLastOn(unit, shipment);
        if (finding is CartonFinding.Misrouted or CartonFinding.Unlisted || !isHere)
        {
            return ShipmentErrors.ScanCannotBeUndone(Carton);
        }

        // What the scan settled stands in its cases; once one of them is resolved, others have relied on it.
        var opened = books.Cases.Where(@case => @case.UnitCode == Carton && IsOf(@case, shipment)).ToList();
        var difference = Settled(opened, CaseKind.CountedOver) - Settled(opened, CaseKind.CountedShort);
        if (difference == 0 && entry.CountedQuantity is { } counted && counted != unit.PackedQuantity)
        {
            return ShipmentErrors.ScanCannotBeUndone(Carton);
        }

        books.Posting.Reverses = books.LastScan(Shipment, Carton);
        Unsettle(books, unit, difference);
        books.Move(unit, Place.Road, Shipment, shipment);
        shipment.Undone(entry);
        foreach (var @case in opened.Where(@case => @case.Status == CaseStatus.Open))
        {
            @case.Resolve(context.Actor, context.OccurredAt, $"Undone: {Reason}");
        }

        return Outcome.Success;
    }

    private static bool IsLastOn(CustodyUnit unit, Shipment shipment) =>
        ReferenceEquals(unit.OnShipment, shipment) || (unit.ShipmentId is { } id && id == shipment.Id);

    private static bool IsOf(DiscrepancyCase @case, Shipment shipment) =>
        ReferenceEquals(@case.Shipment, shipment) || (@case.ShipmentId is { } id && id == shipment.Id);

    private static long Settled(IEnumerable<DiscrepancyCase> cases, CaseKind kind) =>
        cases.Where(@case => @case.Kind == kind && @case.Status == CaseStatus.Open).Sum(@case => @case.Quantity);

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
