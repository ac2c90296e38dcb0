using CsCheck;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Distribution;
using Tepat.Domain.Shipments;
using Tepat.Domain.Tests.Ledger;
using Tepat.Domain.Warehouse;
using static Tepat.Domain.Tests.Ledger.Carrying;

namespace Tepat.Domain.Tests.Distribution;

/// <summary>A signed hand-over is a fact: whatever was seen is recorded, in whatever order phones send it, and each box stands in one place.</summary>
public sealed class HandOverTests
{
    [Test]
    public void A_box_goes_down_the_chain_to_its_station_and_home_again()
    {
        var (world, _) = Sealed(1);
        (CustodyPoint From, CustodyPoint To, Place Place)[] chain =
        [
            (Kpu, Ppk, Place.District),
            (Ppk, Pps, Place.Village),
            (Pps, Kpps(1), Place.Station),
            (Kpps(1), Pps, Place.Village),
            (Pps, Ppk, Place.District),
            (Ppk, Kpu, Place.Returned),
        ];

        for (var i = 0; i < chain.Length; i++)
        {
            Must(world, HandOver($"BA-{i}", chain[i].From, chain[i].To, 1), i);
            PlaceOf(world, 1).ShouldBe(chain[i].Place);
            Journey(world, 1).HasGap.ShouldBeFalse();
        }

        world.Cases.ShouldBeEmpty();
        world.Sheets(Term.Boxes).ShouldBe(10);
        world.ReconcilesToZero();
    }

    [Test]
    public void Sender_receiver_and_witness_are_three_people()
    {
        var (world, _) = Sealed(1);
        var handOver = HandOver("BA-1", Kpu, Ppk, 1);

        Refused(world, handOver with { Receiver = new Party("PPK", " ani contoh ") }, "handover.sender_is_receiver");
        Refused(world, handOver with { Witness = new Party("Saksi", "ANI CONTOH") }, "handover.witness_is_party");
        Refused(world, handOver with { Witness = handOver.Receiver }, "handover.witness_is_party");
        PlaceOf(world, 1).ShouldBe(Place.PackingHall);
    }

    [Test]
    public void Unsealed_and_unknown_boxes_are_not_handed_over()
    {
        var (world, _) = Sealed(1);
        var open = new PackListStation(Neighbour, 7, 10);
        Packing.List(world, [open]);
        world.Must(new BoxEmptied(Box(1), 10, "isi diperiksa kembali"), Officer);
        Packing.Fill(world, new PackListStation(Village, 1, 10));
        var unknown = HandOver("BA-1", Kpu, Ppk) with { Boxes = [new BoxSeen("KTK-0", [])] };

        Refused(world, unknown, "box.not_found");
        Refused(world, HandOver("BA-1", Kpu, Ppk, 1), "handover.box_not_sealed");
        Refused(world, HandOver("BA-1", Kpu, Kpu, 1), "handover.same_level");
        Refused(world, HandOver("BA-1", Kpu, Ppk, 1, 1), "handover.box_named_twice");
    }

    [TestCase("KT-0918846", false)]
    [TestCase(null, true)]
    public void A_different_or_broken_seal_is_recorded_and_opens_a_case(string? read, bool isBroken)
    {
        var (world, _) = Sealed(1);
        var seen = new BoxSeen(Box(1), [read ?? Seal(1)], isBroken);

        Must(world, HandOver("BA-1", Kpu, Ppk) with { Boxes = [seen] });

        PlaceOf(world, 1).ShouldBe(Place.District);
        var @case = world.Cases.ShouldHaveSingleItem();
        (@case.Kind, @case.RegionCode, @case.UnitCode).ShouldBe((CaseKind.SealDiffers, District, Box(1)));
        Journey(world, 1).SealDiffered.ShouldBeTrue();
    }

    [Test]
    public void A_box_of_another_village_is_recorded_flagged_and_opens_a_case()
    {
        var (world, _) = Sealed(1);
        Must(world, HandOver("BA-1", Kpu, Ppk, 1), 0);
        var neighbour = new CustodyPoint(CustodyLevel.Village, Neighbour);

        Must(world, HandOver("BA-2", Ppk, neighbour, 1), 1);

        Journey(world, 1).IsMisrouted.ShouldBeTrue();
        var @case = world.Cases.ShouldHaveSingleItem();
        (@case.Kind, @case.RegionCode, @case.OtherRegionCode).ShouldBe((CaseKind.Misrouted, Neighbour, Village));

        Must(world, HandOver("BA-3", neighbour, Ppk, 1), 2);
        Must(world, HandOver("BA-4", Ppk, Pps, 1), 3);
        Journey(world, 1).IsMisrouted.ShouldBeFalse();
        PlaceOf(world, 1).ShouldBe(Place.Village);
    }

    [Test]
    public void A_step_told_before_the_one_before_it_is_a_gap_until_that_is_told()
    {
        var (world, _) = Sealed(1);
        Must(world, HandOver("BA-1", Kpu, Ppk, 1), 0);

        Must(world, HandOver("BA-3", Pps, Kpps(1), 1), 20);
        Journey(world, 1).HasGap.ShouldBeTrue();
        PlaceOf(world, 1).ShouldBe(Place.Station);

        Must(world, HandOver("BA-2", Ppk, Pps, 1), 10);
        Journey(world, 1).HasGap.ShouldBeFalse();
        PlaceOf(world, 1).ShouldBe(Place.Station);
    }

    [Test]
    public void A_box_handed_over_twice_at_the_same_place_is_answered_with_who_and_when()
    {
        var (world, _) = Sealed(1);
        Must(world, HandOver("BA-1", Kpu, Ppk, 1), 0);

        var outcome = Do(world, HandOver("BA-2", Kpu, Ppk, 1), 5);

        outcome.IsSuccess.ShouldBeFalse();
        outcome.Errors[0].Code.ShouldBe("handover.already_recorded");
        outcome.Errors[0].Facts!["handOver"].ShouldBe("BA-1");
        outcome.Errors[0].Facts!["at"].ShouldBe(At(0));
        outcome.Errors[0].Facts!["receiver"].ShouldBe("Budi Contoh");
        Refused(world, HandOver("BA-1", Ppk, Pps, 1), "handover.number_taken", 6);
    }

    [Test]
    public void New_seals_after_the_vote_are_no_incident_on_the_way_back()
    {
        var (world, _) = Sealed(1);
        Must(world, HandOver("BA-1", Kpu, Ppk, 1), 0);
        Must(world, HandOver("BA-2", Ppk, Pps, 1), 1);
        Must(world, HandOver("BA-3", Pps, Kpps(1), 1), 2);

        Must(world, HandOver("BA-4", Kpps(1), Pps) with { Boxes = [new BoxSeen(Box(1), ["KT-BARU"])] }, 3);

        world.Cases.ShouldBeEmpty();
    }

    [Test]
    public void In_whatever_order_and_however_often_phones_send_nothing_is_lost_and_the_last_signature_says_where_a_box_is()
    {
        const int Boxes = 3;
        CustodyPoint[] places = [Kpu, Ppk, Pps];
        Gen.Select(Gen.Int[1, Boxes], Gen.Int[0, 5])
            .List[1, 60]
            .Sample(
                sent =>
                {
                    var (world, _) = Sealed(Boxes);
                    Dictionary<int, int> latest = [];
                    for (var i = 0; i < sent.Count; i++)
                    {
                        var (station, step) = sent[i];
                        CustodyPoint[] chain = [.. places, Kpps(station), Pps, Ppk, Kpu];
                        var told = Do(world, HandOver($"BA-{i}", chain[step], chain[step + 1], station), (station * 10) + step);
                        if (told.IsSuccess)
                        {
                            latest[station] = Math.Max(latest.GetValueOrDefault(station, -1), step);
                        }
                        else
                        {
                            told.Errors[0].Code.ShouldBe("handover.already_recorded");
                        }
                    }

                    Place[] at = [Place.District, Place.Village, Place.Station, Place.Village, Place.District, Place.Returned];
                    foreach (var (station, step) in latest)
                    {
                        PlaceOf(world, station).ShouldBe(at[step]);
                        Journey(world, station).HasGap.ShouldBe(Enumerable.Range(0, step).Any(before => !sent.Contains((station, before))));
                    }

                    world.Sheets(Term.Boxes).ShouldBe(10 * Boxes);
                    world.Cases.ShouldBeEmpty();
                    world.ReconcilesToZero();
                },
                iter: 300
            );
    }
}
