using System.Text.Json;
using Tepat.Application.Common;

namespace Tepat.Application.Procurement;

/// <summary>What happened to an order, in the order in which it was recorded; cartons have histories of their own.</summary>
[Requires(Permissions.ReadOrders)]
public sealed record GetOrderHistory(string Order, int? Limit, string? Cursor) : IQuery<Page<OrderEvent>>;

/// <param name="Sequence">Place in the log.</param>
/// <param name="Type">For example <c>production.print-run-reported</c>.</param>
/// <param name="Source">Who reported it.</param>
/// <param name="Data">The event's payload; amounts only for those who may read prices.</param>
public sealed record OrderEvent(
    long Sequence,
    string Type,
    string Source,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    JsonElement Data
);
