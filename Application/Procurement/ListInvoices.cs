using Tepat.Application.Common;

namespace Tepat.Application.Procurement;

/// <summary>Invoices of the orders that the caller's own satkers gave, or that the vendor sent.</summary>
[Requires(Permissions.ReadPrices)]
public sealed record ListInvoices(string? Region, string? Order, string? Contract, int? Limit, string? Cursor) : IQuery<Page<InvoiceView>>;

public sealed record InvoiceView
{
    /// <summary>The vendor's own number.</summary>
    public required string Code { get; init; }

    public required string VendorCode { get; init; }

    public required string ContractCode { get; init; }

    public required string OrderCode { get; init; }

    public required long Quantity { get; init; }

    public required long AmountSen { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Place in the log.</summary>
    public required long Sequence { get; init; }
}
