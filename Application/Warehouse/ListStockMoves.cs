using Tepat.Application.Common;

namespace Tepat.Application.Warehouse;

/// <summary>The stock card (kartu gudang) of one item in one region, newest first: each movement and what was left.</summary>
/// <param name="Contest">Code of the contest; null for items that belong to none.</param>
/// <param name="Condition">One condition, or all conditions of the warehouse together.</param>
[Requires(Permissions.ReadStock)]
public sealed record ListStockMoves(string Region, string Item, string? Contest, string? Condition, int? Limit, string? Cursor)
    : IQuery<Page<StockMoveRow>>;

public sealed record StockMoveRow
{
    /// <summary>Place of the event in the log.</summary>
    public required long Sequence { get; init; }

    public required long Line { get; init; }

    /// <summary>Type of the event, for example <c>warehouse.stock-received</c>.</summary>
    public required string EventType { get; init; }

    /// <summary>What the event was about: a carton, a box, a count ...</summary>
    public required string Subject { get; init; }

    public required string Source { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required string Condition { get; init; }

    /// <summary>
    /// Positive into the warehouse's account, negative out of it; null to those who may count while this condition is being counted blind.
    /// </summary>
    public long? ChangeQuantity { get; init; }

    /// <summary>What was left, of the one condition or of all; null to those who may count while it is being counted blind.</summary>
    public long? BalanceQuantity { get; init; }

    /// <summary>The other account's kind: <c>supplier</c>, <c>unit</c>, <c>missing</c> ...</summary>
    public required string Counterpart { get; init; }
}
