using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;

namespace Tepat.Domain.Shipments;

/// <summary>A region asks for replacements of one order's sheets: at most required minus good (domain identity "replace").</summary>
/// <param name="Request">Number of the request.</param>
public sealed record ReplacementRequested(string Request, string Order, string Region, long QuantitySheets, string Reason) : EventData
{
    private static readonly Term[] Serving =
    [
        Term.AtPrinter,
        Term.OnRoad,
        Term.Unsorted,
        Term.Quarantine,
        Term.Good,
        Term.Boxes,
        Term.Used,
        Term.Spoiled,
        Term.Unused,
        Term.Archived,
    ];

    public override string Subject => Request;

    public override void Touches(Keys keys) => keys.Order(Order).Region(Region);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindOrder(Order) is not { } order)
        {
            return ProcurementErrors.OrderNotFound(Order);
        }

        if (!order.Lines.TryGetValue(Region, out var line))
        {
            return ProcurementErrors.NoLineFor(Order, Region).At("region");
        }

        var need = Need(books, order, line);
        if (QuantitySheets > need)
        {
            return ShipmentErrors.BeyondNeed(need, QuantitySheets);
        }

        HoldNeed(books, order, line);
        books.Add(
            new Replacement
            {
                Code = Request,
                RegionCode = Region,
                OrderCode = Order,
                OrderId = order.Id,
                VendorId = order.VendorId,
                StockItemId = order.OrdinaryItemId,
                Quantity = QuantitySheets,
                Reason = Reason,
                RequestedBy = context.Actor,
                RequestedAt = context.OccurredAt,
            }
        );
        return Outcome.Success;
    }

    /// <summary>
    /// Required minus what is good (packed into boxes or not, or served its vote already), is on its way or will still be packed. What is
    /// untraced does not count.
    /// </summary>
    public static long Need(Books books, PrintOrder order, OrderLine line)
    {
        var available = Serving.Sum(term => books.Sheets(line.DestinationCode, order.OrdinaryItemId, term));
        return Math.Max(0, line.Required - available - line.Remaining(Pool.Ordinary));
    }

    /// <summary>
    /// Binds what follows to the need it was measured against: a scan, a sorting, a resolved case or another request of the same sheets
    /// meets it in the line or in one of the terms, on every isolation level.
    /// </summary>
    internal static void HoldNeed(Books books, PrintOrder order, OrderLine line)
    {
        line.Hold();
        foreach (var term in Serving)
        {
            books.Hold(line.DestinationCode, order.OrdinaryItemId, term);
        }
    }
}
