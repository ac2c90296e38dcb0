using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;

namespace Tepat.Domain.Production;

/// <summary>Plates and separation films of an order were registered before use (R9).</summary>
public sealed record PlatesRegistered(string Order, IReadOnlyList<PlateRegistration> Plates) : EventData
{
    public override string Subject => Order;

    public override void Touches(Keys keys) => keys.Order(Order);

    public override Outcome Apply(Books books, EventContext context) =>
        books.FindOrder(Order) is { } order
            ? order.RegisterPlates([.. Plates.Select(plate => (plate.Code, plate.Kind))], context.OccurredAt)
            : ProcurementErrors.OrderNotFound(Order);
}

public sealed record PlateRegistration(string Code, PlateKind Kind);
