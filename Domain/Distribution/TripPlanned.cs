using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Distribution;

/// <summary>A trip along a route group was planned: vehicle, driver, escort, and when it must have left at the latest.</summary>
public sealed record TripPlanned(
    string Trip,
    string Region,
    string RouteGroup,
    TripMode Mode,
    long CapacityBoxes,
    string VehiclePlate,
    string DriverName,
    string EscortOffice,
    DateTimeOffset PlannedDepartureAt,
    DateTimeOffset LatestDepartureAt
) : EventData
{
    public override string Subject => Trip;

    public override void Touches(Keys keys) => keys.Need<Trip>(Trip);

    public override Concern Concerns(Books books) => new(Region);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<Trip>(Trip) is not null)
        {
            return TripErrors.CodeTaken(Trip);
        }

        books.Put(
            Trip,
            new Trip
            {
                Code = Trip,
                RegionCode = Region,
                RouteGroup = RouteGroup,
                Mode = Mode,
                VehiclePlate = VehiclePlate,
                DriverName = DriverName,
                EscortOffice = EscortOffice,
                CapacityBoxes = CapacityBoxes,
                PlannedDepartureAt = PlannedDepartureAt,
                LatestDepartureAt = LatestDepartureAt,
            }
        );
        return Outcome.Success;
    }
}
