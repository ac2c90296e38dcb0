using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Production;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Tests.Ledger;

/// <summary>The published case of Kabupaten Malang, governor's contest: every row sums to zero, to the sheet.</summary>
public sealed class ReferenceCaseTests
{
    private const string Kasubag = "user:kasubag3507";
    private const long Required = 2_113_895;

    [Test]
    public void Malang_balances_from_the_press_to_the_sealed_boxes()
    {
        var world = new World().WithOrder(2_060_600, 53_295, 0);
        world.Print(Required, waste: 178);
        Row(world, (Term.InStore, Required), (Term.Waste, 178));

        var cartons = world.Pack(World.Malang, Required, 2_000, "GUB");
        cartons.Count.ShouldBe(1_057);
        Row(world, (Term.AtPrinter, Required));

        world.Dispatch("SJ-1", World.Malang, cartons);
        Row(world, (Term.OnRoad, Required));

        Receive(
            world,
            "SJ-1",
            cartons,
            new Dictionary<string, long>
            {
                [cartons[0]] = 1_900,
                [cartons[1]] = 1_900,
                [cartons[2]] = 1_931,
            }
        );
        Row(world, (Term.Unsorted, 2_113_626), (Term.Missing, 269));

        Sort(world, cartons, damaged: 716);
        Row(world, (Term.Good, 2_112_910), (Term.Damaged, 716), (Term.Missing, 269));

        Replace(world, 985);
        Row(world, (Term.Good, Required), (Term.Damaged, 716), (Term.Missing, 269));
        world.AtPlant(Term.Printed).ShouldBe(2_115_058);

        Packing.SealAll(world, Packing.Stations(4_042, Required));
        Row(world, (Term.Good, 0), (Term.Damaged, 716), (Term.Missing, 269), (Term.Boxes, Required));

        world.Must(new WasteDestroyed(world.Order, Pool.Ordinary, 178, 0, "shredder", ["Bawaslu Contoh"]));
        world.AtPlant(Term.Destroyed).ShouldBe(178);
        world.ReconcilesToZero();

        Burning.Destroy(world, damaged: 716, surplus: 0, Required);
        Row(world, (Term.Good, 0), (Term.Damaged, 0), (Term.Missing, 269), (Term.Boxes, Required), (Term.Destroyed, 716));
        (world.AtPlant(Term.Destroyed) + world.Sheets(Term.Destroyed)).ShouldBe(894);
    }

    [Test]
    public void Missing_sheets_found_after_all_are_surplus_and_destroyed()
    {
        var world = new World().WithOrder(20_000, 0, 0);
        world.Print(20_000);
        var cartons = world.Pack(World.Malang, 20_000, 2_000, "GUB");
        world.Dispatch("SJ-1", World.Malang, cartons);
        Receive(world, "SJ-1", cartons, new Dictionary<string, long> { [cartons[0]] = 1_731 });
        Sort(world, cartons, damaged: 716);
        Replace(world, 985);
        Packing.SealAll(world, Packing.Stations(40, 20_000));
        var @case = world.Cases.Single(one => one.Kind == CaseKind.CountedShort);

        world.Must(new CaseResolved(@case.Code, null, CaseResolution.Found, "di kolong truk"), Kasubag);
        Row(world, (Term.Good, 269), (Term.Damaged, 716), (Term.Missing, 0), (Term.Boxes, 20_000));

        Burning.Destroy(world, damaged: 716, surplus: 269, 20_000);
        Row(world, (Term.Good, 0), (Term.Damaged, 0), (Term.Missing, 0), (Term.Boxes, 20_000), (Term.Destroyed, 985));
    }

    [Test]
    public void Missing_found_at_sorting_leads_to_the_same_row()
    {
        var world = new World().WithOrder(2_060_600, 53_295, 0);
        world.Print(Required, waste: 178);
        var cartons = world.Pack(World.Malang, Required, 2_000, "GUB");
        world.Dispatch("SJ-1", World.Malang, cartons);
        Receive(world, "SJ-1", cartons, []);
        Sort(world, cartons, damaged: 716, missing: 269);
        Row(world, (Term.Good, 2_112_910), (Term.Damaged, 716), (Term.Missing, 269));
    }

    [Test]
    public void A_carton_that_counts_2003_takes_three_from_the_unexplained()
    {
        var world = new World().WithOrder(4_000, 0, 0);
        world.Print(4_000);
        var cartons = world.Pack(World.Malang, 4_000, 2_000, "GUB");
        world.Dispatch("SJ-1", World.Malang, cartons);
        Receive(world, "SJ-1", cartons, new Dictionary<string, long> { [cartons[0]] = 2_003 });
        world.Sheets(Term.Unsorted).ShouldBe(4_003);
        world.Sheets(Term.Unexplained).ShouldBe(3);
        world.Cases.Single().Kind.ShouldBe(CaseKind.CountedOver);
        world.ReconcilesToZero();
    }

    [Test]
    public void A_carton_of_Pasuruan_found_in_Malang_changes_no_term_of_Malang()
    {
        var world = new World().WithOrder(4_000, 0, 0, pasuruan: 2_000);
        world.Print(6_000);
        var ours = world.Pack(World.Malang, 4_000, 2_000, "GUB");
        var theirs = world.Pack(World.Pasuruan, 2_000, 2_000, "GUB");
        world.Dispatch("SJ-1", World.Malang, ours);
        world.Dispatch("SJ-2", World.Pasuruan, theirs);
        world.Must(new ReceiptOpened("SJ-1", "Bawaslu Contoh"), Kasubag);
        var before = Enum.GetValues<Term>().Select(term => world.Sheets(term)).ToList();

        world.Must(new CartonReceived("SJ-1", theirs[0], CartonFinding.Sealed, null, null), Kasubag);

        Enum.GetValues<Term>().Select(term => world.Sheets(term)).ShouldBe(before);
        world.Sheets(Term.Quarantine, World.Pasuruan).ShouldBe(2_000);
        world.Books.FindUnit(theirs[0])!.PlaceRef.ShouldBe(World.Malang);
        world.Cases.Single().OtherRegionCode.ShouldBe(World.Pasuruan);
        world.ReconcilesToZero();
    }

    [Test]
    public void A_run_reported_again_under_another_event_counts_once()
    {
        var world = new World().WithOrder(4_000, 0, 0);
        var run = new PrintRunReported(world.Order, "R-7", Pool.Ordinary, 1_000, 5, 0, "1", "M-1");
        world.Must(run);
        world.Report(run).Errors.Single().Code.ShouldBe("run.already_reported");
        world.AtPlant(Term.Waste).ShouldBe(5);
        world.ReconcilesToZero();
    }

    [Test]
    public void An_undone_scan_leaves_the_books_as_they_were_before_it()
    {
        var world = new World().WithOrder(4_000, 0, 0);
        world.Print(4_000);
        var cartons = world.Pack(World.Malang, 4_000, 2_000, "GUB");
        world.Dispatch("SJ-1", World.Malang, cartons);
        world.Must(new ReceiptOpened("SJ-1", "Bawaslu Contoh"), Kasubag);
        var before = Enum.GetValues<Term>().Select(term => world.Sheets(term)).ToList();

        world.Must(new CartonReceived("SJ-1", cartons[0], CartonFinding.SealBroken, 200, null), Kasubag);
        world.Must(new ScanUndone("SJ-1", cartons[0], "salah ketik jumlah"), Kasubag);

        Enum.GetValues<Term>().Select(term => world.Sheets(term)).ShouldBe(before);
        world.Cases.ShouldAllBe(@case => @case.Status == CaseStatus.Resolved);
        world.Must(new CartonReceived("SJ-1", cartons[0], CartonFinding.SealBroken, 2_000, null), Kasubag);
        world.ReconcilesToZero();
    }

    [Test]
    public void Re_vote_ballots_are_packed_on_their_own_and_locked_away()
    {
        var world = new World().WithOrder(2_060_600, 53_295, 2_000);
        world.Print(Required);
        world.Print(2_000, pool: Pool.Revote);
        var cartons = world.Pack(World.Malang, Required, 2_000, "BUP");
        cartons.AddRange(world.Pack(World.Malang, 2_000, 2_000, "PSU", Pool.Revote));
        cartons.Count.ShouldBe(1_058);
        world.Dispatch("SJ-1", World.Malang, cartons);
        Receive(world, "SJ-1", cartons, []);
        world.Sheets(Term.RevoteStore, item: World.Revote).ShouldBe(2_000);
        world.Sheets(Term.Unsorted).ShouldBe(Required);
        world.ReconcilesToZero();
    }

    private static void Receive(World world, string shipment, List<string> cartons, Dictionary<string, long> counted)
    {
        world.Must(new ReceiptOpened(shipment, "Bawaslu Contoh"), Kasubag);
        foreach (var carton in cartons)
        {
            long? count = counted.TryGetValue(carton, out var sheets) ? sheets : null;
            var finding = count is null ? CartonFinding.Sealed : CartonFinding.Counted;
            world.Must(new CartonReceived(shipment, carton, finding, count, null), Kasubag);
        }

        world.Must(new ReceiptClosed(shipment, "BTTB-1", 0), Kasubag);
    }

    private static void Sort(World world, List<string> cartons, long damaged, long missing = 0)
    {
        foreach (var carton in cartons)
        {
            var holds = world.Books.FindUnit(carton)!.Quantity;
            var (bad, gone) = (Math.Min(damaged, holds), Math.Min(missing, holds - Math.Min(damaged, holds)));
            world.Must(Sorting.Count(carton, holds - bad - gone, bad), Kasubag);
            (damaged, missing) = (damaged - bad, missing - gone);
        }
    }

    private static void Replace(World world, long sheets)
    {
        world
            .Report(new ReplacementRequested("PG-1", world.Order, World.Malang, sheets + 1, "rusak dan kurang"), Kasubag)
            .Errors.Single()
            .Code.ShouldBe("replacement.beyond_need");
        world.Must(new ReplacementRequested("PG-1", world.Order, World.Malang, sheets, "rusak dan kurang"), Kasubag);
        world
            .Report(new ReplacementDecided("PG-1", world.Order, true, null), Kasubag)
            .Errors.Single()
            .Code.ShouldBe("replacement.requester_cannot_approve");
        world.Must(new ReplacementDecided("PG-1", world.Order, true, null), "user:prov35");
        world.Print(sheets);
        var cartons = world.Pack(World.Malang, sheets, 2_000, "PG");
        world.Dispatch("SJ-9", World.Malang, cartons);
        Receive(world, "SJ-9", cartons, []);
        Sort(world, cartons, 0);
    }

    private static void Row(World world, params (Term Term, long Sheets)[] expected)
    {
        foreach (var (term, sheets) in expected)
        {
            (term is Term.InStore or Term.Waste ? world.AtPlant(term) : world.Sheets(term)).ShouldBe(sheets, term.ToString());
        }

        world.ReconcilesToZero();
    }
}
