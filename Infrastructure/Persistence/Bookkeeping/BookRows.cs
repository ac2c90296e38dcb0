using System.Text.Json;
using Tepat.Application.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;
using Tepat.Domain.Shipments;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

// Rows as both engines return them: whole numbers and texts only.

internal sealed class OrderRow
{
    public long Id { get; init; }
    public string Code { get; init; } = "";
    public long ContractId { get; init; }
    public long VendorId { get; init; }
    public string PlantCode { get; init; } = "";
    public string RegionCode { get; init; } = "";
    public long OrdinaryItemId { get; init; }
    public long? RevoteItemId { get; init; }
    public string Status { get; init; } = "";
    public long OrderedOrdinary { get; init; }
    public long OrderedRevote { get; init; }
    public long GoodOrdinary { get; init; }
    public long GoodRevote { get; init; }
    public long WasteQuantity { get; init; }
    public long OverPrintQuantity { get; init; }
    public long DestroyedQuantity { get; init; }
    public string? ProofHash { get; init; }
    public string? ProofApprovedBy { get; init; }
    public DateTimeOffset? ProofApprovedAt { get; init; }
    public long Version { get; init; }

    public PrintOrder ToOrder() =>
        new()
        {
            Id = Id,
            Version = Version,
            Code = Code,
            ContractId = ContractId,
            VendorId = VendorId,
            PlantCode = PlantCode,
            RegionCode = RegionCode,
            OrdinaryItemId = OrdinaryItemId,
            RevoteItemId = RevoteItemId ?? 0,
            Status = Words.Read<OrderStatus>(Status),
            OrderedOrdinary = OrderedOrdinary,
            OrderedRevote = OrderedRevote,
            GoodOrdinary = GoodOrdinary,
            GoodRevote = GoodRevote,
            WasteQuantity = WasteQuantity,
            OverPrintQuantity = OverPrintQuantity,
            DestroyedQuantity = DestroyedQuantity,
            ProofHash = ProofHash,
            ProofApprovedBy = ProofApprovedBy,
            ProofApprovedAt = ProofApprovedAt,
        };
}

internal sealed record LineRow(
    long Id,
    long OrderId,
    string DestinationCode,
    long RegularQuantity,
    long ReserveQuantity,
    long RevoteQuantity,
    long SupplementaryQuantity,
    long PackedOrdinary,
    long PackedRevote,
    long Version
)
{
    public OrderLine ToLine() =>
        new()
        {
            Id = Id,
            Version = Version,
            DestinationCode = DestinationCode,
            RegularQuantity = RegularQuantity,
            ReserveQuantity = ReserveQuantity,
            RevoteQuantity = RevoteQuantity,
            SupplementaryQuantity = SupplementaryQuantity,
            PackedOrdinary = PackedOrdinary,
            PackedRevote = PackedRevote,
        };
}

internal sealed record PlateRow(long Id, long OrderId, string Code, string Kind, string Status, long ChangedAt, long Version)
{
    public Plate ToPlate(PrintOrder order) =>
        new Plate
        {
            Id = Id,
            Version = Version,
            Code = Code,
            Kind = Words.Read<PlateKind>(Kind),
            Order = order,
        }.As(Words.Read<PlateStatus>(Status), Microseconds.ToTime(ChangedAt));
}

internal sealed class UnitRow
{
    public long Id { get; init; }
    public string Code { get; init; } = "";
    public string Kind { get; init; } = "";
    public long StockItemId { get; init; }
    public string DestinationCode { get; init; } = "";
    public long? OrderId { get; init; }
    public long? VendorId { get; init; }
    public string Pool { get; init; } = "";
    public long PackedQuantity { get; init; }
    public long Quantity { get; init; }
    public string? Seal { get; init; }
    public string Place { get; init; } = "";
    public string PlaceRef { get; init; } = "";
    public long? ShipmentId { get; init; }
    public long Version { get; init; }

    public CustodyUnit ToUnit() =>
        new CustodyUnit
        {
            Id = Id,
            Version = Version,
            Code = Code,
            Kind = Words.Read<UnitKind>(Kind),
            StockItemId = StockItemId,
            DestinationCode = DestinationCode,
            OrderId = OrderId,
            VendorId = VendorId,
            Pool = Words.Read<Pool>(Pool),
            PackedQuantity = PackedQuantity,
            Quantity = Quantity,
            Seal = Seal,
        }.At(Words.Read<Place>(Place), PlaceRef, ShipmentId);
}

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

internal sealed record AccountRow(long Id, string HolderKind, string HolderRef, long StockItemId, string State, long Quantity, long Version)
{
    public Account ToAccount() =>
        new(new AccountKey(Words.Read<HolderKind>(HolderKind), HolderRef, StockItemId, Words.Read<Condition>(State)))
        {
            Id = Id,
            Quantity = Quantity,
            Version = Version,
        };
}

internal sealed record RollupRowData(string Owner, long StockItemId, string State, long Quantity, long Version)
{
    public RollupRow ToRollup() => new(Owner, StockItemId, Words.Read<Term>(State)) { Quantity = Quantity, Version = Version };
}

internal sealed record KnownEvent(string EventId, string ContentHash, long Sequence);
