using Tepat.Application.Common;
using Tepat.Domain.Distribution;

namespace Tepat.Application.Distribution;

/// <summary>Trips of the caller's regions.</summary>
/// <param name="Status"><c>planned</c>, <c>departed</c> or <c>arrived</c>.</param>
[Requires(Permissions.ReadDistribution)]
public sealed record ListTrips(string? Region, [property: WordOf(typeof(TripStatus))] string? Status, int? Limit, string? Cursor)
    : IQuery<Page<TripRow>>;

public sealed record TripRow
{
    /// <summary>Number of the delivery note.</summary>
    public required string Code { get; init; }

    public required string RegionCode { get; init; }

    public required string RouteGroupCode { get; init; }

    public required string RouteGroupName { get; init; }

    /// <summary><c>truck</c> or <c>boat</c>.</summary>
    public required string Mode { get; init; }

    public required string VehiclePlate { get; init; }

    public required string DriverName { get; init; }

    public required string EscortOffice { get; init; }

    public required long CapacityBoxes { get; init; }

    public required long LoadedBoxes { get; init; }

    public required string Status { get; init; }

    public required DateTimeOffset PlannedDepartureAt { get; init; }

    public required DateTimeOffset LatestDepartureAt { get; init; }

    public required DateTimeOffset? DepartedAt { get; init; }

    public required DateTimeOffset? ArrivedAt { get; init; }

    /// <summary>It left after its latest departure, or has not left and that has passed.</summary>
    public bool IsLate { get; init; }
}
