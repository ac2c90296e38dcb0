using Tepat.Application.Common;

namespace Tepat.Application.Warehouse;

/// <summary>The same stock summed over all warehouses and contests: one row for each item and pool, because units differ.</summary>
[Requires(Permissions.ReadStock)]
public sealed record GetStockTotals(StockFilter Filter) : IQuery<IReadOnlyList<StockTotal>>;

public sealed record StockTotal : StockQuantities
{
    /// <summary>How many warehouses hold some of it.</summary>
    public required int WarehouseCount { get; init; }
}
