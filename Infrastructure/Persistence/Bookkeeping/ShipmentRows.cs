using System.Text.Json;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

// Shipments and what follows from them as both engines return them: whole numbers and texts only.

internal sealed class ShipmentRow
{
    public long Id { get; init; }
    public string Code { get; init; } = "";
    public long? VendorId { get; init; }
    public string OriginKind { get; init; } = "";
    public string OriginRef { get; init; } = "";
    public string? OriginRegion { get; init; }
    public string DestinationCode { get; init; } = "";
    public string Status { get; init; } = "";
    public string VehiclePlate { get; init; } = "";
    public string DriverName { get; init; } = "";
    public string TruckSeals { get; init; } = "[]";
    public string EscortUnit { get; init; } = "";
    public int CartonCount { get; init; }
    public long Quantity { get; init; }
    public int ScannedCount { get; init; }
    public int ForeignCount { get; init; }
    public string DispatchedBy { get; init; } = "";
    public DateTimeOffset DispatchedAt { get; init; }
    public DateTimeOffset ExpectedAt { get; init; }
    public DateTimeOffset? ArrivedAt { get; init; }
    public DateTimeOffset? ReceiptOpenedAt { get; init; }
    public string? ReceiptOpenedBy { get; init; }
    public DateTimeOffset? ReceiptClosedAt { get; init; }
    public string? ReceiptClosedBy { get; init; }
    public string? ReceiptNumber { get; init; }
    public string? WitnessName { get; init; }
    public long Version { get; init; }

    public Shipment ToShipment() =>
        new()
        {
            Id = Id,
            Version = Version,
            Code = Code,
            VendorId = VendorId,
            OriginKind = Words.Read<OriginKind>(OriginKind),
            OriginRef = OriginRef,
            OriginRegion = OriginRegion,
            DestinationCode = DestinationCode,
            Status = Words.Read<ShipmentStatus>(Status),
            VehiclePlate = VehiclePlate,
            DriverName = DriverName,
            TruckSeals = JsonSerializer.Deserialize<string[]>(TruckSeals)!,
            EscortUnit = EscortUnit,
            CartonCount = CartonCount,
            Quantity = Quantity,
            ScannedCount = ScannedCount,
            ForeignCount = ForeignCount,
            DispatchedBy = DispatchedBy,
            DispatchedAt = DispatchedAt,
            ExpectedAt = ExpectedAt,
            ArrivedAt = ArrivedAt,
            ReceiptOpenedAt = ReceiptOpenedAt,
            ReceiptOpenedBy = ReceiptOpenedBy,
            ReceiptClosedAt = ReceiptClosedAt,
            ReceiptClosedBy = ReceiptClosedBy,
            ReceiptNumber = ReceiptNumber,
            WitnessName = WitnessName,
        };
}

internal sealed class EntryRow
{
    public long ShipmentId { get; init; }
    public long UnitId { get; init; }
    public string? Finding { get; init; }
    public long? CountedQuantity { get; init; }
    public string? ScannedBy { get; init; }
    public DateTimeOffset? ScannedAt { get; init; }
    public long Version { get; init; }

    public ManifestEntry ToEntry(CustodyUnit unit) =>
        new ManifestEntry { Version = Version, Unit = unit }.As(
            Finding is null ? null : Words.Read<CartonFinding>(Finding),
            CountedQuantity,
            ScannedBy,
            ScannedAt
        );
}

internal sealed class CaseRow
{
    public long Id { get; init; }
    public string Code { get; init; } = "";
    public string Kind { get; init; } = "";
    public string RegionCode { get; init; } = "";
    public string? OtherRegionCode { get; init; }
    public long? VendorId { get; init; }
    public long? ShipmentId { get; init; }
    public string? UnitCode { get; init; }
    public long? OrderId { get; init; }
    public long StockItemId { get; init; }
    public string Pool { get; init; } = "";
    public long Quantity { get; init; }
    public string Status { get; init; } = "";
    public DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? ResolvedAt { get; init; }
    public string? ResolvedBy { get; init; }
    public string? Resolution { get; init; }
    public long Version { get; init; }

    public DiscrepancyCase ToCase() =>
        new()
        {
            Id = Id,
            Version = Version,
            Code = Code,
            Kind = Words.Read<CaseKind>(Kind),
            RegionCode = RegionCode,
            OtherRegionCode = OtherRegionCode,
            VendorId = VendorId,
            ShipmentId = ShipmentId,
            UnitCode = UnitCode,
            OrderId = OrderId,
            StockItemId = StockItemId,
            Pool = Words.Read<Pool>(Pool),
            Quantity = Quantity,
            Status = Words.Read<CaseStatus>(Status),
            OpenedAt = OpenedAt,
            ResolvedAt = ResolvedAt,
            ResolvedBy = ResolvedBy,
            Resolution = Resolution,
        };
}

internal sealed class ReplacementRow
{
    public long Id { get; init; }
    public string Code { get; init; } = "";
    public string RegionCode { get; init; } = "";
    public string OrderCode { get; init; } = "";
    public long OrderId { get; init; }
    public long VendorId { get; init; }
    public long StockItemId { get; init; }
    public long Quantity { get; init; }
    public string Reason { get; init; } = "";
    public string Status { get; init; } = "";
    public string RequestedBy { get; init; } = "";
    public DateTimeOffset RequestedAt { get; init; }
    public string? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public string? DecisionReason { get; init; }
    public long Version { get; init; }

    public Replacement ToReplacement() =>
        new()
        {
            Id = Id,
            Version = Version,
            Code = Code,
            RegionCode = RegionCode,
            OrderCode = OrderCode,
            OrderId = OrderId,
            VendorId = VendorId,
            StockItemId = StockItemId,
            Quantity = Quantity,
            Reason = Reason,
            RequestedBy = RequestedBy,
            RequestedAt = RequestedAt,
            Status = Words.Read<ReplacementStatus>(Status),
            DecidedBy = DecidedBy,
            DecidedAt = DecidedAt,
            DecisionReason = DecisionReason,
        };
}
