using Tepat.Application.Common;
using Tepat.Domain.Shipments;

namespace Tepat.Application.Shipments;

/// <summary>Discrepancies that somebody must close, in the caller's regions (as finder or as owner of a misrouted carton).</summary>
/// <param name="Trip">Only those that the hand-overs of a trip's boxes opened since these were loaded.</param>
[Requires(Permissions.ReadCases)]
public sealed record ListCases(
    string? Region,
    [property: WordOf(typeof(CaseKind))] string? Kind,
    [property: WordOf(typeof(CaseStatus))] string? Status,
    string? Shipment,
    int? Limit,
    string? Cursor,
    string? Trip = null
) : IQuery<Page<CaseRow>>;

public sealed record CaseRow
{
    public required string Code { get; init; }

    public required string Kind { get; init; }

    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    public string? OtherRegionCode { get; init; }

    public string? ShipmentCode { get; init; }

    public string? CartonCode { get; init; }

    /// <summary>The ballot box, of a case that a hand-over or a station's count opened.</summary>
    public string? BoxCode { get; init; }

    /// <summary>Number of the hand-over that opened it.</summary>
    public string? HandOver { get; init; }

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
