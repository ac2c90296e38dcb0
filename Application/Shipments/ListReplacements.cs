using Tepat.Application.Common;
using Tepat.Domain.Shipments;

namespace Tepat.Application.Shipments;

/// <summary>Requests for replacement sheets; a vendor sees those of its own orders.</summary>
[Requires(Permissions.ReadCases)]
public sealed record ListReplacements(
    string? Region,
    [property: WordOf(typeof(ReplacementStatus))] string? Status,
    int? Limit,
    string? Cursor
) : IQuery<Page<ReplacementRow>>;

public sealed record ReplacementRow
{
    public required string Code { get; init; }

    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    public required string OrderCode { get; init; }

    public required string ItemCode { get; init; }

    public string? ContestCode { get; init; }

    public required long QuantitySheets { get; init; }

    public required string Reason { get; init; }

    public required string Status { get; init; }

    public required string RequestedBy { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? DecisionReason { get; init; }
}
