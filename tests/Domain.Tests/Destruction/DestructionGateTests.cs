using CsCheck;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Destruction;
using Tepat.Domain.Shipments;
using Tepat.Domain.Tests.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Domain.Tests.Destruction;

/// <summary>Kota Malang, February 2024: boxes were short on the day, and the surplus had been burnt the day before. Here it cannot be.</summary>
public sealed class DestructionGateTests
{
    private const long Planned = 50;

    [Test]
    public void Whatever_packers_and_burners_do_nothing_is_destroyed_that_a_box_still_needs()
    {
        var fires = 0;
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 4], Gen.Int[0, 3])
            .List[20, 150]
            .Sample(
                steps =>
                {
                    var (world, stations) = Begin();
                    foreach (var (kind, station, amount) in steps)
                    {
                        foreach (var (what, by) in Step(world, kind, stations, stations[station], amount))
                        {
                            var destroyed = world.Sheets(Term.Destroyed);
                            world.Report(what, by);
                            world.ReconcilesToZero();
                            if (world.Sheets(Term.Destroyed) > destroyed)
                            {
                                Interlocked.Increment(ref fires);
                                NothingIsNeeded(world, stations);
                            }
                        }
                    }
                },
                iter: 200
            );
        fires.ShouldBeGreaterThan(0, "a walk that never comes to the fire proves nothing");
    }

    [Test]
    public void Gate_names_each_thing_that_blocks() =>
        new DestructionGate(
            PlannedSheets: 100,
            ListedBoxes: 4,
            FilledBoxes: 3,
            VerifiedBoxes: 2,
            ListedSheets: 90,
            GoodSheets: 10,
            BoxSheets: 60
        )
            .Blockers.Select(blocker => blocker.Code)
            .ShouldBe(["destruction.pack_list_incomplete", "destruction.boxes_not_verified", "destruction.still_required"]);

    [Test]
    public void Gate_is_open_where_no_station_is() => new DestructionGate(0, 0, 0, 0, 0, 12, 0).Blockers.ShouldBeEmpty();

    private static (World World, List<PackListStation> Stations) Begin()
    {
        var world = new World().WithOrder(70, 0, 0);
        world.Print(70);
        var carton = world.Pack(World.Malang, 70, 70, "GUB").Single();
        world.Dispatch("SJ-1", World.Malang, [carton]);
        world.Must(new ReceiptOpened("SJ-1", "Bawaslu Contoh"), Burning.Proposer);
        world.Must(new CartonReceived("SJ-1", carton, CartonFinding.Sealed, null, null), Burning.Proposer);
        world.Must(new ReceiptClosed("SJ-1", "BTTB-1", 0), Burning.Proposer);
        world.Must(Sorting.Count(carton, 60, 7), Burning.Proposer);
        return (world, Packing.Stations(5, Planned));
    }

    private static void NothingIsNeeded(World world, List<PackListStation> stations)
    {
        world.Sheets(Term.Boxes).ShouldBeGreaterThanOrEqualTo(Planned);
        (world.Sheets(Term.Good), world.Sheets(Term.Damaged)).ShouldBe((0, 0));
        stations.ShouldAllBe(one => IsVerified(world, one));
    }

    // Some steps are leaps (the whole village is filled), so that random walks come to an open gate often enough.
    private static IEnumerable<(EventData What, string By)> Step(
        World world,
        int kind,
        List<PackListStation> stations,
        PackListStation one,
        int amount
    )
    {
        var open = world.Books.All<BallotDestruction>().FirstOrDefault(other => other.Status == DestructionStatus.Proposed);
        var (code, damaged, good) = (open?.Code ?? "PM-0", world.Sheets(Term.Damaged), world.Sheets(Term.Good));
        return kind switch
        {
            0 => [(List(amount == 0 ? stations[..4] : stations), Packing.Packer)],
            1 => stations.Select(Fill),
            2 => [Fill(one)],
            3 => stations.Select(Verify),
            4 => [Verify(one)],
            5 => [(new BoxEmptied(Packing.Code(one), one.Sheets - (amount == 0 ? 1 : 0), "isi tidak sesuai"), Packing.Packer)],
            6 => [(Burning.Proposal(damaged, good, Planned, $"PM-{world.Books.All<BallotDestruction>().Count + 1}"), Burning.Proposer)],
            7 => [(Burning.Signed(SigningOffice.Kpu, code), Burning.Head), (Burning.Signed(SigningOffice.Bawaslu, code), Burning.Observer)],
            8 when amount == 0 => [(new DestructionCancelled(code, "ditunda sehari"), Burning.Proposer)],
            8 => [(Burning.Police(code), Burning.Proposer)],
            _ => [(new DestructionCarriedOut(code, damaged + good, damaged, good, Planned), Burning.Proposer)],
        };
    }

    private static PackListOpened List(IReadOnlyList<PackListStation> stations) =>
        new(World.Malang, Packing.Contest, World.Ordinary, "RK-1", stations);

    private static (EventData, string) Fill(PackListStation station) =>
        (new BoxFilled(Packing.Code(station), Packing.Contest, station.Sheets, null), Packing.Packer);

    private static (EventData, string) Verify(PackListStation station) =>
        (new BoxVerified(Packing.Code(station), station.Sheets), Packing.Verifier);

    private static bool IsVerified(World world, PackListStation station) =>
        world.Books.Find<BallotBox>(Packing.Code(station)) is { Status: BoxStatus.Verified or BoxStatus.Sealed };
}
