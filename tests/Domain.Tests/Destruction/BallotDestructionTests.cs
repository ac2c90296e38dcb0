using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Destruction;
using Tepat.Domain.Shipments;
using Tepat.Domain.Tests.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Domain.Tests.Destruction;

/// <summary>Nothing is burnt that a box may still need; what is burnt was signed by three offices and leaves nothing behind (R12).</summary>
public sealed class BallotDestructionTests
{
    private const long Planned = 100;

    [Test]
    public void Damaged_and_surplus_are_destroyed_to_the_last_sheet()
    {
        var world = Packed(out _);

        Burning.Destroy(world, damaged: 6, surplus: 14, Planned);

        (world.Sheets(Term.Good), world.Sheets(Term.Damaged), world.Sheets(Term.Destroyed)).ShouldBe((0, 0, 20));
        world.Books.Balance(AccountKey.Destroyed(World.Malang, World.Ordinary, Condition.Damaged)).ShouldBe(6);
        world.Books.Balance(AccountKey.Destroyed(World.Malang, World.Ordinary, Condition.Good)).ShouldBe(14);
        world.Books.Find<PackingTally>(PackingTally.KeyOf(World.Malang, World.Ordinary))!.SurplusDestroyedAt.ShouldNotBeNull();
        world.ReconcilesToZero();
    }

    [Test]
    public void Nothing_is_proposed_before_there_is_a_pack_list()
    {
        var world = Sorted();

        Codes(world, Burning.Proposal(6, 114, Planned)).ShouldBe(["destruction.no_pack_list"]);
    }

    [Test]
    public void A_pack_list_that_leaves_stations_out_does_not_open_the_gate()
    {
        var world = Sorted();
        Packing.SealAll(world, Packing.Stations(2, 60));

        Codes(world, Burning.Proposal(6, 54, Planned)).ShouldBe(["destruction.pack_list_incomplete"]);
    }

    [Test]
    public void One_unfilled_box_shuts_the_gate()
    {
        var world = Sorted();
        var stations = Packing.Stations(4, Planned);
        Packing.List(world, stations);
        foreach (var station in stations.Skip(1))
        {
            Packing.Fill(world, station);
            Packing.Verify(world, station);
        }

        var refused = world.Report(Burning.Proposal(6, 39, Planned), Burning.Proposer);

        refused.Errors[0].Code.ShouldBe("destruction.boxes_not_verified");
        refused.Errors[0].Facts!["unfilledBoxes"].ShouldBe(1L);
        Packing.Fill(world, stations[0]);
        Codes(world, Burning.Proposal(6, 14, Planned)).ShouldBe(["destruction.boxes_not_verified"]);
        Packing.Verify(world, stations[0]);
        world.Must(Burning.Proposal(6, 14, Planned), Burning.Proposer);
    }

    [Test]
    public void An_open_case_of_missing_sheets_does_not_shut_the_gate()
    {
        var world = Packed(out _, missing: 5);
        world.Cases.ShouldContain(@case => @case.Kind == CaseKind.CountedShort && @case.Status == CaseStatus.Open);

        Burning.Destroy(world, damaged: 6, surplus: 9, Planned);

        world.Sheets(Term.Missing).ShouldBe(5);
    }

    [Test]
    public void A_box_emptied_after_the_proposal_shuts_the_gate_again()
    {
        var world = Packed(out var stations);
        world.Must(Burning.Proposal(6, 14, Planned), Burning.Proposer);
        Burning.SignAll(world);
        world.Must(new BoxEmptied(Packing.Code(stations[0]), stations[0].Sheets, "label tertukar"), Packing.Packer);

        Codes(world, CarriedOut(20, 6, 14)).ShouldBe(["destruction.boxes_not_verified"]);

        Packing.Fill(world, stations[0]);
        Packing.Verify(world, stations[0]);
        world.Must(CarriedOut(20, 6, 14), Burning.Proposer);
        world.ReconcilesToZero();
    }

    [Test]
    public void The_numbers_proposed_are_those_of_the_books()
    {
        var world = Packed(out _);

        Codes(world, Burning.Proposal(5, 14, Planned)).ShouldBe(["destruction.differs_from_books"]);
        Codes(world, Burning.Proposal(6, 13, Planned)).ShouldBe(["destruction.differs_from_books"]);
    }

    [Test]
    public void Where_nothing_is_damaged_or_left_over_nothing_is_proposed()
    {
        var world = Packed(out _);
        Burning.Destroy(world, 6, 14, Planned);

        Codes(world, Burning.Proposal(0, 0, Planned, "PM-2")).ShouldBe(["destruction.nothing_to_destroy"]);
    }

    [Test]
    public void One_proposal_at_a_time()
    {
        var world = Packed(out _);
        world.Must(Burning.Proposal(6, 14, Planned), Burning.Proposer);

        Codes(world, Burning.Proposal(6, 14, Planned, "PM-2")).ShouldBe(["destruction.already_proposed"]);
        world.Must(new DestructionCancelled("PM-1", "salah hari"), Burning.Proposer);
        world.Must(Burning.Proposal(6, 14, Planned, "PM-2"), Burning.Proposer);
    }

    [Test]
    public void Nothing_is_carried_out_before_all_three_have_signed()
    {
        var world = Packed(out _);
        world.Must(Burning.Proposal(6, 14, Planned), Burning.Proposer);

        Codes(world, CarriedOut(20, 6, 14)).ShouldBe(["destruction.not_signed"]);
        world.Must(Burning.Signed(SigningOffice.Kpu), Burning.Head);
        world.Must(Burning.Signed(SigningOffice.Bawaslu), Burning.Observer);
        var refused = world.Report(CarriedOut(20, 6, 14), Burning.Proposer).Errors.Single();
        ((string[])refused.Facts!["missing"]).ShouldBe(["Police"]);
        world.Must(Burning.Police(), Burning.Proposer);
        world.Must(CarriedOut(20, 6, 14), Burning.Proposer);
    }

    [Test]
    public void Signatures_are_of_different_people_and_none_of_them_proposed()
    {
        var world = Packed(out _);
        world.Must(Burning.Proposal(6, 14, Planned), Burning.Proposer);

        Codes(world, Burning.Signed(SigningOffice.Kpu)).ShouldBe(["destruction.proposer_cannot_sign"]);
        world.Must(Burning.Signed(SigningOffice.Kpu), Burning.Head);
        Codes(world, Burning.Signed(SigningOffice.Bawaslu), Burning.Head).ShouldBe(["destruction.one_office_per_person"]);
        Codes(world, Burning.Signed(SigningOffice.Kpu), Burning.Observer).ShouldBe(["destruction.already_signed"]);
    }

    [Test]
    public void The_typed_number_and_the_signed_numbers_are_those_destroyed()
    {
        var world = Packed(out _);
        world.Must(Burning.Proposal(6, 14, Planned), Burning.Proposer);
        Burning.SignAll(world);

        Codes(world, CarriedOut(21, 6, 14)).ShouldBe(["destruction.total_differs"]);
        Codes(world, CarriedOut(20, 7, 13)).ShouldBe(["destruction.not_what_was_signed"]);
    }

    [Test]
    public void Sheets_found_after_the_proposal_ask_for_a_new_one()
    {
        var world = Packed(out _, missing: 5);
        world.Must(Burning.Proposal(6, 9, Planned), Burning.Proposer);
        Burning.SignAll(world);
        var @case = world.Cases.Single(one => one.Kind == CaseKind.CountedShort);
        world.Must(new CaseResolved(@case.Code, null, CaseResolution.Found, "di bawah palet"), Burning.Proposer);

        Codes(world, CarriedOut(15, 6, 9)).ShouldBe(["destruction.differs_from_books"]);
    }

    [TestCase("carriedOut")]
    [TestCase("cancelled")]
    public void What_has_ended_stays_ended(string how)
    {
        var world = Packed(out _);
        world.Must(Burning.Proposal(6, 14, Planned), Burning.Proposer);
        Burning.SignAll(world);
        world.Must(how == "cancelled" ? new DestructionCancelled("PM-1", "salah hari") : CarriedOut(20, 6, 14), Burning.Proposer);

        Codes(world, Burning.Signed(SigningOffice.Kpu)).ShouldBe(["destruction.ended"]);
        Codes(world, CarriedOut(20, 6, 14)).ShouldBe(["destruction.ended"]);
        Codes(world, new DestructionCancelled("PM-1", "salah hari")).ShouldBe(["destruction.ended"]);
        world.ReconcilesToZero();
    }

    [Test]
    public void An_unknown_destruction_is_not_found()
    {
        var world = Packed(out _);

        Codes(world, CarriedOut(20, 6, 14)).ShouldBe(["destruction.not_found"]);
        Codes(world, Burning.Signed(SigningOffice.Kpu)).ShouldBe(["destruction.not_found"]);
        Codes(world, new DestructionCancelled("PM-1", "salah hari")).ShouldBe(["destruction.not_found"]);
    }

    private static DestructionCarriedOut CarriedOut(long total, long damaged, long surplus) =>
        new("PM-1", total, damaged, surplus, Planned);

    private static List<string> Codes(World world, EventData what, string by = Burning.Proposer) =>
        [.. world.Report(what, by).Errors.Select(error => error.Code)];

    // 120 sheets for 100 voters and their reserve: one carton, opened and sorted.
    private static World Sorted(long missing = 0)
    {
        var world = new World().WithOrder(120, 0, 0);
        world.Print(120);
        var carton = world.Pack(World.Malang, 120, 120, "GUB").Single();
        world.Dispatch("SJ-1", World.Malang, [carton]);
        world.Must(new ReceiptOpened("SJ-1", "Bawaslu Contoh"), Burning.Proposer);
        world.Must(new CartonReceived("SJ-1", carton, CartonFinding.Sealed, null, null), Burning.Proposer);
        world.Must(new ReceiptClosed("SJ-1", "BTTB-1", 0), Burning.Proposer);
        world.Must(Sorting.Count(carton, 114 - missing, 6), Burning.Proposer);
        return world;
    }

    private static World Packed(out List<PackListStation> stations, long missing = 0)
    {
        var world = Sorted(missing);
        stations = Packing.Stations(4, Planned);
        Packing.SealAll(world, stations);
        return world;
    }
}
