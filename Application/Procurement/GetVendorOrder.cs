using Tepat.Application.Common;

namespace Tepat.Application.Procurement;

/// <summary>The same for the vendor that makes it.</summary>
[Requires(Permissions.ReadVendor)]
public sealed record GetVendorOrder(string Order) : IQuery<OrderDetail>;
