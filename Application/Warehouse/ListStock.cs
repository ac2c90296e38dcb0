using Tepat.Application.Common;

namespace Tepat.Application.Warehouse;

/// <summary>What lies in the warehouses of the caller's regions, item by item, beside what the approved plan requires.</summary>
[Requires(Permissions.ReadStock)]
public sealed record ListStock(string? Region, string? Item, int? Limit, string? Cursor) : IQuery<Page<StockRow>>;

public sealed record StockRow
{
    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    public required string ItemCode { get; init; }

    public string? ContestCode { get; init; }

    public required string Pool { get; init; }

    /// <summary>The item's own unit: <c>lembar</c>, <c>buah</c> ...</summary>
    public required string Unit { get; init; }

    /// <summary>Regular and reserve of the approved plan; null without one.</summary>
    public long? RequiredQuantity { get; init; }

    /// <summary>In sealed cartons that nobody has sorted yet.</summary>
    public long UnsortedQuantity { get; init; }

    public long GoodQuantity { get; init; }

    public long LightlyDamagedQuantity { get; init; }

    public long HeavilyDamagedQuantity { get; init; }

    /// <summary>Ballots found damaged at sorting or in the store.</summary>
    public long DamagedQuantity { get; init; }

    public long AssembledQuantity { get; init; }

    /// <summary>Put together for boxes, or in boxes.</summary>
    public long PackedQuantity { get; init; }

    /// <summary>Re-vote ballots in the locked zone.</summary>
    public long RevoteStoreQuantity { get; init; }
}
