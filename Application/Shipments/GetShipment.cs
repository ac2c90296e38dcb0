using Tepat.Application.Common;

namespace Tepat.Application.Shipments;

/// <summary>One shipment with its way, its contents by contest, and its cases.</summary>
[Requires(Permissions.ReadShipments)]
public sealed record GetShipment(string Code) : IQuery<ShipmentDetail>;

/// <param name="Contents">Sheets by item, contest and pool: what the delivery note lists.</param>
public sealed record ShipmentDetail(
    ShipmentRow Shipment,
    ShipmentCarriage Carriage,
    IReadOnlyList<ShipmentContent> Contents,
    IReadOnlyList<ShipmentCheckpoint> Checkpoints,
    IReadOnlyList<CaseRow> Cases
);

/// <summary>Who carried it, under which seals, and who received it.</summary>
public sealed record ShipmentCarriage
{
    public required string VehiclePlate { get; init; }

    public required string DriverName { get; init; }

    public required IReadOnlyList<string> TruckSeals { get; init; }

    public required string EscortUnit { get; init; }

    public required string DispatchedBy { get; init; }

    /// <summary>Display name of that person; null for a vendor's system and for an account that is gone.</summary>
    public string? DispatchedByName { get; init; }

    public string? ReceiptOpenedBy { get; init; }

    public string? ReceiptOpenedByName { get; init; }

    public DateTimeOffset? ReceiptOpenedAt { get; init; }

    public string? ReceiptClosedBy { get; init; }

    public string? ReceiptClosedByName { get; init; }

    public string? WitnessName { get; init; }
}

/// <summary>One line of the delivery note and of the receipt slip (BTTB).</summary>
public sealed record ShipmentContent
{
    public required string ItemCode { get; init; }

    public string? ContestCode { get; init; }

    public required string Pool { get; init; }

    public required long CartonCount { get; init; }

    /// <summary>Sheets by the labels.</summary>
    public required long ManifestSheets { get; init; }

    public required long ReceivedCartons { get; init; }

    /// <summary>Sheets received: as labelled, or as counted where a carton was counted.</summary>
    public required long ReceivedSheets { get; init; }
}

/// <summary>One point of the way; kinds: dispatched, checkpoint, arrived, receipt-opened, receipt-closed.</summary>
public sealed record ShipmentCheckpoint
{
    public required long Sequence { get; init; }

    public required string Kind { get; init; }

    public required string Place { get; init; }

    public string? Note { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string Source { get; init; }
}
