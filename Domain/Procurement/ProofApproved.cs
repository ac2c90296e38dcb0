using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Domain.Procurement;

/// <summary>KPU approved the proof of an order; printing still waits for plates (R9).</summary>
/// <param name="ProofHash">SHA-256 of the approved proof file, hexadecimal.</param>
public sealed record ProofApproved(string Order, string ProofHash) : EventData
{
    public override string Subject => Order;

    public override void Touches(Keys keys) => keys.Order(Order);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindOrder(Order) is not { } order)
        {
            return ProcurementErrors.OrderNotFound(Order);
        }

        var approved = order.ApproveProof(ProofHash, context.Actor, context.OccurredAt);
        if (approved.IsSuccess)
        {
            books.Posting.Rows.Add(OrderChanged.Of(order, OrderChange.ProofApproved));
        }

        return approved;
    }
}
