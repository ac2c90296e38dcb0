using Tepat.Application.Common;

namespace Tepat.Application.Warehouse;

/// <summary>Cartons that stand in the warehouse of the region they are meant for, with their racks.</summary>
/// <param name="Item">Only those with this item of the catalogue.</param>
/// <param name="Contest">Only those of this contest.</param>
/// <param name="Pool">Only those of this pool: <c>ordinary</c> or <c>revote</c>.</param>
/// <param name="Place">Only those at this place: <c>main</c>, <c>sorting</c>, <c>quarantine</c> or <c>revoteStore</c>.</param>
/// <param name="Rack">Only those on this rack; <c>none</c> for those that no rack was named for.</param>
[Requires(Permissions.ReadStock)]
public sealed record ListStockCartons(
    string? Region,
    string? Item,
    string? Contest,
    string? Pool,
    string? Place,
    string? Rack,
    int? Limit,
    string? Cursor
) : IQuery<Page<StockCartonRow>>;

public sealed record StockCartonRow
{
    public required string Code { get; init; }

    public required string RegionCode { get; init; }

    public required string ItemCode { get; init; }

    public string? ContestCode { get; init; }

    public required string Pool { get; init; }

    /// <summary>Sheets in it now.</summary>
    public required long QuantitySheets { get; init; }

    public string? Seal { get; init; }

    /// <summary><c>main</c>, <c>sorting</c>, <c>quarantine</c> or <c>revoteStore</c>.</summary>
    public required string Place { get; init; }

    /// <summary>Where it was last put; null when nobody has said.</summary>
    public string? Rack { get; init; }
}
