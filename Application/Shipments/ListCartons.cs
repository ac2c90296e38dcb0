using Tepat.Application.Common;

namespace Tepat.Application.Shipments;

/// <summary>Cartons of a shipment, or of a region wherever they stand.</summary>
/// <param name="Shipment">Only those on this delivery note or found with it.</param>
/// <param name="Region">Only those meant for this region.</param>
/// <param name="Place">Only those at this kind of place, camelCase.</param>
/// <param name="Finding">Only those found so; <c>none</c> for those not scanned. Without a shipment: with the last one each was on.</param>
[Requires(Permissions.ReadShipments)]
public sealed record ListCartons(string? Shipment, string? Region, string? Place, string? Finding, int? Limit, string? Cursor)
    : IQuery<Page<CartonRow>>;

/// <summary>A carton. What is in it stands here for those to whom it belongs; its finder sees code and destination.</summary>
public sealed record CartonRow
{
    public required string Code { get; init; }

    public required string DestinationCode { get; init; }

    public string? ItemCode { get; init; }

    public string? ContestCode { get; init; }

    public string? Pool { get; init; }

    /// <summary>Sheets by the label.</summary>
    public long? PackedSheets { get; init; }

    /// <summary>Sheets in it now.</summary>
    public long? QuantitySheets { get; init; }

    public string? Seal { get; init; }

    public required string Place { get; init; }

    public required string PlaceRef { get; init; }

    public string? ShipmentCode { get; init; }

    /// <summary>How it was found on arrival; null when not scanned.</summary>
    public string? Finding { get; init; }

    public long? CountedSheets { get; init; }

    public string? ScannedBy { get; init; }

    public DateTimeOffset? ScannedAt { get; init; }
}
