using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Warehouse;

/// <summary>A team took a carton to its table and opened it: one carton at a time, so that no sheets of two cartons are mixed.</summary>
public sealed record SortingOpened(string Carton, string Team) : EventData
{
    public override string Subject => Carton;

    public override void Touches(Keys keys) => keys.Unit(Carton).Need<CartonSorting>(Carton).Need<SortingTeam>(Team);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindUnit(Carton) is not { } unit)
        {
            return ShipmentErrors.CartonNotFound(Carton);
        }

        if (books.Find<SortingTeam>(Team) is not { } team)
        {
            return SortingErrors.TeamNotFound(Team);
        }

        var work = books.Find<CartonSorting>(Carton);
        if (Fault(unit, team, work) is { } fault)
        {
            return fault;
        }

        if (work is null)
        {
            work = new CartonSorting { Unit = unit, Team = team };
            books.Put(Carton, work);
        }

        work.Open(team, context.Actor, context.OccurredAt);
        books.Move(unit, Place.Sorting, unit.Attribution);
        return Outcome.Success;
    }

    private DomainError? Fault(CustodyUnit unit, SortingTeam team, CartonSorting? work)
    {
        if (!team.IsActive)
        {
            return SortingErrors.TeamInactive(Team);
        }

        if (team.RegionCode != unit.Attribution)
        {
            return SortingErrors.TeamOfElsewhere(Team, team.RegionCode);
        }

        if (unit.Place == Place.Sorting)
        {
            return SortingErrors.BeingSorted(Carton, work!.Team.Code);
        }

        if (team.OpenCarton is { } open)
        {
            return SortingErrors.TeamHasOpenCarton(Team, open);
        }

        // In its own region's quarantine stands what was damaged there; in another's what went astray and must be sent on first.
        var isHere = unit.Place == Place.Main || (unit.Place == Place.Quarantine && unit.PlaceRef == unit.DestinationCode);
        return isHere ? null : WarehouseErrors.NotInWarehouse(Carton, unit.Place);
    }
}
