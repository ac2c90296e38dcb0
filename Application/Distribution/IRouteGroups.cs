using Tepat.Application.Common;
using Tepat.Domain.Distribution;

namespace Tepat.Application.Distribution;

/// <summary>Route groups of regencies, as they are administered.</summary>
public interface IRouteGroups
{
    Task<RouteGroupView?> Find(string code, Scope scope, CancellationToken ct);

    /// <summary>True when the code is taken, by whichever regency.</summary>
    Task<bool> IsTaken(string code, CancellationToken ct);

    Task Add(NewRouteGroup group, CancellationToken ct);
}

public sealed record NewRouteGroup(
    string Code,
    string Region,
    string Name,
    TripMode Mode,
    long CapacityBoxes,
    DateTimeOffset LatestDepartureAt,
    IReadOnlyList<string> Destinations
);

/// <summary>Subdistricts or villages that one vehicle serves on one journey.</summary>
public sealed record RouteGroupView
{
    public required string Code { get; init; }

    public required string RegionCode { get; init; }

    public required string Name { get; init; }

    /// <summary><c>truck</c> or <c>boat</c>.</summary>
    public required string Mode { get; init; }

    public required long CapacityBoxes { get; init; }

    /// <summary>A trip that leaves later will not be there on H-1 (R10).</summary>
    public required DateTimeOffset LatestDepartureAt { get; init; }

    /// <summary>Codes of the subdistricts and villages on the route, in its order.</summary>
    public required IReadOnlyList<string> Destinations { get; init; }
}
