using Tepat.Application.Common;
using Tepat.Domain.Procurement;

namespace Tepat.Application.Procurement;

/// <summary>Orders with something for the caller's regions; a vendor sees its own.</summary>
[Requires(Permissions.ReadOrders)]
public sealed record ListOrders(
    string? Region,
    string? Contest,
    string? Item,
    string? Plant,
    string? Contract,
    [property: WordOf(typeof(OrderStatus))] string? Status,
    int? Limit,
    string? Cursor
) : IQuery<Page<OrderView>>;

/// <summary>
/// An order as far as the caller sees it. Ordered, printed, waste and over-print are the whole order's; required, supplementary, packed and
/// shipped are those of the destinations within the caller's scope.
/// </summary>
public record OrderView
{
    public required string Code { get; init; }

    public required string ContractCode { get; init; }

    public required string VendorCode { get; init; }

    public required string VendorName { get; init; }

    public required string PlantCode { get; init; }

    /// <summary>The satker that ordered.</summary>
    public required string RegionCode { get; init; }

    public required string ItemCode { get; init; }

    public string? ContestCode { get; init; }

    public string? ContestName { get; init; }

    /// <summary><c>issued</c>, <c>proofApproved</c>, <c>ready</c>, <c>printing</c>, <c>counted</c>, <c>verified</c> or <c>closed</c>.</summary>
    public required string Status { get; init; }

    public required int DestinationCount { get; init; }

    public required long OrderedQuantity { get; init; }

    public required long PrintedQuantity { get; init; }

    public required long WasteQuantity { get; init; }

    public required long OverPrintQuantity { get; init; }

    /// <summary>Regular, reserve and re-vote.</summary>
    public required long RequiredQuantity { get; init; }

    public required long SupplementaryQuantity { get; init; }

    public required long PackedQuantity { get; init; }

    public required long ShippedQuantity { get; init; }

    public required string IssuedBy { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The last arrival that is still in time.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Only for those who may read prices.</summary>
    public long? UnitPriceSen { get; init; }

    /// <summary>Price of what was ordered at first, replacements aside: what the ceiling was charged; only for those who may read prices.</summary>
    public long? CostSen { get; init; }

    /// <summary>What the vendor invoiced; only for those who may read prices.</summary>
    public long? InvoicedSen { get; init; }
}
