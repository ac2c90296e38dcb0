using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Distribution;

/// <summary>A trip left under its truck seals with the boxes that were scanned onto it.</summary>
public sealed record TripDeparted(string Trip, IReadOnlyList<string> TruckSeals) : EventData
{
    public override string Subject => Trip;

    public override void Touches(Keys keys) => keys.Need<Trip>(Trip);

    public override Concern Concerns(Books books) => new(books.Find<Trip>(Trip)!.RegionCode);

    public override Outcome Apply(Books books, EventContext context) =>
        books.Find<Trip>(Trip) is { } trip ? trip.Depart(context.OccurredAt, TruckSeals) : TripErrors.NotFound(Trip);
}

/// <summary>A trip reached the end of its route; its boxes stand on it until they are handed over.</summary>
public sealed record TripArrived(string Trip) : EventData
{
    public override string Subject => Trip;

    public override void Touches(Keys keys) => keys.Need<Trip>(Trip);

    public override Concern Concerns(Books books) => new(books.Find<Trip>(Trip)!.RegionCode);

    public override Outcome Apply(Books books, EventContext context) =>
        books.Find<Trip>(Trip) is { } trip ? trip.Arrive(context.OccurredAt) : TripErrors.NotFound(Trip);
}
