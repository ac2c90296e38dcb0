using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;

namespace Tepat.Domain.Production;

/// <summary>
/// Printer and KPU counted together what was printed, sent and is still stored (R8); this is the printer's signature, and
/// <see cref="PrintQuantityConfirmed"/> is KPU's. What they counted is a fact: it is recorded even when it does not add up, and then it cannot
/// be confirmed.
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

        var counted = order.Count(Difference == 0 ? PrintedSheets - order.AllPrinted : Difference);
        if (counted.IsSuccess)
        {
            books.Posting.Rows.Add(new VerificationRow(order, this));
        }

        return counted;
    }
}
