using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;

namespace Tepat.Domain.Production;

/// <summary>
/// KPU and printer counted together what was printed, sent and is still stored (R8). What they counted is a fact: it is recorded even when it
/// does not add up, and then the order cannot be closed.
/// </summary>
/// <param name="PrintedSheets">All sheets off the press: good, waste and over-print.</param>
/// <param name="StoredSheets">Still in the plant's store, waste included.</param>
/// <param name="Officer">Office and name of the KPU officer on the signed record.</param>
public sealed record PrintQuantityVerified(
    string Order,
    long PrintedSheets,
    long SentSheets,
    long StoredSheets,
    long DestroyedSheets,
    string Officer
) : EventData
{
    public override string Subject => Order;

    /// <summary>Printed minus sent, stored and destroyed; zero closes the identity.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Difference => PrintedSheets - SentSheets - StoredSheets - DestroyedSheets;

    public override void Touches(Keys keys) => keys.Order(Order);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindOrder(Order) is not { } order)
        {
            return ProcurementErrors.OrderNotFound(Order);
        }

        var booked = order.GoodOrdinary + order.GoodRevote + order.WasteQuantity + order.OverPrintQuantity;
        var verified = order.Verify(Difference == 0 ? PrintedSheets - booked : Difference);
        if (verified.IsSuccess)
        {
            books.Posting.Rows.Add(new VerificationRow(order, this));
        }

        return verified;
    }
}
