using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Domain.Shipments;

/// <summary>The province approved or rejected a replacement request; approval raises the order's ceiling.</summary>
public sealed record ReplacementDecided(string Request, string Order, bool IsApproved, string? Reason) : EventData
{
    public override string Subject => Request;

    public override void Touches(Keys keys) => keys.Replacement(Request).Order(Order);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindReplacement(Request) is not { } replacement)
        {
            return ShipmentErrors.ReplacementNotFound(Request);
        }

        if (replacement.OrderCode != Order || books.FindOrder(Order) is not { } order)
        {
            return ProcurementErrors.OrderNotFound(Order);
        }

        if (IsApproved && order.Status == OrderStatus.Closed)
        {
            return ProcurementErrors.OrderClosed(Order);
        }

        // Asked again: another request for the same sheets may have been approved since.
        var line = order.Lines[replacement.RegionCode];
        var need = ReplacementRequested.Need(books, order, line);
        if (IsApproved && replacement.Status == ReplacementStatus.Requested && replacement.Quantity > need)
        {
            return ShipmentErrors.BeyondNeed(need, replacement.Quantity);
        }

        var decision = IsApproved ? ReplacementStatus.Approved : ReplacementStatus.Rejected;
        var decided = replacement.Decide(decision, context.Actor, context.OccurredAt, Reason);
        if (!decided.IsSuccess || !IsApproved)
        {
            return decided;
        }

        ReplacementRequested.HoldNeed(books, order, line);
        var supplemented = order.Supplement(replacement.RegionCode, replacement.Quantity);
        if (supplemented.IsSuccess)
        {
            Tell(books, order, replacement);
        }

        return supplemented;
    }

    private static void Tell(Books books, PrintOrder order, Replacement replacement)
    {
        var (destination, sheets) = (replacement.RegionCode, replacement.Quantity);
        var changed = new OrderChanged(
            order.Code,
            OrderChange.Supplemented,
            order.Status,
            order.OrderedOrdinary,
            order.OrderedRevote,
            destination,
            sheets
        );
        var approved = new ReplacementApproved(replacement.Code, order.Code, destination, sheets, replacement.Reason);
        books.Posting.Rows.Add(new VendorNotice(order.VendorId, approved));
        books.Posting.Rows.Add(new VendorNotice(order.VendorId, changed));
    }
}
