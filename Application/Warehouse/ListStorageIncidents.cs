using Tepat.Application.Common;

namespace Tepat.Application.Warehouse;

/// <summary>Leaks, floods and the like in the caller's warehouses, newest first.</summary>
[Requires(Permissions.ReadStock)]
public sealed record ListStorageIncidents(string? Region, int? Limit, string? Cursor) : IQuery<Page<StorageIncidentView>>;

public sealed record StorageIncidentView
{
    public required string Code { get; init; }

    public required long Sequence { get; init; }

    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    /// <summary><c>leak</c>, <c>flood</c>, <c>fire</c>, <c>pests</c> or <c>other</c>.</summary>
    public required string Kind { get; init; }

    public required long CartonCount { get; init; }

    public required long StockQuantity { get; init; }

    public required string Remark { get; init; }

    public required string ReportedBy { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}
