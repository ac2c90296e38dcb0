using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;
using Tepat.Domain.Warehouse.Revotes;

namespace Tepat.Domain.Warehouse;

/// <summary>
/// A carton of re-vote ballots went into the archive before a witness, sealed as it came or with what re-votes left in it (R2). Refused
/// while a re-vote may still be ordered (R16) or a release promises its sheets: what is put away is not at hand.
/// </summary>
/// <param name="Witness">Office and name of the witness, as on the signed paper.</param>
/// <param name="LastRevoteAt">Until when a re-vote may be held; null where no milestone says.</param>
public sealed record RevoteArchived(string Carton, string Witness, DateTimeOffset? LastRevoteAt) : EventData
{
    public override string Subject => Carton;

    public override void Touches(Keys keys) => keys.Unit(Carton).Need<RevotesOfCarton>(Carton);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindUnit(Carton) is not { } unit)
        {
            return ShipmentErrors.CartonNotFound(Carton);
        }

        if (unit.Place != Place.RevoteStore)
        {
            return WarehouseErrors.NotInRevoteStore(Carton, unit.Place);
        }

        if (context.OccurredAt <= LastRevoteAt)
        {
            return WarehouseErrors.RevoteStillPossible(Carton, LastRevoteAt.Value);
        }

        if (books.All<RevoteRelease>().FirstOrDefault(release => IsPromised(release, unit)) is { } waiting)
        {
            return RevoteErrors.StillPromised(Carton, waiting.Code);
        }

        var (region, held) = (unit.Attribution, AccountKey.Unit(unit));
        books.Move(held, AccountKey.Archived(region, unit.StockItemId, Condition.Unused), books.Balance(held), region);
        books.Move(unit, Place.Emptied, region);
        return Outcome.Success;
    }

    private static bool IsPromised(RevoteRelease release, CustodyUnit unit) =>
        release.StockItemId == unit.StockItemId && release.RegionCode == unit.Attribution && release.WaitingSheets > 0;
}
