using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;

namespace Tepat.Domain.Distribution;

/// <summary>A sealed box was scanned onto a trip: from here on it stands on the truck or boat.</summary>
public sealed record BoxLoaded(string Trip, string Box) : EventData
{
    public override string Subject => Box;

    public override void Touches(Keys keys) =>
        keys.Need<Trip>(Trip).Need<BoxJourney>(Box).Need<TripBox>(TripBox.KeyOf(Trip, Box)).FoundUnit(Box);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<Trip>(Trip) is not { } trip)
        {
            return TripErrors.NotFound(Trip);
        }

        if (books.Find<BoxJourney>(Box) is not { } box)
        {
            return HandOverErrors.BoxNotFound(Box);
        }

        if (Fault(books, trip, box) is { } fault)
        {
            return fault;
        }

        var loaded = trip.Load();
        if (!loaded.IsSuccess)
        {
            return loaded;
        }

        books.Move(books.FindUnit(Box)!, Place.Trip, Trip);
        var key = TripBox.KeyOf(Trip, Box);
        var line = books.Find<TripBox>(key) ?? new TripBox { Trip = Trip, Box = Box };
        line.Load(context.Actor, context.OccurredAt);
        books.Put(key, line);
        return Outcome.Success;
    }

    private DomainError? Fault(Books books, Trip trip, BoxJourney box)
    {
        if (box.Region != trip.RegionCode)
        {
            return TripErrors.BoxOfElsewhere(Box, box.Region);
        }

        if (!box.IsSealed || books.FindUnit(Box) is not { } unit)
        {
            return TripErrors.BoxNotSealed(Box);
        }

        return unit.Place switch
        {
            Place.PackingHall => null,
            Place.Trip => TripErrors.BoxAlreadyLoaded(Box, unit.PlaceRef),
            _ => TripErrors.BoxNotHere(Box, unit.Place.ToString()),
        };
    }
}

/// <summary>A box was taken down again before the trip left.</summary>
public sealed record BoxUnloaded(string Trip, string Box) : EventData
{
    public override string Subject => Box;

    public override void Touches(Keys keys) => keys.Need<Trip>(Trip).Need<TripBox>(TripBox.KeyOf(Trip, Box)).Unit(Box);

    public override Outcome Apply(Books books, EventContext context)
    {
        if (books.Find<Trip>(Trip) is not { } trip)
        {
            return TripErrors.NotFound(Trip);
        }

        if (books.FindUnit(Box) is not { Place: Place.Trip } unit || unit.PlaceRef != Trip)
        {
            return TripErrors.BoxNotLoaded(Box);
        }

        var unloaded = trip.Unload();
        if (!unloaded.IsSuccess)
        {
            return unloaded;
        }

        books.Find<TripBox>(TripBox.KeyOf(Trip, Box))!.Unload(context.OccurredAt);
        books.Move(unit, Place.PackingHall, unit.Attribution);
        return Outcome.Success;
    }
}
