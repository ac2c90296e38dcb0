using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Distribution;
using Tepat.Domain.Tests.Ledger;
using Tepat.Domain.Warehouse;
using static Tepat.Domain.Tests.Ledger.Carrying;

namespace Tepat.Domain.Tests.Distribution;

/// <summary>Only what is sealed, of this regency and within the capacity leaves, and each box stands on one vehicle.</summary>
public sealed class TripTests
{
    [Test]
    public void Sealed_boxes_are_loaded_leave_and_arrive()
    {
        var (world, _) = Sealed(2);
        PlanTrip(world);

        Must(world, new BoxLoaded(Note, Box(1)));
        Must(world, new BoxLoaded(Note, Box(2)));
        Must(world, new TripDeparted(Note, ["TR-1"]));
        Must(world, new TripArrived(Note));

        PlaceOf(world, 1).ShouldBe(Place.Trip);
        var trip = world.Books.Find<Trip>(Note)!;
        (trip.Status, trip.LoadedBoxes).ShouldBe((TripStatus.Arrived, 2));
        world.Sheets(Term.Boxes).ShouldBe(20);
        world.ReconcilesToZero();
    }

    [Test]
    public void Nothing_is_loaded_beyond_the_capacity()
    {
        var (world, _) = Sealed(2);
        PlanTrip(world, capacity: 1);
        Must(world, new BoxLoaded(Note, Box(1)));

        Refused(world, new BoxLoaded(Note, Box(2)), "trip.full");
        PlaceOf(world, 2).ShouldBe(Place.PackingHall);
    }

    [Test]
    public void An_unsealed_or_unknown_box_and_one_of_another_regency_stay()
    {
        var (world, stations) = Sealed(1);
        PlanTrip(world);
        var open = new PackListStation(Neighbour, 7, 10);
        Packing.List(world, [open]);
        var elsewhere = new TripPlanned("SJ-D-2", World.Pasuruan, "R-9", TripMode.Boat, 5, "P 1", "Nakhoda", "Polair", At(0), At(9));
        Must(world, elsewhere);

        Refused(world, new BoxLoaded(Note, Packing.Code(open)), "trip.box_not_sealed");
        Refused(world, new BoxLoaded(Note, "KTK-0"), "box.not_found");
        Refused(world, new BoxLoaded("SJ-D-2", Packing.Code(stations[0])), "trip.box_of_elsewhere");
        Refused(world, new BoxLoaded("SJ-D-3", Box(1)), "trip.not_found");
    }

    [Test]
    public void A_loaded_box_is_loaded_once_until_it_is_taken_down()
    {
        var (world, _) = Sealed(1);
        PlanTrip(world);
        Must(world, new BoxLoaded(Note, Box(1)));

        Refused(world, new BoxLoaded(Note, Box(1)), "trip.box_already_loaded");
        Must(world, new BoxUnloaded(Note, Box(1)));
        Refused(world, new BoxUnloaded(Note, Box(1)), "trip.box_not_loaded");
        PlaceOf(world, 1).ShouldBe(Place.PackingHall);
        Must(world, new BoxLoaded(Note, Box(1)));
    }

    [Test]
    public void A_trip_leaves_once_and_not_empty()
    {
        var (world, _) = Sealed(2);
        PlanTrip(world);

        Refused(world, new TripDeparted(Note, ["TR-1"]), "trip.nothing_loaded");
        Refused(world, new TripArrived(Note), "trip.not_under_way");
        Must(world, new BoxLoaded(Note, Box(1)));
        Must(world, new TripDeparted(Note, ["TR-1"]));
        Refused(world, new TripDeparted(Note, ["TR-1"]), "trip.already_departed");
        Refused(world, new BoxLoaded(Note, Box(2)), "trip.already_departed");
        Refused(world, new BoxUnloaded(Note, Box(1)), "trip.already_departed");
    }
}
