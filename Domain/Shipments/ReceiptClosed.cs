using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Domain.Shipments;

/// <summary>The receipt was closed and its slip (BTTB) made: what was not scanned has not arrived, and each such carton is a case.</summary>
/// <param name="ReceiptNumber">Number of the goods receipt slip.</param>
/// <param name="NotArrivedCartons">How many cartons the receiver says are missing; must be what the books say, so nobody closes by mistake.</param>
public sealed record ReceiptClosed(string Shipment, string ReceiptNumber, int NotArrivedCartons) : EventData
{
    public override string Subject => Shipment;

    public override void Touches(Keys keys) => keys.Manifest(Shipment);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindShipment(Shipment) is not { } shipment)
        {
            return ShipmentErrors.NotFound(Shipment);
        }

        var notArrived = shipment
            .Manifest.Values.Where(entry => entry.Finding is null && entry.Unit.Place == Place.Road && entry.Unit.PlaceRef == shipment.Code)
            .Select(entry => entry.Unit)
            .ToList();
        if (shipment.Status == ShipmentStatus.Receiving && notArrived.Count != NotArrivedCartons)
        {
            return DomainError
                .Rule("shipment.not_arrived_differs", $"{notArrived.Count} cartons are not scanned.", "notArrivedCartons")
                .With("notArrivedCartons", notArrived.Count);
        }

        // A carton that is not here differs even when the books hold it elsewhere, in another region's quarantine.
        // Another's carton whose scan was taken back was never part of this shipment.
        var differing = shipment
            .Manifest.Values.Where(entry =>
                (entry.Finding is not null || entry.Unit.DestinationCode == shipment.DestinationCode)
                && entry.Finding is not CartonFinding.Sealed
                && !(entry.Finding == CartonFinding.Counted && entry.CountedQuantity == entry.Unit.PackedQuantity)
            )
            .ToList();
        var closed = shipment.CloseReceipt(context.Actor, context.OccurredAt, ReceiptNumber, differing.Count > 0);
        if (!closed.IsSuccess)
        {
            return closed;
        }

        foreach (var unit in notArrived)
        {
            books.Move(unit, Place.Untraced, shipment.Code);
            books.Open(CaseOf(unit, shipment, context.OccurredAt));
        }

        books.Posting.Rows.Add(new CheckpointRow(shipment, "receipt-closed", shipment.DestinationCode, ReceiptNumber));
        if (differing.Count > 0 && shipment.VendorId is { } vendor)
        {
            books.Posting.Rows.Add(new VendorNotice(vendor, Discrepancy(shipment, differing)));
        }

        return Outcome.Success;
    }

    private static DiscrepancyCase CaseOf(CustodyUnit unit, Shipment shipment, DateTimeOffset openedAt) =>
        new()
        {
            Kind = CaseKind.NotArrived,
            RegionCode = shipment.DestinationCode,
            VendorId = unit.VendorId,
            Shipment = shipment,
            Unit = unit,
            StockItemId = unit.StockItemId,
            Quantity = unit.Quantity,
            OpenedAt = openedAt,
        };

    private static CartonDifference DifferenceOf(CartonFinding? finding) =>
        finding switch
        {
            CartonFinding.SealBroken => CartonDifference.SealBroken,
            CartonFinding.Misrouted => CartonDifference.Misrouted,
            CartonFinding.Unlisted => CartonDifference.Unlisted,
            null => CartonDifference.NotArrived,
            _ => CartonDifference.Counted,
        };

    // Another vendor's carton that stood among them is not told of.
    private ReceiptDiscrepancy Discrepancy(Shipment shipment, List<ManifestEntry> differing)
    {
        var own = differing
            .Where(entry => entry.Unit.VendorId == shipment.VendorId)
            .OrderBy(entry => entry.Unit.Code, StringComparer.Ordinal)
            .ToList();
        return new ReceiptDiscrepancy(
            shipment.Code,
            ReceiptNumber,
            shipment.DestinationCode,
            own.Count,
            [
                .. own.Take(Limits.CartonsPerNoticeMax)
                    .Select(entry => new DifferingCarton(
                        entry.Unit.Code,
                        DifferenceOf(entry.Finding),
                        entry.Unit.PackedQuantity,
                        entry.CountedQuantity
                    )),
            ]
        );
    }
}
