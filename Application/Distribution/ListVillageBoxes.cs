using Tepat.Application.Common;

namespace Tepat.Application.Distribution;

/// <summary>All that a phone needs to hand over a village's or subdistrict's boxes without signal.</summary>
[Requires(Permissions.ReadDistribution)]
public sealed record ListVillageBoxes(string Region, int? Limit, string? Cursor) : IQuery<Page<VillageBox>>;

public sealed record VillageBox
{
    public required string Box { get; init; }

    public required string VillageCode { get; init; }

    public required string VillageName { get; init; }

    public required long StationNumber { get; init; }

    public required string ContestCode { get; init; }

    public required string ContestName { get; init; }

    /// <summary><c>governor</c>, <c>regent</c> or <c>mayor</c>, for the swatch.</summary>
    public required string ContestKind { get; init; }

    /// <summary>Ballots in it.</summary>
    public required long Sheets { get; init; }

    public required bool IsSealed { get; init; }

    public required IReadOnlyList<string> Seals { get; init; }

    /// <summary>Where it stands: <c>packingHall</c>, <c>trip</c>, <c>district</c>, <c>village</c>, <c>station</c> or <c>returned</c>.</summary>
    public required string? Place { get; init; }

    /// <summary>
    /// The latest signed arrival: <c>none</c>, <c>atDistrict</c>, <c>atVillage</c>, <c>atStation</c>, <c>backAtVillage</c>,
    /// <c>backAtDistrict</c> or <c>returned</c>.
    /// </summary>
    public required string Step { get; init; }

    /// <summary>The station has counted what it used, and the seals are its new ones.</summary>
    public required bool IsReported { get; init; }

    /// <summary>Number of the latest hand-over.</summary>
    public required string? LastHandOver { get; init; }

    public required DateTimeOffset? LastAt { get; init; }

    public required string? LastReceiver { get; init; }

    /// <summary>When the hand-over at the village was signed; null until it is.</summary>
    public required DateTimeOffset? AtVillageAt { get; init; }

    /// <summary>Number of that hand-over.</summary>
    public required string? AtVillageBy { get; init; }

    /// <summary>When KPPS signed for it at the station.</summary>
    public required DateTimeOffset? AtStationAt { get; init; }

    /// <summary>Number of that hand-over.</summary>
    public required string? AtStationBy { get; init; }

    /// <summary>When KPPS must have signed for it (R10).</summary>
    public required DateTimeOffset? DueAt { get; init; }
}
