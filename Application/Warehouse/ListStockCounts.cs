using Tepat.Application.Common;
using Tepat.Domain.Warehouse;

namespace Tepat.Application.Warehouse;

/// <summary>Blind counts of the caller's warehouses, newest first.</summary>
[Requires(Permissions.ReadStock)]
public sealed record ListStockCounts(
    string? Region,
    [property: WordOf(typeof(StockCountStatus))] string? Status,
    int? Limit,
    string? Cursor
) : IQuery<Page<StockCountRow>>;

public sealed record StockCountRow
{
    public required string Code { get; init; }

    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    /// <summary><c>open</c>, <c>firstTaken</c>, <c>agreed</c> or <c>posted</c>.</summary>
    public required string Status { get; init; }

    /// <summary>1, and one more each time that two counts disagreed.</summary>
    public required int Round { get; init; }

    public required int LineCount { get; init; }

    public required string OpenedBy { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public string? FirstBy { get; init; }

    public string? SecondBy { get; init; }

    public string? PostedBy { get; init; }

    public DateTimeOffset? PostedAt { get; init; }

    public string? Reason { get; init; }
}
