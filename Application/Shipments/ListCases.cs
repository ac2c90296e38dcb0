using Tepat.Application.Common;

namespace Tepat.Application.Shipments;

/// <summary>Discrepancies that somebody must close, in the caller's regions (as finder or as owner of a misrouted carton).</summary>
[Requires(Permissions.ReadCases)]
public sealed record ListCases(string? Region, string? Kind, string? Status, string? Shipment, int? Limit, string? Cursor)
    : IQuery<Page<CaseRow>>;

public sealed record CaseRow
{
    public required string Code { get; init; }

    public required string Kind { get; init; }

    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    public string? OtherRegionCode { get; init; }

    public string? ShipmentCode { get; init; }

    public string? CartonCode { get; init; }

    public string? OrderCode { get; init; }

    /// <summary>Null, like all that says what is in it, to the finder of a carton that belongs elsewhere.</summary>
    public string? ItemCode { get; init; }

    public string? ContestCode { get; init; }

    public string? Pool { get; init; }

    public long? QuantitySheets { get; init; }

    public required string Status { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public string? ResolvedBy { get; init; }

    public string? Resolution { get; init; }
}
