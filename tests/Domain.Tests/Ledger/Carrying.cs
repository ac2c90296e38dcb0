using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Distribution;
using Tepat.Domain.Shipments;
using Tepat.Domain.Warehouse;

namespace Tepat.Domain.Tests.Ledger;

/// <summary>Sealed boxes of a village on their way there and back, on the books held in memory.</summary>
internal static class Carrying
{
    public const string District = "35.07.01";
    public const string Village = "35.07.01.2001";
    public const string Neighbour = "35.07.01.2002";
    public const string Note = "SJ-D-00001";
    public const string Officer = "user:kab3507";

    public static readonly CustodyPoint Kpu = new(CustodyLevel.Regency, World.Malang);
    public static readonly CustodyPoint Ppk = new(CustodyLevel.District, District);
    public static readonly CustodyPoint Pps = new(CustodyLevel.Village, Village);

    public static CustodyPoint Kpps(int station) => new(CustodyLevel.Station, Village, station);

    /// <summary>A village's boxes, sealed in the packing hall.</summary>
    public static (World World, List<PackListStation> Stations) Sealed(int stations, int sheetsEach = 10)
    {
        var world = new World().WithOrder(stations * sheetsEach, 0, 0);
        world.Print(stations * sheetsEach);
        var cartons = world.Pack(World.Malang, stations * sheetsEach, stations * sheetsEach, "MLG");
        world.Dispatch("SJ-1", World.Malang, cartons);
        world.Must(new ReceiptOpened("SJ-1", "Bawaslu"), "user:kab3507");
        world.Must(new CartonReceived("SJ-1", cartons[0], CartonFinding.Sealed, null, null), "user:kab3507");
        world.Must(Sorting.Count(cartons[0], stations * sheetsEach, 0), "user:kab3507");
        var list = Packing.Stations(stations, stations * sheetsEach);
        Packing.SealAll(world, list);
        return (world, list);
    }

    public static string Box(int station) => BallotBox.CodeOf(Village, station, Packing.Contest);

    public static string Seal(int station) => $"KT-{Box(station)}";

    public static void PlanTrip(World world, long capacity = 100) =>
        Do(world, new TripPlanned(Note, World.Malang, "R-1", TripMode.Truck, capacity, "N 1", "Sopir", "Polres", At(0), At(60)))
            .IsSuccess.ShouldBeTrue();

    public static BoxesHandedOver HandOver(string number, CustodyPoint from, CustodyPoint to, params int[] stations) =>
        new(
            number,
            from,
            to,
            [.. stations.Select(station => new BoxSeen(Box(station), [Seal(station)]))],
            [new OutsideItem("BOOTH", 4)],
            new Party("Pengirim", "Ani Contoh"),
            new Party("Penerima", "Budi Contoh"),
            new Party("Saksi", "Citra Contoh"),
            "Balai desa"
        );

    /// <summary>Reports it as of a minute of the day, whenever it is recorded.</summary>
    public static Outcome Do(World world, EventData what, int? minute = null)
    {
        var keys = new Keys();
        what.Touches(keys);
        foreach (var code in keys.Needed<BoxJourney>().Where(code => world.Books.Find<BoxJourney>(code) is null))
        {
            if (world.Books.Find<BallotBox>(code) is { } box)
            {
                world.Books.Put(code, Journey(box));
            }
        }

        return world.Report(what, Officer, minute is { } at ? At(at) : null);
    }

    public static void Must(World world, EventData what, int? minute = null)
    {
        var outcome = Do(world, what, minute);
        outcome.IsSuccess.ShouldBeTrue(outcome.IsSuccess ? "" : outcome.Errors[0].Code);
    }

    public static void Refused(World world, EventData what, string code, int? minute = null)
    {
        var outcome = Do(world, what, minute);
        outcome.IsSuccess.ShouldBeFalse();
        outcome.Errors[0].Code.ShouldBe(code);
    }

    public static BoxJourney Journey(World world, int station) => world.Books.Find<BoxJourney>(Box(station))!;

    public static Place PlaceOf(World world, int station) => world.Books.FindUnit(Box(station))!.Place;

    public static DateTimeOffset At(int minute) => new DateTimeOffset(2024, 11, 26, 1, 0, 0, TimeSpan.Zero).AddMinutes(minute);

    /// <summary>Puts a box's journey as the database would tell it: a box that has not left is as sealed as it is now.</summary>
    public static void LoadJourney(World world, string code)
    {
        if (
            world.Books.Find<BoxJourney>(code) is null or { Step: JourneyStep.None, IsOpened: false }
            && world.Books.Find<BallotBox>(code) is { } box
        )
        {
            world.Books.Put(code, Journey(box));
        }
    }

    private static BoxJourney Journey(BallotBox box) =>
        new()
        {
            Box = box.Code,
            VillageCode = box.VillageCode,
            StationNumber = box.StationNumber,
            ContestCode = box.ContestCode,
            IsSealed = box.Status == BoxStatus.Sealed,
            Seals = box.Seals,
        };
}
