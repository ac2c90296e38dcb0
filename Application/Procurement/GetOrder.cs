using Tepat.Application.Common;
using Tepat.Application.Production;

namespace Tepat.Application.Procurement;

/// <summary>One order with its destinations, plates, runs, verifications and invoices.</summary>
[Requires(Permissions.ReadOrders)]
public sealed record GetOrder(string Order) : IQuery<OrderDetail>;

/// <param name="Order">The row that the list shows.</param>
/// <param name="Proof">Null until the proof is approved.</param>
/// <param name="Lines">Destinations within the caller's scope.</param>
/// <param name="Runs">The latest 100; all of them by <c>/api/print-runs</c>.</param>
/// <param name="Booked">What the books say now of what R8 counts, for the whole order.</param>
/// <param name="Invoices">Empty for those who may not read prices.</param>
public sealed record OrderDetail(
    OrderView Order,
    ApprovedProof? Proof,
    IReadOnlyList<OrderLineView> Lines,
    IReadOnlyList<PlateView> Plates,
    IReadOnlyList<PrintRunView> Runs,
    IReadOnlyList<VerificationView> Verifications,
    BookedCountsView Booked,
    IReadOnlyList<InvoiceView> Invoices
);

/// <param name="Hash">SHA-256 of the proof file, hexadecimal.</param>
public sealed record ApprovedProof(string Hash, string ApprovedBy, DateTimeOffset ApprovedAt);

public sealed record OrderLineView
{
    public required string DestinationCode { get; init; }

    public required string DestinationName { get; init; }

    public required long RegularQuantity { get; init; }

    public required long ReserveQuantity { get; init; }

    public required long RevoteQuantity { get; init; }

    public required long SupplementaryQuantity { get; init; }

    public required long PackedOrdinary { get; init; }

    public required long PackedRevote { get; init; }

    /// <summary>Packed and no longer at the printer.</summary>
    public required long ShippedQuantity { get; init; }

    public required DateTimeOffset DueAt { get; init; }
}

public sealed record PlateView
{
    public required string Code { get; init; }

    /// <summary><c>plate</c> or <c>film</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>registered</c>, <c>sealed</c> or <c>destroyed</c>.</summary>
    public required string Status { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>The three counts of R8, as printer and KPU made them together.</summary>
public sealed record VerificationView
{
    public required long Sequence { get; init; }

    public required long PrintedQuantity { get; init; }

    public required long SentQuantity { get; init; }

    public required long StoredQuantity { get; init; }

    public required long DestroyedQuantity { get; init; }

    /// <summary>Printed minus sent, stored and destroyed.</summary>
    public required long Difference { get; init; }

    public required string Officer { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}

/// <summary>The counts of R8 by the books, in sheets; printed = sent + stored + destroyed.</summary>
public sealed record BookedCountsView
{
    /// <summary>All sheets off the press: good, waste and over-print.</summary>
    public required long PrintedQuantity { get; init; }

    public required long SentQuantity { get; init; }

    public required long StoredQuantity { get; init; }

    public required long DestroyedQuantity { get; init; }
}
