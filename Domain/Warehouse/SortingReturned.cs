using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Warehouse;

/// <summary>A team put a carton back as it was, uncounted.</summary>
public sealed record SortingReturned(string Carton, string Team, string Reason) : EventData
{
    public override string Subject => Carton;

    public override void Touches(Keys keys) => keys.Unit(Carton).Need<CartonSorting>(Carton).Need<SortingTeam>(Team);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.FindUnit(Carton) is not { } unit)
        {
            return ShipmentErrors.CartonNotFound(Carton);
        }

        if (books.Find<SortingTeam>(Team) is null)
        {
            return SortingErrors.TeamNotFound(Team);
        }

        if (books.Find<CartonSorting>(Carton) is not { Status: SortingStatus.Open } work)
        {
            return SortingErrors.NotOpened(Carton, Team);
        }

        if (work.Team.Code != Team)
        {
            return SortingErrors.BeingSorted(Carton, work.Team.Code);
        }

        books.Move(unit, work.From, unit.Attribution);
        work.Return();
        return Outcome.Success;
    }
}
