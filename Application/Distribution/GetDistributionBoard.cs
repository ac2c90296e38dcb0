using Tepat.Application.Common;

namespace Tepat.Application.Distribution;

/// <summary>Where the boxes of a region stand, by the regions below it, and how many stations were served by H-1 (R10).</summary>
[Requires(Permissions.ReadDistribution)]
public sealed record GetDistributionBoard(string Region) : IQuery<DistributionBoard>;

/// <param name="DueAt">H-1, 23.59 local; null while there is no box.</param>
public sealed record DistributionBoard(string Region, DateTimeOffset? DueAt, IReadOnlyList<DistributionArea> Areas);

public sealed record DistributionArea
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Boxes on the pack list.</summary>
    public required long Boxes { get; init; }

    public required long Sealed { get; init; }

    public required long AtRegency { get; init; }

    public required long OnTrip { get; init; }

    public required long AtDistrict { get; init; }

    public required long AtVillage { get; init; }

    public required long AtStation { get; init; }

    public required long Returned { get; init; }

    public required long Gaps { get; init; }

    public required long Misrouted { get; init; }

    public required long DifferentSeals { get; init; }

    /// <summary>Polling stations: the denominator of the H-1 rate.</summary>
    public required long Stations { get; init; }

    /// <summary>All boxes signed for by KPPS at or before H-1, 23.59: the numerator.</summary>
    public required long OnTimeStations { get; init; }

    /// <summary>All boxes signed for, but later.</summary>
    public required long LateStations { get; init; }

    /// <summary>Not all boxes are signed for yet.</summary>
    public long NotMeasuredStations => Stations - OnTimeStations - LateStations;
}
