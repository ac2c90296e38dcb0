using CsCheck;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Tests.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Domain.Tests.Warehouse;

/// <summary>A box is filled exactly, verified by a second person and sealed with serials that nobody used before.</summary>
public sealed class BallotBoxTests
{
    private static readonly BoxStatus[] Statuses = Enum.GetValues<BoxStatus>();

    [Test]
    public void A_box_takes_exactly_the_ballots_of_its_station() // R5
    {
        var (world, station) = OneStation();

        Refused(world, new BoxFilled(Packing.Code(station), Packing.Contest, station.Sheets - 1, null)).ShouldBe("box.count_differs");
        Refused(world, new BoxFilled(Packing.Code(station), Packing.Contest, station.Sheets + 1, null)).ShouldBe("box.count_differs");
        Packing.Fill(world, station);

        world.Sheets(Term.Boxes).ShouldBe(station.Sheets);
        world.Sheets(Term.Good).ShouldBe(4_000 - station.Sheets);
        world.ReconcilesToZero();
    }

    [Test]
    public void A_box_of_another_contest_and_ballots_of_another_region_are_refused()
    {
        var (world, station) = OneStation(pasuruan: 2_000);
        var theirs = world.Pack(World.Pasuruan, 2_000, 2_000, "X").Single();

        Refused(world, new BoxFilled(Packing.Code(station), "BUP-35.07", station.Sheets, null)).ShouldBe("box.wrong_contest");
        Refused(world, new BoxFilled(Packing.Code(station), Packing.Contest, station.Sheets, theirs)).ShouldBe("box.ballots_of_elsewhere");
    }

    [Test]
    public void Who_fills_a_box_never_verifies_it()
    {
        var (world, station) = OneStation();
        Packing.Fill(world, station);

        Refused(world, new BoxVerified(Packing.Code(station), station.Sheets), Packing.Packer).ShouldBe("box.filler_cannot_verify");
        Refused(world, new BoxVerified(Packing.Code(station), station.Sheets - 12), Packing.Verifier).ShouldBe("box.count_differs");
        Packing.Verify(world, station);
    }

    [Test]
    public void A_seal_is_used_once_for_good()
    {
        var (world, station) = OneStation(stations: 2);
        var other = Packing.Stations(2, 1_000)[1];
        foreach (var each in new[] { station, other })
        {
            Packing.Fill(world, each);
            Packing.Verify(world, each);
        }

        world.Must(new BoxSealed(Packing.Code(station), ["KT-1", "KT-2"]), Packing.Packer);

        Refused(world, new BoxSealed(Packing.Code(other), ["KT-3", "KT-2"])).ShouldBe("seal.already_used");
        world.Must(new BoxSealed(Packing.Code(other), ["KT-3"]), Packing.Packer);
    }

    [Test]
    public void An_emptied_box_gives_back_what_was_counted_and_names_what_is_missing()
    {
        var (world, station) = OneStation();
        Packing.Fill(world, station);
        Packing.Verify(world, station);

        world.Must(new BoxEmptied(Packing.Code(station), station.Sheets - 12, "kurang 12 lembar"), Packing.Verifier);

        world.Sheets(Term.Boxes).ShouldBe(0);
        world.Sheets(Term.Missing).ShouldBe(12);
        world.Cases.Single().Quantity.ShouldBe(12);
        Tally(world).FilledBoxes.ShouldBe(0);
        Packing.Fill(world, station);
        world.ReconcilesToZero();
    }

    [Test]
    public void A_newer_plan_adds_stations_and_changes_only_boxes_that_are_not_filled()
    {
        var (world, station) = OneStation(stations: 2);
        Packing.Fill(world, station);
        var newer = Packing.Stations(2, 1_000).Append(new PackListStation("35.07.02.2001", 1, 41)).ToList();
        newer[1] = newer[1] with { Sheets = 600 };

        Packing.List(world, newer);
        Tally(world).ListedBoxes.ShouldBe(3);
        Tally(world).RequiredSheets.ShouldBe(500 + 600 + 41);

        newer[0] = newer[0] with { Sheets = 499 };
        Refused(world, new PackListOpened(World.Malang, Packing.Contest, World.Ordinary, "RK-35-0002", newer))
            .ShouldBe("box.already_filled");
        Tally(world).RequiredSheets.ShouldBe(500 + 600 + 41);
    }

    /// <summary>Every step from every status: only the next one is allowed, and emptying from any that holds something.</summary>
    [TestCaseSource(nameof(Statuses))]
    public void Only_the_next_step_is_allowed(BoxStatus status)
    {
        var station = Packing.Stations(1, 500)[0];
        var code = Packing.Code(station);

        Allowed(new BoxFilled(code, Packing.Contest, station.Sheets, null), Packing.Packer).ShouldBe(status == BoxStatus.Listed);
        Allowed(new BoxVerified(code, station.Sheets), Packing.Verifier).ShouldBe(status == BoxStatus.Filled);
        Allowed(new BoxSealed(code, ["KT-NEW"]), Packing.Packer).ShouldBe(status == BoxStatus.Verified);
        Allowed(new BoxEmptied(code, station.Sheets, "isi keliru"), Packing.Packer).ShouldBe(status != BoxStatus.Listed);

        bool Allowed(EventData data, string by)
        {
            var (fresh, same) = OneStation();
            Reach(fresh, same, status);
            return fresh.Report(data, by).IsSuccess;
        }
    }

    [Test]
    public void Whatever_packers_do_the_tally_is_what_the_boxes_say_and_nothing_is_lost() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[-2, 2])
            .List[10, 80]
            .Sample(
                steps =>
                {
                    var (world, _) = OneStation(stations: 6);
                    var stations = Packing.Stations(6, 3_000);
                    foreach (var (kind, index, off) in steps)
                    {
                        var (station, code) = (stations[index], Packing.Code(stations[index]));
                        EventData step = kind switch
                        {
                            0 => new BoxFilled(code, Packing.Contest, station.Sheets + (off / 2), null),
                            1 => new BoxVerified(code, station.Sheets + (off / 2)),
                            2 => new BoxSealed(code, [$"KT-{off}-{index}"]),
                            _ => new BoxEmptied(code, station.Sheets - Math.Abs(off), "isi keliru"),
                        };
                        world.Report(step, off > 0 ? Packing.Packer : Packing.Verifier);
                        world.ReconcilesToZero();
                    }

                    var boxes = world.Books.All<BallotBox>();
                    Tally(world).FilledBoxes.ShouldBe(boxes.Count(box => box.Status != BoxStatus.Listed));
                    Tally(world).VerifiedBoxes.ShouldBe(boxes.Count(box => box.Status is BoxStatus.Verified or BoxStatus.Sealed));
                    Tally(world).SealedBoxes.ShouldBe(boxes.Count(box => box.Status == BoxStatus.Sealed));
                    world.Sheets(Term.Boxes).ShouldBe(boxes.Where(box => box.Status != BoxStatus.Listed).Sum(box => box.RequiredSheets));
                },
                iter: 100
            );

    private static void Reach(World world, PackListStation station, BoxStatus status)
    {
        if (status >= BoxStatus.Filled)
        {
            Packing.Fill(world, station);
        }

        if (status >= BoxStatus.Verified)
        {
            Packing.Verify(world, station);
        }

        if (status == BoxStatus.Sealed)
        {
            Packing.Seal(world, station);
        }
    }

    private static (World World, PackListStation Station) OneStation(int stations = 1, long pasuruan = 0)
    {
        var world = new World().WithOrder(4_000, 0, 0, pasuruan);
        world.Print(4_000 + pasuruan);
        var cartons = world.Pack(World.Malang, 4_000, 2_000, "GUB");
        world.Dispatch("SJ-1", World.Malang, cartons);
        world.Must(new Shipments.ReceiptOpened("SJ-1", "Saksi Contoh"), Packing.Packer);
        foreach (var carton in cartons)
        {
            world.Must(new Shipments.CartonReceived("SJ-1", carton, Shipments.CartonFinding.Sealed, null, null), Packing.Packer);
            world.Must(Sorting.Count(carton, 2_000, 0), Packing.Packer);
        }

        var list = Packing.Stations(stations, 500L * stations);
        Packing.List(world, list);
        return (world, list[0]);
    }

    private static PackingTally Tally(World world) => world.Books.Find<PackingTally>(PackingTally.KeyOf(World.Malang, World.Ordinary))!;

    private static string Refused(World world, EventData data, string by = Packing.Packer)
    {
        var outcome = world.Report(data, by);
        outcome.IsSuccess.ShouldBeFalse();
        return outcome.Errors[0].Code;
    }
}
