using Tepat.Application.Common;

namespace Tepat.Application.Shipments;

/// <summary>One carton: what it is, which shipments carried it, and what was wrong with it.</summary>
[Requires(Permissions.ReadShipments)]
public sealed record GetCarton(string Code) : IQuery<CartonDetail>;

/// <param name="OrderCode">The order that it was packed for; null to its finder, like all that says what is in it.</param>
/// <param name="Journeys">Shipments that it was on or was found with, the first one first.</param>
/// <param name="Cases">Empty for those who may not read cases.</param>
public sealed record CartonDetail(CartonRow Carton, string? OrderCode, IReadOnlyList<CartonJourney> Journeys, IReadOnlyList<CaseRow> Cases);

/// <summary>One shipment of a carton's life and how it was found at its end.</summary>
public sealed record CartonJourney
{
    public required string ShipmentCode { get; init; }

    public required string OriginName { get; init; }

    public required string DestinationName { get; init; }

    public required DateTimeOffset DispatchedAt { get; init; }

    public DateTimeOffset? ArrivedAt { get; init; }

    /// <summary>How it was found on arrival; null when not scanned.</summary>
    public string? Finding { get; init; }

    public long? CountedSheets { get; init; }

    public string? ScannedBy { get; init; }

    public DateTimeOffset? ScannedAt { get; init; }
}
