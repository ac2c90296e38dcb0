using Tepat.Application.Common;

namespace Tepat.Application.Warehouse;

/// <summary>One blind count with its lines. Numbers are shown only once two persons agree: until then nobody sees the books or each other.</summary>
[Requires(Permissions.ReadStock)]
public sealed record GetStockCount(string Code) : IQuery<StockCountDetail>;

public sealed record StockCountDetail(StockCountRow Count, IReadOnlyList<StockCountLineView> Lines);

public sealed record StockCountLineView
{
    public required string ItemCode { get; init; }

    public string? ContestCode { get; init; }

    public required string Unit { get; init; }

    public required string Condition { get; init; }

    /// <summary>What both counted; null while the count is blind.</summary>
    public long? CountedQuantity { get; init; }

    /// <summary>What the books held; null while the count is blind.</summary>
    public long? BookQuantity { get; init; }
}
