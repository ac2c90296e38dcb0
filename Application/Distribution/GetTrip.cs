using Tepat.Application.Common;

namespace Tepat.Application.Distribution;

/// <summary>One trip with the boxes of its delivery note.</summary>
[Requires(Permissions.ReadDistribution)]
public sealed record GetTrip(string Code) : IQuery<TripDetail>;

public sealed record TripDetail(TripRow Trip, IReadOnlyList<string> TruckSeals, IReadOnlyList<TripBoxRow> Boxes);

public sealed record TripBoxRow
{
    public required string Box { get; init; }

    public required string VillageCode { get; init; }

    public required string VillageName { get; init; }

    public required long StationNumber { get; init; }

    public required string ContestCode { get; init; }

    public required long Sheets { get; init; }

    public required string LoadedBy { get; init; }

    public required DateTimeOffset LoadedAt { get; init; }
}
