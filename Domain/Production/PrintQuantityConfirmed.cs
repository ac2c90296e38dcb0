using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Domain.Production;

/// <summary>KPU confirmed what the printer counted: the second signature of R8, by which the order counts as verified.</summary>
/// <param name="PrintedSheets">All sheets off the press, repeated by the officer; it must be the number on the books.</param>
public sealed record PrintQuantityConfirmed(string Order, long PrintedSheets) : EventData
{
    public override string Subject => Order;

    public override void Touches(Keys keys) => keys.Order(Order).Need<PrintCounts>(Order);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindOrder(Order) is not { } order)
        {
            return ProcurementErrors.OrderNotFound(Order);
        }

        var confirmed = order.Confirm(PrintedSheets, books.Find<PrintCounts>(Order));
        if (confirmed.IsSuccess)
        {
            books.Posting.Rows.Add(OrderChanged.Of(order, OrderChange.QuantityConfirmed));
        }

        return confirmed;
    }
}
