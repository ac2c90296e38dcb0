using Tepat.Application.Common;
using Tepat.Domain.Shipments;

namespace Tepat.Application.Shipments;

/// <summary>Shipments to and from the caller's regions, newest codes last; a vendor sees its own.</summary>
/// <param name="Region">Only those to or from this region.</param>
/// <param name="Status">Only those in this status, camelCase.</param>
/// <param name="Late">True: only those not received and past their expected arrival.</param>
[Requires(Permissions.ReadShipments)]
public sealed record ListShipments(
    string? Region,
    [property: WordOf(typeof(ShipmentStatus))] string? Status,
    bool? Late,
    int? Limit,
    string? Cursor
) : IQuery<Page<ShipmentRow>>;

/// <summary>One consignment in a list.</summary>
public sealed record ShipmentRow
{
    /// <summary>Number of the delivery note (surat jalan).</summary>
    public required string Code { get; init; }

    public required string OriginKind { get; init; }

    /// <summary>Plant or region it left from.</summary>
    public required string OriginRef { get; init; }

    public required string OriginName { get; init; }

    public required string DestinationCode { get; init; }

    public required string DestinationName { get; init; }

    public required string Status { get; init; }

    public required long CartonCount { get; init; }

    public required long QuantitySheets { get; init; }

    public required long ScannedCount { get; init; }

    public required long ForeignCount { get; init; }

    public required DateTimeOffset DispatchedAt { get; init; }

    public required DateTimeOffset ExpectedAt { get; init; }

    public DateTimeOffset? ArrivedAt { get; init; }

    public DateTimeOffset? ReceiptClosedAt { get; init; }

    public string? ReceiptNumber { get; init; }

    /// <summary>Minutes past the expected arrival, or null when on time.</summary>
    public long? LateMinutes { get; init; }
}
