using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Warehouse;

/// <summary>
/// A carton was opened, sorted and counted: good, damaged, and the difference to what the books hold. Short and over are never netted.
/// </summary>
public sealed record CartonSorted(string Carton, long GoodSheets, long DamagedSheets) : EventData, ICorrectable
{
    public override string Subject => Carton;

    public override void Touches(Keys keys) => keys.Unit(Carton);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindUnit(Carton) is not { } unit)
        {
            return ShipmentErrors.CartonNotFound(Carton);
        }

        if (unit.Place != Place.Main)
        {
            return WarehouseErrors.NotInWarehouse(Carton, unit.Place);
        }

        var (region, item, contents) = (unit.DestinationCode, unit.StockItemId, AccountKey.Unit(unit));
        var difference = GoodSheets + DamagedSheets - unit.Quantity;
        if (difference > 0)
        {
            books.Move(AccountKey.Unexplained(region, item), contents, difference, region);
            OpenCase(books, unit, CaseKind.CountedOver, difference, context);
        }
        else if (difference < 0)
        {
            books.Move(contents, AccountKey.Missing(region, item), -difference, region);
            OpenCase(books, unit, CaseKind.CountedShort, -difference, context);
        }

        books.Move(contents, AccountKey.Zone(region, item, Condition.Good), GoodSheets, region);
        books.Move(contents, AccountKey.Zone(region, item, Condition.Damaged), DamagedSheets, region);
        books.Move(unit, Place.Emptied, region);
        return Outcome.Success;
    }

    /// <summary>The carton is full and unsorted again; nothing but sheets and its place had changed.</summary>
    public Outcome TakeBack(Books books) => Outcome.Success;

    private static void OpenCase(Books books, CustodyUnit unit, CaseKind kind, long quantity, EventContext context) =>
        books.Open(
            new DiscrepancyCase
            {
                Kind = kind,
                RegionCode = unit.DestinationCode,
                VendorId = unit.VendorId,
                Unit = unit,
                StockItemId = unit.StockItemId,
                Quantity = quantity,
                OpenedAt = context.OccurredAt,
            }
        );
}

public static class WarehouseErrors
{
    public static DomainError NotInWarehouse(string carton, Place place) =>
        DomainError.Rule("carton.not_in_warehouse", $"Carton {carton} is not in the warehouse.", "carton").With("place", place.ToString());
}
