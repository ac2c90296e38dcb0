using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Domain.Shipments;

/// <summary>
/// One carton as it was found on arrival. What was found is a fact: a carton of another region goes to quarantine wherever the books hold
/// it, and no term of the finder's region changes.
/// </summary>
/// <param name="Finding">Sealed, counted under witness, or with a broken seal. Misrouted and unlisted follow from the books.</param>
/// <param name="CountedSheets">Needed unless sealed.</param>
public sealed record CartonReceived(string Shipment, string Carton, CartonFinding Finding, long? CountedSheets, string? Remark)
    : EventData,
        ICorrectable
{
    public override string Subject => Carton;

    public override void Touches(Keys keys) => SortingStage.Touch(keys.Shipment(Shipment).FoundUnit(Carton), Carton);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindShipment(Shipment) is not { } shipment)
        {
            return ShipmentErrors.NotFound(Shipment);
        }

        var mayScan = shipment.MayScan(context.Actor, Carton);
        if (!mayScan.IsSuccess)
        {
            return mayScan;
        }

        if (books.FindUnit(Carton) is not { } unit)
        {
            return ShipmentErrors.CartonNotFound(Carton);
        }

        if (
            unit.Place is Place.Main or Place.Sorting or Place.RevoteStore or Place.Emptied
            && unit.DestinationCode == shipment.DestinationCode
        )
        {
            return ShipmentErrors.CartonAlreadyReceived(Carton);
        }

        return unit.DestinationCode == shipment.DestinationCode
            ? Receive(books, shipment, unit, context)
            : SetAside(books, shipment, unit, context);
    }

    /// <summary>Whoever received answers for it; the region the carton belongs to may read it.</summary>
    public override Concern Concerns(Books books) =>
        new(books.FindShipment(Shipment)!.DestinationCode, books.FindUnit(Carton)!.DestinationCode);

    /// <summary>
    /// While the receipt is open. A carton of another region that was not here after all goes back at any time to where the books held it,
    /// for its owner misses it there.
    /// </summary>
    public Outcome TakeBack(Books books)
    {
        if (books.FindShipment(Shipment) is not { } shipment)
        {
            return ShipmentErrors.NotFound(Shipment);
        }

        if (shipment.Manifest.GetValueOrDefault(Carton) is not { Finding: { } finding } entry)
        {
            return ShipmentErrors.CartonNotScanned(Carton);
        }

        if (finding != CartonFinding.Misrouted && shipment.Status != ShipmentStatus.Receiving)
        {
            return ShipmentErrors.ReceiptNotOpen(Shipment, shipment.Status);
        }

        if (finding == CartonFinding.Unlisted)
        {
            return ShipmentErrors.ScanCannotBeUndone(Carton);
        }

        shipment.Undone(entry);
        return Outcome.Success;
    }

    private Outcome Receive(Books books, Shipment shipment, CustodyUnit unit, EventContext context)
    {
        if (Finding != CartonFinding.Sealed && CountedSheets is null)
        {
            return ShipmentErrors.CountRequired;
        }

        var listed = shipment.Manifest.ContainsKey(unit.Code);
        var expected = unit.Quantity;
        books.Move(unit, unit.Pool == Pool.Revote ? Place.RevoteStore : Place.Main, shipment.DestinationCode);
        shipment.Scanned(unit, listed ? Finding : CartonFinding.Unlisted, CountedSheets, context.Actor, context.OccurredAt);
        SortingStage.CartonCame(books, unit);
        if (!listed)
        {
            OpenCase(books, shipment, unit, CaseKind.Unlisted, expected, context);
        }

        if (Finding == CartonFinding.SealBroken)
        {
            OpenCase(books, shipment, unit, CaseKind.SealBroken, expected, context);
        }

        if (CountedSheets is { } counted)
        {
            Settle(books, shipment, unit, counted - expected, context);
        }

        return Outcome.Success;
    }

    // Counted short goes to missing, counted over comes from the unexplained: never netted, each with its case.
    private static void Settle(Books books, Shipment shipment, CustodyUnit unit, long difference, EventContext context)
    {
        var region = unit.DestinationCode;
        if (difference < 0)
        {
            books.Move(AccountKey.Unit(unit), AccountKey.Missing(region, unit.StockItemId), -difference, region);
            OpenCase(books, shipment, unit, CaseKind.CountedShort, -difference, context);
        }
        else if (difference > 0)
        {
            books.Move(AccountKey.Unexplained(region, unit.StockItemId), AccountKey.Unit(unit), difference, region);
            OpenCase(books, shipment, unit, CaseKind.CountedOver, difference, context);
        }
    }

    private static Outcome SetAside(Books books, Shipment shipment, CustodyUnit unit, EventContext context)
    {
        if (unit.Place is Place.Emptied or Place.Sorting)
        {
            return ShipmentErrors.CartonAlreadyReceived(unit.Code);
        }

        books.Move(unit, Place.Quarantine, shipment.DestinationCode);
        shipment.Scanned(unit, CartonFinding.Misrouted, null, context.Actor, context.OccurredAt);
        OpenCase(books, shipment, unit, CaseKind.Misrouted, unit.Quantity, context);
        return Outcome.Success;
    }

    private static void OpenCase(Books books, Shipment shipment, CustodyUnit unit, CaseKind kind, long quantity, EventContext context) =>
        books.Open(
            new DiscrepancyCase
            {
                Kind = kind,
                RegionCode = shipment.DestinationCode,
                OtherRegionCode = kind == CaseKind.Misrouted ? unit.DestinationCode : null,
                VendorId = unit.VendorId,
                Shipment = shipment,
                Unit = unit,
                StockItemId = unit.StockItemId,
                Quantity = quantity,
                OpenedAt = context.OccurredAt,
            }
        );
}
