using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Shipments;

public enum ReplacementStatus
{
    Requested,
    Approved,
    Rejected,
}

/// <summary>A region's request for sheets that are damaged or missing; approval raises the order's ceiling.</summary>
public sealed class Replacement : Tracked
{
    public required string Code { get; init; }

    public required string RegionCode { get; init; }

    public required string OrderCode { get; init; }

    public required long OrderId { get; init; }

    public required long VendorId { get; init; }

    public required long StockItemId { get; init; }

    public required long Quantity { get; init; }

    public required string Reason { get; init; }

    public required string RequestedBy { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public ReplacementStatus Status { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecisionReason { get; set; }

    /// <summary>Approves or rejects; nobody decides on their own request.</summary>
    public Outcome Decide(ReplacementStatus decision, string by, DateTimeOffset at, string? reason)
    {
        if (Status != ReplacementStatus.Requested)
        {
            return ShipmentErrors.ReplacementDecided(Code);
        }

        if (by == RequestedBy)
        {
            return ShipmentErrors.RequesterCannotApprove;
        }

        (Status, DecidedBy, DecidedAt, DecisionReason) = (decision, by, at, reason);
        Changed();
        return Outcome.Success;
    }
}
