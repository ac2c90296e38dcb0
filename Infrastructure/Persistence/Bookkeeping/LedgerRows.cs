using Tepat.Domain.Common.Ledger;

namespace Tepat.Infrastructure.Persistence.Bookkeeping;

// Units, balances, terms and known events as both engines return them: whole numbers and texts only.

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
