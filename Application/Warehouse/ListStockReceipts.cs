using Tepat.Application.Common;

namespace Tepat.Application.Warehouse;

/// <summary>Deliveries and first counts of goods other than print work, newest first.</summary>
[Requires(Permissions.ReadStock)]
public sealed record ListStockReceipts(string? Region, int? Limit, string? Cursor) : IQuery<Page<StockReceiptView>>;

public sealed record StockReceiptView
{
    public required long Sequence { get; init; }

    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    public required string ItemCode { get; init; }

    public string? ContestCode { get; init; }

    /// <summary><c>supplier</c> or <c>openingCount</c>.</summary>
    public required string Source { get; init; }

    public required long GoodQuantity { get; init; }

    public required long LightlyDamagedQuantity { get; init; }

    public required long HeavilyDamagedQuantity { get; init; }

    public required string Document { get; init; }

    /// <summary>Pieces according to the document; null when it named none.</summary>
    public long? DocumentQuantity { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}
