using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Warehouse;

public enum StorageIncidentKind
{
    Leak,
    Flood,
    Fire,
    Pests,
    Other,
}

/// <summary>What became of a carton in a storage incident.</summary>
public enum CartonFate
{
    /// <summary>Its ballots can no longer be used: damaged, to be replaced and destroyed.</summary>
    Damaged,

    /// <summary>Set aside to dry or to be looked at: it may be sorted later.</summary>
    SetAside,
}

/// <param name="Carton">A carton that stands unsorted in the region's warehouse.</param>
public sealed record AffectedCarton(string Carton, CartonFate Fate);

/// <param name="Quantity">Pieces that no longer serve.</param>
public sealed record AffectedStock(string Item, long StockItem, Condition Condition, long Quantity);

/// <summary>Water, fire or animals reached the warehouse. What it did is a fact: cartons become damaged or are set aside, equipment is lost.</summary>
public sealed record StorageIncidentReported(
    string Incident,
    string Region,
    StorageIncidentKind Kind,
    IReadOnlyList<AffectedCarton> Cartons,
    IReadOnlyList<AffectedStock> Stock,
    string Remark
) : EventData
{
    public override string Subject => Incident;

    public override Concern Concerns(Books books) => new(Region);

    public override void Touches(Keys keys)
    {
        keys.Region(Region);
        foreach (var affected in Cartons)
        {
            keys.Unit(affected.Carton);
        }

        foreach (var affected in Stock)
        {
            keys.Need<StockLine>(StockLine.KeyOf(Region, affected.StockItem));
        }
    }

    public override Outcome Apply(Books books, EventContext context)
    {
        foreach (var affected in Cartons)
        {
            if (books.FindUnit(affected.Carton) is not { } unit)
            {
                return ShipmentErrors.CartonNotFound(affected.Carton).At("cartons");
            }

            if (!StandsIn(unit))
            {
                return WarehouseErrors.NotInWarehouse(affected.Carton, unit.Place).At("cartons");
            }
        }

        foreach (var affected in Stock.GroupBy(line => AccountKey.Zone(Region, line.StockItem, line.Condition)))
        {
            if (books.Balance(affected.Key) < affected.Sum(line => line.Quantity))
            {
                return StockErrors.NotEnough(books.Balance(affected.Key), affected.Sum(line => line.Quantity)).At("stock");
            }
        }

        foreach (var affected in Cartons)
        {
            Settle(books, books.FindUnit(affected.Carton)!, affected.Fate, context);
        }

        foreach (var affected in Stock)
        {
            books.Move(
                AccountKey.Zone(Region, affected.StockItem, affected.Condition),
                AccountKey.Zone(Region, affected.StockItem, Condition.HeavilyDamaged),
                affected.Quantity,
                Region
            );
        }

        books.Posting.Rows.Add(new StorageIncidentRow(this));
        return Outcome.Success;
    }

    private bool StandsIn(CustodyUnit unit) =>
        unit.Attribution == Region
        && (unit.Place == Place.Main || unit is { Place: Place.Quarantine, PlaceRef: var where } && where == Region);

    private void Settle(Books books, CustodyUnit unit, CartonFate fate, EventContext context)
    {
        if (fate == CartonFate.SetAside)
        {
            books.Move(unit, Place.Quarantine, Region);
            return;
        }

        var quantity = unit.Quantity;
        books.Move(AccountKey.Unit(unit), AccountKey.Zone(Region, unit.StockItemId, Condition.Damaged), quantity, Region);
        books.Move(unit, Place.Emptied, Region);
        books.Open(
            new DiscrepancyCase
            {
                Kind = CaseKind.Damaged,
                RegionCode = Region,
                Unit = unit,
                StockItemId = unit.StockItemId,
                Quantity = quantity,
                OpenedAt = context.OccurredAt,
            }
        );
    }
}

/// <summary>One storage incident, as it was recorded.</summary>
public sealed record StorageIncidentRow(StorageIncidentReported Incident) : PostedRow;
