using Tepat.Application.Common;

namespace Tepat.Application.Procurement;

/// <summary>Printing plants; a vendor sees its own.</summary>
[Requires(Permissions.ReadOrders)]
public sealed record ListPlants(string? Vendor, int? Limit, string? Cursor) : IQuery<Page<PlantView>>;

public sealed record PlantView
{
    public required string Code { get; init; }

    public required string VendorCode { get; init; }

    public required string Name { get; init; }

    public required string City { get; init; }

    public required long Version { get; init; }
}
