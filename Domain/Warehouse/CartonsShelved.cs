using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Warehouse;

/// <summary>Cartons were put on a rack of the warehouse, so that they are found again.</summary>
public sealed record CartonsShelved(string Region, string Rack, IReadOnlyList<string> Cartons) : EventData
{
    public override string Subject => Region;

    public override void Touches(Keys keys)
    {
        keys.Region(Region);
        foreach (var carton in Cartons)
        {
            keys.Unit(carton).Need<ShelvedCarton>(carton);
        }
    }

    public override Outcome Apply(Books books, EventContext context)
    {
        foreach (var code in Cartons)
        {
            if (books.FindUnit(code) is not { } unit || unit.Attribution != Region)
            {
                return ShipmentErrors.CartonNotFound(code).At("cartons");
            }

            if (unit.Place is not (Place.Main or Place.RevoteStore or Place.Quarantine))
            {
                return WarehouseErrors.NotInWarehouse(code, unit.Place).At("cartons");
            }
        }

        foreach (var code in Cartons)
        {
            if (books.Find<ShelvedCarton>(code) is not { } shelved)
            {
                shelved = new ShelvedCarton { Unit = books.FindUnit(code)! };
                books.Put(code, shelved);
            }

            shelved.PutOn(Rack);
        }

        return Outcome.Success;
    }
}

/// <summary>Where in the warehouse a carton was last put.</summary>
public sealed class ShelvedCarton : Tracked
{
    public required CustodyUnit Unit { get; init; }

    public string Rack { get; private set; } = "";

    /// <summary>Puts the rack as it was loaded.</summary>
    public ShelvedCarton On(string rack)
    {
        Rack = rack;
        return this;
    }

    internal void PutOn(string rack)
    {
        Rack = rack;
        Changed();
    }
}
