using Tepat.Application.Common;

namespace Tepat.Application.Warehouse;

/// <summary>What lies in the warehouses of the caller's regions, item by item, beside what the approved plan requires.</summary>
[Requires(Permissions.ReadStock)]
public sealed record ListStock(StockFilter Filter, int? Limit, string? Cursor) : IQuery<Page<StockRow>>;

/// <param name="Region">Only warehouses of this region.</param>
/// <param name="Item">Only this item of the catalogue.</param>
/// <param name="Contest">Only what belongs to this contest.</param>
/// <param name="Pool">Only this pool: <c>ordinary</c> or <c>revote</c>.</param>
/// <param name="Condition">Only items of which some is in this condition: <c>unsorted</c>, <c>good</c>, <c>lightlyDamaged</c> ...</param>
/// <param name="Place">Only items of which some stands here: <c>warehouse</c>, <c>packed</c>, <c>quarantine</c> or <c>revoteStore</c>.</param>
public sealed record StockFilter(string? Region, string? Item, string? Contest, string? Pool, string? Condition, string? Place);

public sealed record StockRow : StockQuantities
{
    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    public string? ContestCode { get; init; }
}
