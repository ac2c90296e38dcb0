using Tepat.Application.Common;
using Tepat.Domain.Procurement;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

// Orders, their lines and their plates as both engines return them: whole numbers and texts only.

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
