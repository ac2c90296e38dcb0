using Tepat.Application.Common;
using Tepat.Domain.Procurement;

namespace Tepat.Application.Procurement;

/// <summary>The orders of the vendor that asks.</summary>
[Requires(Permissions.ReadVendor)]
public sealed record ListVendorOrders(string? Plant, [property: WordOf(typeof(OrderStatus))] string? Status, int? Limit, string? Cursor)
    : IQuery<Page<OrderView>>;
