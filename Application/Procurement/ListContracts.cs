using Tepat.Application.Common;
using Tepat.Domain.Procurement;

namespace Tepat.Application.Procurement;

/// <summary>Contracts of the caller's regions; a vendor sees its own.</summary>
[Requires(Permissions.ReadOrders)]
public sealed record ListContracts(
    string? Region,
    string? Vendor,
    [property: WordOf(typeof(ContractStatus))] string? Status,
    int? Limit,
    string? Cursor
) : IQuery<Page<ContractView>>;

public sealed record ContractView
{
    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string VendorCode { get; init; }

    public required string VendorName { get; init; }

    /// <summary>The satker that pays.</summary>
    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    /// <summary><c>draft</c> or <c>inForce</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Budget ceiling; only for those who may read prices.</summary>
    public long? CeilingSen { get; init; }

    /// <summary>Cost of the orders issued so far; only for those who may read prices.</summary>
    public long? OrderedSen { get; init; }

    /// <summary>What the vendor invoiced so far; only for those who may read prices.</summary>
    public long? InvoicedSen { get; init; }

    public required int OrderCount { get; init; }

    public required string MadeBy { get; init; }

    public string? SignedBy { get; init; }

    public DateTimeOffset? SignedAt { get; init; }

    public required long Version { get; init; }
}
