using Tepat.Application.Common;

namespace Tepat.Application.Procurement;

/// <summary>The orders of the vendor that asks.</summary>
[Requires(Permissions.ReadVendor)]
public sealed record ListVendorOrders(string? Plant, string? Status, int? Limit, string? Cursor) : IQuery<Page<OrderView>>;
