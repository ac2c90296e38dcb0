using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;

namespace Tepat.Domain.Production;

/// <summary>All sealed plates and films of an order were destroyed before KPU and witnesses, when no re-vote can need them (R9).</summary>
/// <param name="Certificate">Number of the certificate of destruction.</param>
/// <param name="Witnesses">Office and name of each witness, as on the signed paper.</param>
public sealed record PlatesDestroyed(string Order, string Certificate, string Method, IReadOnlyList<string> Witnesses) : EventData
{
    public override string Subject => Order;

    public override void Touches(Keys keys) => keys.Order(Order);

    public override Outcome Apply(Books books, EventContext context) =>
        books.FindOrder(Order) is { } order ? order.DestroyPlates(context.OccurredAt) : ProcurementErrors.OrderNotFound(Order);
}
