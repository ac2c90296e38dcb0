using CsCheck;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Distribution;
using Tepat.Domain.Shipments;
using Tepat.Domain.Tests.Ledger;
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
        var transfer = new SheetsTransferred(Box(1), Box(2), 4, Head, new Party("Ketua KPPS", "Sri Umpama"), "kurang 4 lembar");

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

    [Test]
    public void Whatever_stations_count_and_lend_nothing_is_lost()
    {
        Gen.Select(Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[0, 12], Gen.Int[0, 4], Gen.Bool)
            .List[1, 25]
            .Sample(
                steps =>
                {
                    var (world, _) = Sealed(3);
                    foreach (var (one, other, sheets, spoiled, isCount) in steps)
                    {
                        Do(
                            world,
                            isCount
                                ? Usage(one, sheets, spoiled, 1)
                                : new SheetsTransferred(Box(one), Box(other), sheets, Head, new Party("Ketua", "Sri"), "kekurangan")
                        );
                        world.ReconcilesToZero();
                    }
                },
                iter: 200
            );
    }

    private static string NewSeal(int station) => $"KB-{station}";

    private static UsageReported Usage(int station, long used, long spoiled, long unused) =>
        new(Box(station), used, spoiled, unused, [NewSeal(station)], Head);

    private static void Down(World world, int station)
    {
        Must(world, HandOver("BA-1", Kpu, Ppk, station), 0);
        Must(world, HandOver("BA-2", Ppk, Pps, station), 1);
        Must(world, HandOver("BA-3", Pps, Kpps(station), station), 2);
    }

    private static void Home(World world, int station)
    {
        BoxSeen[] seen = [new BoxSeen(Box(station), [NewSeal(station)])];
        Must(world, HandOver("BA-4", Kpps(station), Pps) with { Boxes = seen }, 20);
        Must(world, HandOver("BA-5", Pps, Ppk) with { Boxes = seen }, 21);
        Must(world, HandOver("BA-6", Ppk, Kpu) with { Boxes = seen }, 22);
    }
}
