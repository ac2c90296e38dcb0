using Tepat.Application.Common;

namespace Tepat.Application.Procurement;

/// <summary>Vendors; a vendor sees itself.</summary>
[Requires(Permissions.ReadOrders)]
public sealed record ListVendors(int? Limit, string? Cursor) : IQuery<Page<VendorView>>;

public sealed record VendorView
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>False: no new contracts.</summary>
    public required bool IsActive { get; init; }

    public required int PlantCount { get; init; }

    public required long Version { get; init; }
}
