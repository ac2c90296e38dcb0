using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Warehouse;

/// <summary>A carton that had been set aside in its own region's warehouse is fit to be sorted after all.</summary>
public sealed record CartonCleared(string Carton, string Reason) : EventData
{
    public override string Subject => Carton;

    public override void Touches(Keys keys) => keys.Unit(Carton);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindUnit(Carton) is not { } unit)
        {
            return ShipmentErrors.CartonNotFound(Carton);
        }

        if (unit is not { Place: Place.Quarantine } || unit.PlaceRef != unit.Attribution)
        {
            return WarehouseErrors.NotSetAside(Carton, unit.Place);
        }

        books.Move(unit, Place.Main, unit.Attribution);
        return Outcome.Success;
    }
}
