using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;

namespace Tepat.Domain.Production;

/// <summary>Waste and over-print of an order were destroyed at the plant before KPU and a witness.</summary>
/// <param name="Witnesses">Office and name of each witness, as on the signed paper.</param>
public sealed record WasteDestroyed(
    string Order,
    Pool Pool,
    long WasteSheets,
    long OverPrintSheets,
    string Method,
    IReadOnlyList<string> Witnesses
) : EventData, ICorrectable
{
    public override string Subject => Order;

    public override void Touches(Keys keys) => keys.Order(Order);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindOrder(Order) is not { } order)
        {
            return ProcurementErrors.OrderNotFound(Order);
        }

        var (plant, item) = (order.PlantCode, order.StockItem(Pool));
        var waste = AccountKey.PrinterStore(plant, item, Condition.Waste);
        var overPrint = AccountKey.PrinterStore(plant, item, Condition.OverPrint);
        if (WasteSheets > books.Balance(waste))
        {
            return ProductionErrors.NotSoMuch("wasteSheets", books.Balance(waste), WasteSheets);
        }

        if (OverPrintSheets > books.Balance(overPrint))
        {
            return ProductionErrors.NotSoMuch("overPrintSheets", books.Balance(overPrint), OverPrintSheets);
        }

        books.Move(waste, AccountKey.Destroyed(plant, item, Condition.Waste), WasteSheets, null);
        books.Move(overPrint, AccountKey.Destroyed(plant, item, Condition.OverPrint), OverPrintSheets, null);
        order.CountDestroyed(WasteSheets + OverPrintSheets);
        return Outcome.Success;
    }

    public Outcome TakeBack(Books books) =>
        books.FindOrder(Order) is { } order
            ? order.TakeBackDestroyed(WasteSheets + OverPrintSheets)
            : ProcurementErrors.OrderNotFound(Order);
}

public static class ProductionErrors
{
    public static DomainError RunReported(string order, string run) =>
        DomainError.Conflict("run.already_reported", $"Run {run} of {order} was reported before, under another event id.").At("run");

    public static DomainError NotSoMuch(string field, long there, long asked) =>
        DomainError
            .Rule("production.not_in_store", $"Only {there} of these sheets are in store.", field)
            .With("inStoreSheets", there)
            .With("askedSheets", asked);
}
