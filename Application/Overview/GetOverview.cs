using Tepat.Application.Common;

namespace Tepat.Application.Overview;

/// <summary>How far a region has come: the five <i>tepat</i>, the stages of the chain, and every region below it.</summary>
/// <param name="Item">Catalogue item; ballots when not said.</param>
/// <param name="Contest">One contest, all of a kind (<c>governor</c>, <c>regent</c>, <c>mayor</c>), or all.</param>
[Requires(Permissions.ReadOverview)]
public sealed record GetOverview(string Region, string? Item, string? Contest) : IQuery<OverviewSummary>;

/// <param name="Region">Code of the region asked for.</param>
/// <param name="AsOf">Business time of the figures.</param>
/// <param name="Indicators">Waktu, jenis, jumlah, sasaran, biaya, in this order; never averaged into one.</param>
/// <param name="Total">Sums over <paramref name="Regions"/>.</param>
/// <param name="Regions">One row per destination: each kabupaten/kota, and the province for its own re-vote carton.</param>
public sealed record OverviewSummary(
    string Region,
    string RegionName,
    DateTimeOffset AsOf,
    string? PollingDay,
    IReadOnlyList<TepatIndicator> Indicators,
    RegionProgress Total,
    IReadOnlyList<RegionProgress> Regions
);

/// <summary>One of the five. A rate is numerator of denominator; what is not yet measured stands apart from zero.</summary>
/// <param name="Code"><c>waktu</c>, <c>jenis</c>, <c>jumlah</c>, <c>sasaran</c> or <c>biaya</c>.</param>
/// <param name="Unit">What is counted: shipments, cartons, lines, orders.</param>
public sealed record TepatIndicator(string Code, string Unit, long Numerator, long Denominator, long NotMeasured);

/// <summary>Sheets (or pieces) of one destination along the chain.</summary>
public sealed record RegionProgress
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>By the approved plan; null without one.</summary>
    public long? RequiredSheets { get; init; }

    public required long OrderedSheets { get; init; }

    /// <summary>Printed good for orders of this destination alone; shared runs count at the province only.</summary>
    public required long PrintedSheets { get; init; }

    public required long PackedSheets { get; init; }

    /// <summary>Left the plant: packed minus what still stands there.</summary>
    public required long DispatchedSheets { get; init; }

    public required long OnRoadSheets { get; init; }

    /// <summary>Came to the region's own warehouse, wherever it is by now.</summary>
    public required long ReceivedSheets { get; init; }

    /// <summary>Of those, what was sorted. Re-vote sheets are not.</summary>
    public required long SortedSheets { get; init; }

    public required long DamagedSheets { get; init; }

    /// <summary>Counted short.</summary>
    public required long MissingSheets { get; init; }

    /// <summary>In cartons that did not arrive or stand in another region's quarantine.</summary>
    public required long AstraySheets { get; init; }

    public required long LateShipments { get; init; }

    public required long OpenCases { get; init; }
}
