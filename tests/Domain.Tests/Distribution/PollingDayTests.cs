using CsCheck;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Distribution;
using Tepat.Domain.Shipments;
using Tepat.Domain.Tests.Ledger;
using Tepat.Domain.Warehouse;
using static Tepat.Domain.Tests.Ledger.Carrying;

namespace Tepat.Domain.Tests.Distribution;

/// <summary>After the vote each sheet of a box is used, spoiled, unused, missing or unexplained, and at the end in the archive.</summary>
public sealed class PollingDayTests
{
    private static readonly Party Head = new("Ketua KPPS", "Tono Misalnya");

    [Test]
    public void A_box_that_counts_right_goes_home_and_into_the_archive()
    {
        var (world, _) = Sealed(1);
        Down(world, 1);
        Must(world, Usage(1, used: 7, spoiled: 1, unused: 2), 10);
        (world.Sheets(Term.Used), world.Sheets(Term.Spoiled), world.Sheets(Term.Unused)).ShouldBe((7, 1, 2));
        world.Cases.ShouldBeEmpty();

        Refused(world, new BoxesArchived(World.Malang, [Box(1)]), "usage.box_not_returned");
        Home(world, 1);
        Must(world, new BoxesArchived(World.Malang, [Box(1)]));

        world.Sheets(Term.Archived).ShouldBe(10);
        PlaceOf(world, 1).ShouldBe(Place.Emptied);
        world.ReconcilesToZero();
    }

    [TestCase(9, CaseKind.CountedShort, 1, 0)]
    [TestCase(12, CaseKind.CountedOver, 0, 2)]
    public void A_stations_shortage_or_surplus_is_a_case(int used, CaseKind kind, int missing, int unexplained)
    {
        var (world, _) = Sealed(1);
        Down(world, 1);

        Must(world, Usage(1, used, 0, 0), 10);

        var @case = world.Cases.ShouldHaveSingleItem();
        (@case.Kind, @case.RegionCode, @case.Quantity).ShouldBe((kind, Village, missing + unexplained));
        (world.Sheets(Term.Missing), world.Sheets(Term.Used)).ShouldBe((missing, used));
        world.ReconcilesToZero();
    }

    [Test]
    public void A_box_whose_report_came_before_its_hand_overs_is_not_emptied_in_the_packing_hall()
    {
        var (world, _) = Sealed(1);
        Must(world, Usage(1, used: 7, spoiled: 1, unused: 2));

        Refused(world, new BoxEmptied(Box(1), 10, "dihitung ulang di gudang"), "usage.already_reported");

        world.Sheets(Term.Used).ShouldBe(7);
        world.ReconcilesToZero();
    }

    [Test]
    public void A_report_counts_once_and_its_seals_are_new()
    {
        var (world, _) = Sealed(2);
        Refused(world, Usage(1, 10, 0, 0) with { NewSeals = [Seal(2)] }, "seal.already_used");
        Must(world, Usage(1, 10, 0, 0));

        Refused(world, Usage(1, 10, 0, 0) with { NewSeals = ["KT-LAGI"] }, "usage.already_reported");
        Refused(world, Usage(2, 10, 0, 0) with { NewSeals = [NewSeal(1)] }, "seal.already_used");
        Refused(world, Usage(2, 10, 0, 0) with { Box = "KTK-0" }, "box.not_found");
    }

    [Test]
    public void After_the_report_a_seal_that_is_not_the_new_one_is_an_incident_on_the_way_home()
    {
        var (world, _) = Sealed(1);
        Down(world, 1);
        Must(world, Usage(1, 10, 0, 0), 10);

        Must(world, HandOver("BA-9", Kpps(1), Pps, 1), 11);

        world.Cases.ShouldHaveSingleItem().Kind.ShouldBe(CaseKind.SealDiffers);
    }

    [Test]
    public void Sheets_go_from_one_station_to_another_with_both_signatures()
    {
        var (world, _) = Sealed(2);
        var transfer = Transfer(1, 2, 4);

        Down(world, 1, 2);

        Refused(world, transfer with { Receiver = Head }, "handover.sender_is_receiver");
        Refused(world, transfer with { Sheets = 11 }, "usage.not_enough");
        Refused(world, transfer with { ToBox = Box(1) }, "usage.two_stations");
        Must(world, transfer);

        (world.Books.FindUnit(Box(1))!.Quantity, world.Books.FindUnit(Box(2))!.Quantity).ShouldBe((6, 14));
        Must(world, Usage(2, 14, 0, 0));
        Refused(world, transfer, "usage.already_reported");
        world.Cases.ShouldBeEmpty();
        world.ReconcilesToZero();
    }

    [TestCase(0, Place.PackingHall)]
    [TestCase(1, Place.District)]
    [TestCase(2, Place.Village)]
    public void Nothing_is_lent_before_both_boxes_are_at_their_stations(int steps, Place place)
    {
        var (world, _) = Sealed(2);
        Down(world, 1);
        HandOvers(2).Take(steps).ToList().ForEach(handOver => Must(world, handOver));
        PlaceOf(world, 2).ShouldBe(place);
        var (lend, borrow) = (Transfer(1, 2, 4), Transfer(2, 1, 4));

        Refused(world, lend, "usage.not_at_station");
        Refused(world, borrow, "usage.not_at_station");

        (Do(world, lend).Errors[0].Field, Do(world, borrow).Errors[0].Field).ShouldBe(("toBox", "fromBox"));
        (world.Books.FindUnit(Box(1))!.Quantity, world.Books.FindUnit(Box(2))!.Quantity).ShouldBe((10, 10));
        world.ReconcilesToZero();
    }

    [Test]
    public void Nothing_is_lent_at_the_station_of_another_or_after_a_box_went_home()
    {
        var (world, _) = Sealed(3);
        Down(world, 1, 2);
        Must(world, HandOver("BA-X", Pps, Kpps(1), 3));
        Refused(world, Transfer(1, 3, 1), "usage.not_at_station");

        Must(world, Transfer(1, 2, 1));
        Must(world, HandOver("BA-H", Kpps(2), Pps, 2), 10);

        Refused(world, Transfer(1, 2, 1), "usage.not_at_station");
    }

    [Test]
    public void However_much_stations_lend_a_box_that_is_not_at_its_station_holds_the_number_of_R5()
    {
        Gen.Select(Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[1, 10], Gen.Bool)
            .List[1, 30]
            .Sample(
                steps =>
                {
                    var (world, _) = Sealed(3);
                    var told = new int[4];
                    foreach (var (one, other, sheets, isStep) in steps)
                    {
                        if (isStep && told[one] < 3)
                        {
                            Must(world, HandOvers(one)[told[one]++]);
                        }
                        else
                        {
                            Do(world, Transfer(one, other, sheets));
                        }

                        Enumerable
                            .Range(1, 3)
                            .Where(station => told[station] < 3)
                            .ShouldAllBe(station => world.Books.FindUnit(Box(station))!.Quantity == 10);
                        world.ReconcilesToZero();
                    }
                },
                iter: 200
            );
    }

    [Test]
    public void Whatever_stations_count_and_lend_nothing_is_lost()
    {
        Gen.Select(Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[0, 12], Gen.Int[0, 4], Gen.Bool)
            .List[1, 25]
            .Sample(
                steps =>
                {
                    var (world, _) = Sealed(3);
                    Down(world, 1, 2, 3);
                    foreach (var (one, other, sheets, spoiled, isCount) in steps)
                    {
                        Do(world, isCount ? Usage(one, sheets, spoiled, 1) : Transfer(one, other, sheets));
                        world.ReconcilesToZero();
                    }
                },
                iter: 200
            );
    }

    private static string NewSeal(int station) => $"KB-{station}";

    private static UsageReported Usage(int station, long used, long spoiled, long unused) =>
        new(Box(station), used, spoiled, unused, [NewSeal(station)], Head);

    private static SheetsTransferred Transfer(int from, int to, long sheets) =>
        new(Box(from), Box(to), sheets, Head, new Party("Ketua KPPS", "Sri Umpama"), "kurang 4 lembar");

    /// <summary>The three signed steps from KPU to the station.</summary>
    private static BoxesHandedOver[] HandOvers(int station) =>
        [
            HandOver($"BA-1-{station}", Kpu, Ppk, station),
            HandOver($"BA-2-{station}", Ppk, Pps, station),
            HandOver($"BA-3-{station}", Pps, Kpps(station), station),
        ];

    private static void Down(World world, params int[] stations)
    {
        foreach (var station in stations)
        {
            var minute = 0;
            HandOvers(station).ToList().ForEach(handOver => Must(world, handOver, minute++));
        }
    }

    private static void Home(World world, int station)
    {
        BoxSeen[] seen = [new BoxSeen(Box(station), [NewSeal(station)])];
        Must(world, HandOver("BA-4", Kpps(station), Pps) with { Boxes = seen }, 20);
        Must(world, HandOver("BA-5", Pps, Ppk) with { Boxes = seen }, 21);
        Must(world, HandOver("BA-6", Ppk, Kpu) with { Boxes = seen }, 22);
    }
}
