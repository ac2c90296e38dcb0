using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;
using Tepat.Domain.Shipments;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

/// <summary>Values of changed objects and log rows, in the order of the columns in <see cref="BookTables"/>.</summary>
internal static class BookValues
{
    public static object?[] Order(PrintOrder order) =>
        [
            order.Id,
            Words.Of(order.Status),
            order.OrderedOrdinary,
            order.OrderedRevote,
            order.GoodOrdinary,
            order.GoodRevote,
            order.WasteQuantity,
            order.OverPrintQuantity,
            order.DestroyedQuantity,
            order.ProofHash,
            order.ProofApprovedBy,
            At(order.ProofApprovedAt),
            order.Status is OrderStatus.Verified or OrderStatus.Closed ? 1L : 0L,
        ];

    public static object?[] Line(OrderLine line) => [line.Id, line.SupplementaryQuantity, line.PackedOrdinary, line.PackedRevote];

    public static object?[] Plate(Plate plate) => [plate.Id, Words.Of(plate.Status), At(plate.ChangedAt)];

    public static object?[] Shipment(Shipment shipment) =>
        [
            shipment.Id,
            Words.Of(shipment.Status),
            (long)shipment.ScannedCount,
            (long)shipment.ForeignCount,
            At(shipment.ArrivedAt),
            At(shipment.ReceiptOpenedAt),
            shipment.ReceiptOpenedBy,
            At(shipment.ReceiptClosedAt),
            shipment.ReceiptClosedBy,
            shipment.ReceiptNumber,
            shipment.WitnessName,
        ];

    public static object?[] Unit(CustodyUnit unit) =>
        [unit.Id, unit.Quantity, Words.Of(unit.Place), unit.PlaceRef, unit.OnShipment?.Id ?? unit.ShipmentId];

    public static object?[] Case(DiscrepancyCase @case) =>
        [@case.Id, Words.Of(@case.Status), At(@case.ResolvedAt), @case.ResolvedBy, @case.Resolution];

    public static object?[] Replacement(Replacement replacement) =>
        [replacement.Id, Words.Of(replacement.Status), replacement.DecidedBy, At(replacement.DecidedAt), replacement.DecisionReason];

    public static object?[] Entry(Shipment shipment, ManifestEntry entry) =>
        [shipment.Id, entry.Unit.Id, Words.Of(entry.Finding), entry.CountedQuantity, entry.ScannedBy, At(entry.ScannedAt)];

    public static object?[] Log(FoldedEvent folded, string source) =>
        [
            folded.Sequence,
            folded.EventId,
            source,
            folded.Type.Name,
            (long)folded.Type.Version,
            At(folded.Context.OccurredAt),
            At(folded.Context.RecordedAt),
            folded.Hash,
            folded.Data.Subject,
            folded.Posting.Reverses,
            folded.Json,
        ];

    public static object?[] EventRegion(FoldedEvent folded)
    {
        var (region, concerned) = folded.Posting.Concern;
        var other = concerned == region ? null : concerned;
        return [folded.Sequence, region, other, Regency(region), Regency(other)];
    }

    private static string? Regency(string? region) => region is null ? null : RegionCode.AttributionOf(region);

    public static object?[] Movement(long sequence, long line, Movement movement) =>
        [sequence, line, movement.From.Id, movement.To.Id, movement.From.Key.StockItemId, movement.Quantity, movement.Region];

    public static object?[] UnitMove(long sequence, long line, UnitMove move) =>
        [
            sequence,
            line,
            move.Unit.Id,
            Words.Of(move.From),
            move.FromRef,
            Words.Of(move.To),
            move.ToRef,
            move.To == Place.Road ? move.Unit.OnShipment?.Id ?? move.Unit.ShipmentId : null,
        ];

    public static long At(DateTimeOffset time) => Microseconds.From(time);

    public static object? At(DateTimeOffset? time) => time is { } known ? Microseconds.From(known) : null;
}

/// <summary>Values of whole new rows.</summary>
internal static class NewRows
{
    public static object?[] Account(Account account) =>
        [
            account.Id,
            Words.Of(account.Key.Holder),
            account.Key.HolderRef,
            account.Key.StockItemId,
            Words.Of(account.Key.Condition),
            account.Balance,
            account.Key.IsSource ? 1L : 0L,
            1L,
        ];

    public static object?[] Plate(Plate plate) =>
        [plate.Id, plate.Order.Id, plate.Code, Words.Of(plate.Kind), Words.Of(plate.Status), BookValues.At(plate.ChangedAt), 1L];

    public static object?[] Shipment(Shipment shipment) =>
        [
            shipment.Id,
            shipment.Code,
            shipment.VendorId,
            Words.Of(shipment.OriginKind),
            shipment.OriginRef,
            shipment.OriginRegion,
            shipment.DestinationCode,
            Words.Of(shipment.Status),
            shipment.VehiclePlate,
            shipment.DriverName,
            JsonSerializer.Serialize(shipment.TruckSeals),
            shipment.EscortUnit,
            (long)shipment.CartonCount,
            shipment.Quantity,
            (long)shipment.ScannedCount,
            (long)shipment.ForeignCount,
            shipment.DispatchedBy,
            BookValues.At(shipment.DispatchedAt),
            BookValues.At(shipment.ExpectedAt),
            BookValues.At(shipment.ArrivedAt),
            1L,
        ];

    public static object?[] Unit(CustodyUnit unit) =>
        [
            unit.Id,
            unit.Code,
            Words.Of(unit.Kind),
            unit.StockItemId,
            unit.DestinationCode,
            unit.OrderId,
            unit.VendorId,
            unit.PackedQuantity,
            unit.Quantity,
            unit.Seal,
            Words.Of(unit.Place),
            unit.PlaceRef,
            unit.OnShipment?.Id,
            1L,
        ];

    public static object?[] Case(DiscrepancyCase @case, long sequence) =>
        [
            @case.Id,
            @case.Code,
            Words.Of(@case.Kind),
            @case.RegionCode,
            @case.OtherRegionCode,
            @case.VendorId,
            @case.Shipment?.Id,
            @case.Unit?.Id,
            @case.OrderId,
            @case.StockItemId,
            @case.Quantity,
            Words.Of(@case.Status),
            BookValues.At(@case.OpenedAt),
            sequence,
            1L,
        ];

    public static object?[] Replacement(Replacement replacement) =>
        [
            replacement.Id,
            replacement.Code,
            replacement.RegionCode,
            replacement.OrderId,
            replacement.VendorId,
            replacement.StockItemId,
            replacement.Quantity,
            replacement.Reason,
            Words.Of(replacement.Status),
            replacement.RequestedBy,
            BookValues.At(replacement.RequestedAt),
            replacement.DecidedBy,
            BookValues.At(replacement.DecidedAt),
            replacement.DecisionReason,
            1L,
        ];
}

/// <summary>Values of the lines that events add to lists.</summary>
internal static class PostedValues
{
    public static object?[]? Run(FoldedEvent folded, PostedRow row) =>
        row is PrintRunRow { Order: var order, Run: var run }
            ?
            [
                folded.Sequence,
                order.Id,
                run.Run,
                Words.Of(run.Pool),
                run.GoodSheets,
                run.WasteSheets,
                run.OverPrintSheets,
                run.Shift,
                run.Machine,
                BookValues.At(folded.Context.OccurredAt),
            ]
            : null;

    public static object?[]? Verification(FoldedEvent folded, PostedRow row) =>
        row is VerificationRow { Order: var order, Counts: var counts }
            ?
            [
                folded.Sequence,
                order.Id,
                counts.PrintedSheets,
                counts.SentSheets,
                counts.StoredSheets,
                counts.DestroyedSheets,
                counts.Difference,
                counts.Officer,
                BookValues.At(folded.Context.OccurredAt),
            ]
            : null;

    public static object?[]? Checkpoint(FoldedEvent folded, PostedRow row) =>
        row is CheckpointRow point
            ? [folded.Sequence, point.Shipment.Id, point.Kind, point.Place, point.Note, BookValues.At(folded.Context.OccurredAt)]
            : null;

    public static object?[] Invoice(long id, FoldedEvent folded, InvoiceRow row) =>
        [
            id,
            row.Invoice,
            row.Order.ContractId,
            row.Order.Id,
            row.Order.VendorId,
            row.Quantity,
            row.AmountSen,
            folded.Sequence,
            BookValues.At(folded.Context.OccurredAt),
        ];
}
