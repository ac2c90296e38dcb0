using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Procurement;

/// <summary>The vendor invoiced an order: the actual cost that <i>tepat biaya</i> needs.</summary>
/// <param name="Quantity">Sheets or pieces invoiced.</param>
/// <param name="AmountSen">Amount in sen.</param>
public sealed record InvoiceSubmitted(string Order, string Invoice, long Quantity, long AmountSen) : EventData
{
    public override string Subject => Order;

    public override void Touches(Keys keys) => keys.Order(Order).NewInvoice(Invoice);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindOrder(Order) is not { } order)
        {
            return ProcurementErrors.OrderNotFound(Order);
        }

        if (books.IsTaken(TakenCode(Invoice)))
        {
            return ProcurementErrors.InvoiceTaken(Invoice);
        }

        books.LoadTaken(TakenCode(Invoice));
        books.Posting.Rows.Add(new InvoiceRow(order, Invoice, Quantity, AmountSen));
        return Outcome.Success;
    }

    /// <summary>The number among the taken codes, apart from cartons and delivery notes that may be numbered alike.</summary>
    public static string TakenCode(string invoice) => "invoice:" + invoice;
}
