using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;

namespace Tepat.Domain.Production;

/// <summary>All plates and films of an order were sealed after use (R9); the order closes.</summary>
/// <param name="Seal">Number of the seal on the store.</param>
/// <param name="Witness">Office and name of the witness, as on the signed paper.</param>
public sealed record PlatesSealed(string Order, string Seal, string Witness) : EventData
{
    public override string Subject => Order;

    public override void Touches(Keys keys) => keys.Order(Order);

    public override Outcome Apply(Books books, EventContext context) =>
        books.FindOrder(Order) is { } order ? order.SealPlates(context.OccurredAt) : ProcurementErrors.OrderNotFound(Order);
}
