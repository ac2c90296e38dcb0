using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;
using Tepat.Domain.Tests.Ledger;
using Tepat.Domain.Warehouse;
using Tepat.Domain.Warehouse.Revotes;

namespace Tepat.Domain.Tests.Warehouse;

/// <summary>The pool of a re-vote is locked; an order with two signatures and a witness opens it for the stations it names (R2).</summary>
public sealed class RevoteReleaseTests
{
    private World world = null!;
    private List<string> cartons = null!;

    [SetUp]
    public void Lock() => (world, cartons) = Revoting.Locked();

    [Test]
    public void Sheets_go_to_their_station_come_home_and_into_the_archive_to_the_last_one()
    {
        Release(610, 400);

        world.Must(Revoting.HandOut(1, cartons), Revoting.Proposer);
        Terms(Term.RevoteStore, Term.Boxes).ShouldBe([1_390, 610]);
        world.Must(Revoting.HandOut(2, cartons), Revoting.Proposer);
        world.Must(Revoting.Report(1, 480, 3, 127), Revoting.Proposer);
        Status.ShouldBe(RevoteStatus.Released);
        world.Must(Revoting.Report(2, 300, 0, 100), Revoting.Proposer);
        Status.ShouldBe(RevoteStatus.Completed);
        Terms(Term.RevoteStore, Term.Boxes, Term.Used, Term.Spoiled, Term.Unused).ShouldBe([990, 0, 780, 3, 227]);
        world.Must(Archived(), Revoting.Proposer);
        world.Must(new RevoteArchived(cartons[0], "Bawaslu", null), Revoting.Proposer);

        Status.ShouldBe(RevoteStatus.Archived);
        Terms(Term.RevoteStore, Term.Used, Term.Spoiled, Term.Unused, Term.Archived).ShouldBe([0, 0, 0, 0, 2_000]);
        world.Books.Balance(AccountKey.Archived(World.Malang, World.Revote, Condition.Used)).ShouldBe(780);
        world.ReconcilesToZero();
    }

    [Test]
    public void No_sheet_leaves_the_pool_before_the_third_signature()
    {
        world.Must(Revoting.Proposal(Revoting.Release, 600), Revoting.Proposer);
        (RevoteOffice Office, string By)[] signers =
        [
            (RevoteOffice.Bawaslu, Revoting.Observer),
            (RevoteOffice.Kpu, Revoting.Head),
            (RevoteOffice.Kpu, Revoting.Secretary),
        ];
        foreach (var (office, by) in signers)
        {
            Code(Revoting.HandOut(1, cartons)).ShouldBe("revote.not_released");
            world.Must(Revoting.Signed(office), by);
        }

        world.Must(Revoting.HandOut(1, cartons), Revoting.Proposer);
    }

    [Test]
    public void Three_people_sign_and_none_of_them_proposed()
    {
        world.Must(Revoting.Proposal(Revoting.Release, 600), Revoting.Proposer);

        Code(Revoting.Signed(RevoteOffice.Kpu)).ShouldBe("revote.proposer_cannot_sign");
        Code(Revoting.Signed(RevoteOffice.Bawaslu)).ShouldBe("revote.proposer_cannot_sign");
        world.Must(Revoting.Signed(RevoteOffice.Kpu), Revoting.Head);
        Code(Revoting.Signed(RevoteOffice.Kpu), Revoting.Head).ShouldBe("revote.signs_once");
        Code(Revoting.Signed(RevoteOffice.Bawaslu), Revoting.Head).ShouldBe("revote.signs_once");
        world.Must(Revoting.Signed(RevoteOffice.Kpu), Revoting.Secretary);
        Code(Revoting.Signed(RevoteOffice.Kpu), "user:lain").ShouldBe("revote.already_signed");
        world.Must(Revoting.Signed(RevoteOffice.Bawaslu), Revoting.Observer);
        Code(Revoting.Signed(RevoteOffice.Bawaslu), "user:lain").ShouldBe("revote.not_proposed");
    }

    [Test]
    public void Nothing_else_opens_a_carton_of_the_pool()
    {
        var carton = cartons[0];

        Code(new SortingOpened(carton, "TIM-1")).ShouldNotBeNull();
        Code(Sorting.Count(carton, 2_000, 0)).ShouldNotBeNull();
        Code(new CartonCleared(carton, "sudah diperiksa")).ShouldBe("carton.not_set_aside");
        Code(new RevoteArchived(carton, "Bawaslu", DateTimeOffset.MaxValue)).ShouldBe("revote.still_possible");
        Code(
                new StorageIncidentReported(
                    "IN-1",
                    World.Malang,
                    StorageIncidentKind.Leak,
                    [new AffectedCarton(carton, CartonFate.Damaged)],
                    [],
                    "atap bocor"
                )
            )
            .ShouldBe("carton.not_in_warehouse");
        Terms(Term.RevoteStore).ShouldBe([2_000]);
    }

    [Test]
    public void Two_releases_are_never_promised_the_same_sheets()
    {
        world.Must(Revoting.Proposal(Revoting.Release, 610, 610), Revoting.Proposer);

        var refused = world.Report(Revoting.Proposal("PSU-2", [Line(8, 400), Line(9, 400)]), Revoting.Proposer);
        refused.Errors[0].Code.ShouldBe("revote.not_enough_in_pool");
        refused.Errors[0].Facts!["availableSheets"].ShouldBe(780L);
        world.Must(Revoting.Proposal("PSU-2", [Line(8, 400), Line(9, 380)]), Revoting.Proposer);
        Code(Revoting.Proposal("PSU-3", [Line(10, 1)])).ShouldBe("revote.not_enough_in_pool");
        world.Must(new RevoteCancelled("PSU-2", "Dibatalkan pleno."), Revoting.Proposer);
        world.Must(Revoting.Proposal("PSU-3", [Line(10, 1)]), Revoting.Proposer);
    }

    [Test]
    public void A_station_stands_in_one_open_release_once_with_no_more_than_it_needs()
    {
        Code(Revoting.Proposal(Revoting.Release, [Line(1, 10), Line(1, 20)])).ShouldBe("revote.station_named_twice");
        Code(Revoting.Proposal(Revoting.Release, [new RevoteStationLine(Revoting.Village, 1, 413, 412)]))
            .ShouldBe("revote.more_than_needed");
        world.Must(Revoting.Proposal(Revoting.Release, 10), Revoting.Proposer);
        Code(Revoting.Proposal("PSU-2", [Line(1, 10)])).ShouldBe("revote.station_in_other");
        Revoting.SignAll(world);
        world.Must(Revoting.HandOut(1, cartons), Revoting.Proposer);
        Code(Revoting.Proposal("PSU-2", [Line(1, 10)])).ShouldBe("revote.station_in_other");
        world.Must(Revoting.Report(1, 10, 0, 0), Revoting.Proposer);
        world.Must(Revoting.Proposal("PSU-2", [Line(1, 10)]), Revoting.Proposer);
    }

    [Test]
    public void Nobody_votes_before_it_was_decided() =>
        Code(Revoting.Proposal(Revoting.Release, 10) with { VotingDay = new DateOnly(2024, 11, 29) })
            .ShouldBe("revote.voting_before_decision");

    [Test]
    public void A_hand_out_names_a_station_of_the_order_and_cartons_of_its_pool()
    {
        world.Print(100);
        var ordinary = world.Pack(World.Malang, 100, 100, "MLG")[0];
        Release(600);

        Code(Revoting.HandOut(2, cartons)).ShouldBe("revote.station_not_listed");
        Code(Revoting.HandOut(1, [ordinary])).ShouldBe("revote.other_pool");
        Code(Revoting.HandOut(1, ["TIDAK-ADA"])).ShouldBe("carton.not_found");
        Code(Revoting.HandOutTo(Revoting.Receiver, cartons)).ShouldBe("revote.witness_is_receiver");
        world.Must(Revoting.HandOut(1, cartons), Revoting.Proposer);
        Code(Revoting.HandOut(1, cartons)).ShouldBe("revote.station_step");
    }

    [Test]
    public void Several_cartons_are_opened_one_after_the_other_and_the_last_keeps_the_rest()
    {
        (world, cartons) = Revoting.Locked(size: 500);
        Release(600);

        Code(Revoting.HandOut(1, [cartons[0]])).ShouldBe("revote.not_enough_in_cartons");
        Code(Revoting.HandOut(1, [cartons[0], cartons[0]])).ShouldBe("revote.not_enough_in_cartons");
        world.Must(Revoting.HandOut(1, [cartons[0], cartons[1]]), Revoting.Proposer);

        world.Books.FindUnit(cartons[0])!.Place.ShouldBe(Place.Emptied);
        world.Books.FindUnit(cartons[1])!.Quantity.ShouldBe(400);
        Code(Revoting.HandOut(1, [cartons[0]], "PSU-1")).ShouldBe("revote.station_step");
        world.ReconcilesToZero();
    }

    [Test]
    public void An_emptied_carton_gives_nothing_more()
    {
        (world, cartons) = Revoting.Locked(size: 500);
        Release(500, 100);
        world.Must(Revoting.HandOut(1, [cartons[0]]), Revoting.Proposer);

        Code(Revoting.HandOut(2, [cartons[0]])).ShouldBe("revote.not_in_store");
    }

    [Test]
    public void Seals_serve_once()
    {
        Release(10, 10);
        world.Must(Revoting.HandOut(1, cartons, seal: "S-1"), Revoting.Proposer);

        Code(Revoting.HandOut(2, cartons, seal: "S-1")).ShouldBe("seal.already_used");
        Code(Revoting.Report(1, 10, 0, 0, seal: "S-1")).ShouldBe("seal.already_used");
    }

    [Test]
    public void A_report_that_does_not_add_up_opens_a_case_and_loses_nothing()
    {
        Release(100, 100);
        world.Must(Revoting.HandOut(1, cartons), Revoting.Proposer);
        world.Must(Revoting.HandOut(2, cartons), Revoting.Proposer);
        Code(Revoting.Report(3, 1, 0, 0)).ShouldBe("revote.station_not_listed");

        world.Must(Revoting.Report(1, 90, 1, 7), Revoting.Proposer);
        world.Must(Revoting.Report(2, 90, 1, 10), Revoting.Proposer);

        world.Cases.Select(one => (one.Kind, one.Quantity)).ShouldBe([(CaseKind.CountedShort, 2), (CaseKind.CountedOver, 1)]);
        Terms(Term.Missing, Term.Unexplained).ShouldBe([2, 1]);
        Code(Revoting.Report(1, 90, 1, 7)).ShouldBe("revote.station_step");
        world.ReconcilesToZero();
    }

    [Test]
    public void Sheets_that_are_found_after_all_are_archived_and_never_fill_a_box()
    {
        Release(100);
        world.Must(Revoting.HandOut(1, cartons), Revoting.Proposer);
        world.Must(Revoting.Report(1, 90, 0, 7), Revoting.Proposer);

        world.Must(new CaseResolved(world.Cases[0].Code, null, CaseResolution.Found, "di sampul lain"), Revoting.Proposer);

        Terms(Term.Missing, Term.Good, Term.Archived).ShouldBe([0, 0, 3]);
        world.ReconcilesToZero();
    }

    [Test]
    public void A_proposal_is_taken_back_and_signs_no_more()
    {
        world.Must(Revoting.Proposal(Revoting.Release, 10), Revoting.Proposer);
        world.Must(new RevoteCancelled(Revoting.Release, "Salah nomor TPS."), Revoting.Proposer);

        Status.ShouldBe(RevoteStatus.Cancelled);
        Code(Revoting.Signed(RevoteOffice.Kpu), Revoting.Head).ShouldBe("revote.not_proposed");
        Code(new RevoteCancelled(Revoting.Release, "Salah nomor TPS.")).ShouldBe("revote.ended");
        Code(Archived()).ShouldBe("revote.not_completed");
        Code(Revoting.HandOut(1, cartons)).ShouldBe("revote.not_released");
    }

    [Test]
    public void What_is_left_of_a_release_is_taken_back_when_no_box_is_out()
    {
        Release(10, 20);
        world.Must(Revoting.HandOut(1, cartons), Revoting.Proposer);
        Code(new RevoteCancelled(Revoting.Release, "TPS 2 batal.")).ShouldBe("revote.box_is_out");
        world.Must(Revoting.Report(1, 10, 0, 0), Revoting.Proposer);

        world.Must(new RevoteCancelled(Revoting.Release, "TPS 2 batal."), Revoting.Proposer);

        Status.ShouldBe(RevoteStatus.Completed);
        Code(Revoting.HandOut(2, cartons)).ShouldBe("revote.not_released");
        Code(Archived("PSU-1-LAIN")).ShouldBe("revote.other_boxes");
        world.Must(Archived(), Revoting.Proposer);
        Code(Archived()).ShouldBe("revote.not_completed");
    }

    [Test]
    public void A_carton_that_is_promised_is_not_archived()
    {
        Release(10);

        Code(new RevoteArchived(cartons[0], "Bawaslu", null)).ShouldBe("revote.still_promised");
        world.Must(new RevoteCancelled(Revoting.Release, "Tidak jadi diadakan."), Revoting.Proposer);
        world.Must(new RevoteArchived(cartons[0], "Bawaslu", null), Revoting.Proposer);
    }

    [Test]
    public void An_unknown_release_is_not_found()
    {
        EventData[] events =
        [
            Revoting.Signed(RevoteOffice.Kpu),
            Revoting.HandOut(1, cartons),
            Revoting.Report(1, 0, 0, 0),
            new RevoteCancelled(Revoting.Release, "alasan"),
            Archived(),
        ];

        events.Select(one => Code(one)).Distinct().ShouldBe(["revote.not_found"]);
    }

    private RevoteStatus Status => world.Books.Find<RevoteRelease>(Revoting.Release)!.Status;

    private void Release(params long[] sheets)
    {
        world.Must(Revoting.Proposal(Revoting.Release, sheets), Revoting.Proposer);
        Revoting.SignAll(world);
    }

    private RevoteBoxesArchived Archived(params string[] others)
    {
        var boxes = world.Books.Find<RevoteRelease>(Revoting.Release)?.Stations.Select(one => one.BoxCode).OfType<string>() ?? [];
        return new RevoteBoxesArchived(Revoting.Release, [.. boxes, .. others], "Bawaslu, Saksi Contoh");
    }

    private static RevoteStationLine Line(int station, long sheets) => new(Revoting.Village, station, sheets, 615);

    private List<long> Terms(params Term[] terms) => [.. terms.Select(term => world.Sheets(term, item: World.Revote))];

    private string? Code(EventData what, string by = Revoting.Proposer)
    {
        var outcome = world.Report(what, by);
        return outcome.IsSuccess ? null : outcome.Errors[0].Code;
    }
}
