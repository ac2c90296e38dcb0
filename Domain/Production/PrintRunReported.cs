using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Production;

/// <summary>A run came off the press: good, waste, and what was printed beyond the order.</summary>
/// <param name="Run">The plant's own number of the run.</param>
/// <param name="Pool">Ordinary or re-vote sheets.</param>
/// <param name="GoodSheets">Good sheets; refused beyond the ordered total (R6).</param>
/// <param name="OverPrintSheets">Sheets beyond the order: recorded apart, and a case is opened.</param>
public sealed record PrintRunReported(
    string Order,
    string Run,
    Pool Pool,
    long GoodSheets,
    long WasteSheets,
    long OverPrintSheets,
    string Shift,
    string Machine
) : EventData, ICorrectable
{
    public override string Subject => Order;

    public override void Touches(Keys keys) => keys.Order(Order).NewRun(Run);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindOrder(Order) is not { } order)
        {
            return ProcurementErrors.OrderNotFound(Order);
        }

        if (order.HasRun(Run))
        {
            return ProductionErrors.RunReported(Order, Run);
        }

        var reported = order.ReportRun(Pool, GoodSheets, WasteSheets, OverPrintSheets);
        if (!reported.IsSuccess)
        {
            return reported;
        }

        order.LoadRun(Run);
        var (plant, item) = (order.PlantCode, order.StockItem(Pool));
        var press = AccountKey.Press(plant, item);
        books.Move(press, AccountKey.PrinterStore(plant, item, Condition.Good), GoodSheets, null);
        books.Move(press, AccountKey.PrinterStore(plant, item, Condition.Waste), WasteSheets, null);
        books.Move(press, AccountKey.PrinterStore(plant, item, Condition.OverPrint), OverPrintSheets, null);
        books.Posting.Rows.Add(new PrintRunRow(order, this));
        if (OverPrintSheets > 0)
        {
            books.Open(
                new DiscrepancyCase
                {
                    Kind = CaseKind.OverPrint,
                    RegionCode = order.RegionCode,
                    VendorId = order.VendorId,
                    OrderId = order.Id,
                    StockItemId = item,
                    Quantity = OverPrintSheets,
                    OpenedAt = context.OccurredAt,
                }
            );
        }

        return Outcome.Success;
    }

    public Outcome TakeBack(Books books) =>
        books.FindOrder(Order) is { } order
            ? order.TakeBackRun(Pool, GoodSheets, WasteSheets, OverPrintSheets)
            : ProcurementErrors.OrderNotFound(Order);
}
