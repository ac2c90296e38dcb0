using Tepat.Domain.Audit;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Production;
using Tepat.Domain.Shipments;
using Tepat.Domain.Tests.Ledger;

namespace Tepat.Domain.Tests.Audit;

/// <summary>What should not have been recorded is taken back exactly, as long as nobody has built upon it.</summary>
public sealed class CorrectionTests
{
    private const string Kasubag = "user:kasubag3507";

    [Test]
    public void Run_that_was_reported_wrongly_is_as_if_it_had_never_been()
    {
        var world = new World().WithOrder(10_000, 0, 0);
        world.Print(4_000, waste: 12, over: 3);

        Done(world.Correct());

        world.AtPlant(Term.Printed).ShouldBe(0);
        world.Books.FindOrder(world.Order)!.Remaining(Pool.Ordinary).ShouldBe(10_000);
        world.Cases.ShouldAllBe(@case => @case.Status == CaseStatus.Resolved, "the over-print that was not");
        world.ReconcilesToZero();
    }

    [Test]
    public void Run_whose_sheets_are_packed_stands()
    {
        var world = new World().WithOrder(10_000, 0, 0);
        world.Print(4_000);
        world.Pack(World.Malang, 2_000, 2_000, "A");

        Refused(world.Correct(1), "correction.gone_on", "laterFirst");
    }

    [Test]
    public void Run_that_printer_and_commission_have_counted_stands()
    {
        var world = new World().WithOrder(10_000, 0, 0);
        world.Print(4_000);
        world.Must(new PrintQuantityVerified(world.Order, 4_000, 0, 4_000, 0, "KPU, Petugas Contoh"));

        Refused(world.Correct(1), "correction.order_counted");
    }

    [Test]
    public void Carton_that_was_packed_wrongly_gives_its_sheets_back_and_its_label_is_void()
    {
        var world = new World().WithOrder(10_000, 0, 0);
        world.Print(4_000);
        var carton = world.Pack(World.Malang, 2_000, 2_000, "A")[0];

        Done(world.Correct());

        world.AtPlant(Term.InStore).ShouldBe(4_000);
        world.AtPlant(Term.Packed).ShouldBe(0);
        world.Books.FindOrder(world.Order)!.Lines[World.Malang].Remaining(Pool.Ordinary).ShouldBe(10_000);
        world.Books.FindUnit(carton)!.Place.ShouldBe(Place.Emptied);
        Refused(world.Report(new CartonPacked(world.Order, World.Malang, carton, Pool.Ordinary, 1, "S")), "carton.code_taken");
        world.ReconcilesToZero();
    }

    [Test]
    public void Carton_that_has_left_must_come_back_step_by_step()
    {
        var world = new World().WithOrder(10_000, 0, 0);
        world.Print(4_000);
        world.Dispatch("SJ-1", World.Malang, world.Pack(World.Malang, 2_000, 2_000, "A"));

        Refused(world.Correct(2), "correction.touched_later", "laterFirst");
        Refused(world.Correct(3), "correction.type_not_correctable");
    }

    [Test]
    public void Waste_that_was_not_destroyed_after_all_is_in_store_again()
    {
        var world = new World().WithOrder(10_000, 0, 0);
        world.Print(4_000, waste: 12);
        world.Must(new WasteDestroyed(world.Order, Pool.Ordinary, 12, 0, "shredder", ["Saksi Contoh"]));

        Done(world.Correct());

        (world.AtPlant(Term.Waste), world.AtPlant(Term.Destroyed)).ShouldBe((12, 0));
        world.Books.FindOrder(world.Order)!.DestroyedQuantity.ShouldBe(0);
        world.ReconcilesToZero();
    }

    [Test]
    public void Carton_sorted_wrongly_is_full_again_and_can_be_sorted_anew()
    {
        var (world, carton) = InWarehouse();
        world.Must(Sorting.Count(carton, 1_900, 90), Kasubag);
        world.Sheets(Term.Missing).ShouldBe(10);

        Done(world.Correct());

        world.Sheets(Term.Unsorted).ShouldBe(2_000);
        (world.Sheets(Term.Good), world.Sheets(Term.Damaged), world.Sheets(Term.Missing)).ShouldBe((0, 0, 0));
        world.Cases.ShouldAllBe(@case => @case.Status == CaseStatus.Resolved);
        world.Must(Sorting.Count(carton, 1_990, 10), Kasubag);
        world.ReconcilesToZero();
    }

    [Test]
    public void Sorting_whose_case_is_resolved_stands_until_the_resolution_is_taken_back()
    {
        var (world, carton) = InWarehouse();
        world.Must(Sorting.Count(carton, 1_990, 0), Kasubag);
        var sorted = world.Log.Count;
        world.Must(new CaseResolved(world.Cases[^1].Code, null, CaseResolution.Accepted, "dihitung dua kali"), Kasubag);

        Refused(world.Correct(sorted), "correction.case_resolved", "laterFirst");

        Done(world.Correct());
        world.Cases[^1].Status.ShouldBe(CaseStatus.Open);
        Done(world.Correct(sorted));
    }

    [Test]
    public void Received_carton_is_on_its_shipment_again_while_the_receipt_is_open()
    {
        var (world, carton) = InWarehouse();
        var scanned = world.Log.Count;
        world.Must(Sorting.Count(carton, 2_000, 0), Kasubag);

        Refused(world.Correct(scanned), "correction.touched_later", "laterFirst");
        Done(world.Correct());
        Done(world.Correct(scanned));
        world.Sheets(Term.OnRoad).ShouldBe(2_000);
        world.Must(new CartonReceived("SJ-1", carton, CartonFinding.Counted, 1_999, null), Kasubag);
        world.Must(new ReceiptClosed("SJ-1", "BTTB-1", 0), Kasubag);
        Refused(world.Correct(world.Log.Count - 1), "shipment.receipt_not_open");
    }

    [Test]
    public void Carton_given_up_as_lost_is_untraced_again()
    {
        var (world, carton) = InWarehouse(scanned: false);
        world.Must(new ReceiptClosed("SJ-1", "BTTB-1", 1), Kasubag);
        world.Must(new CaseResolved(world.Cases[^1].Code, carton, CaseResolution.Lost, "tidak ditemukan"), Kasubag);
        world.Sheets(Term.Missing).ShouldBe(2_000);

        Done(world.Correct());

        (world.Sheets(Term.Missing), world.Sheets(Term.Untraced)).ShouldBe((0, 2_000));
        world.Cases[^1].Status.ShouldBe(CaseStatus.Open);
        world.ReconcilesToZero();
    }

    [Test]
    public void Event_is_taken_back_once_and_a_correction_never()
    {
        var world = new World().WithOrder(10_000, 0, 0);
        world.Print(4_000);
        Done(world.Correct());

        Refused(world.Correct(1), "correction.already_made");
        Refused(world.Correct(2), "correction.of_correction");
        Refused(world.Correct(9), "correction.event_not_found");
    }

    [Test]
    public void Sheets_that_have_gone_on_are_adjusted_where_they_are_by_two_officers()
    {
        var (world, carton) = InWarehouse();
        world.Must(Sorting.Count(carton, 1_990, 10), Kasubag);
        var sorted = world.Log.Count;
        world.Must(Proposed("PY-1", sorted, AdjustedState.Good, AdjustedState.Damaged, 4), Kasubag);
        world.Sheets(Term.Damaged).ShouldBe(10, "nothing moves on one signature");

        Refused(world.Report(new AdjustmentDecided("PY-1", true, null), Kasubag), "adjustment.proposer_cannot_sign");
        world.Must(new AdjustmentDecided("PY-1", true, null), "user:sek35");

        (world.Sheets(Term.Good), world.Sheets(Term.Damaged)).ShouldBe((1_986, 14));
        Refused(world.Report(new AdjustmentDecided("PY-1", true, null), "user:sek35"), "adjustment.already_decided");
        Refused(world.Correct(sorted), "correction.gone_on", "adjustment");
        world.ReconcilesToZero();
    }

    [TestCase(AdjustedState.Damaged, AdjustedState.Good, 11, "adjustment.beyond_stock")]
    [TestCase(AdjustedState.Missing, AdjustedState.Good, 1, "adjustment.beyond_stock")]
    [TestCase(AdjustedState.Good, AdjustedState.Unexplained, 1, "adjustment.beyond_stock")]
    [TestCase(AdjustedState.Unexplained, AdjustedState.Missing, 1, "adjustment.not_possible")]
    [TestCase(AdjustedState.Good, AdjustedState.Good, 1, "adjustment.not_possible")]
    public void Adjustment_beyond_what_is_there_is_refused(AdjustedState from, AdjustedState to, long sheets, string code)
    {
        var (world, carton) = InWarehouse();
        world.Must(Sorting.Count(carton, 1_990, 10), Kasubag);

        Refused(world.Report(Proposed("PY-1", world.Log.Count, from, to, sheets), Kasubag), code);
    }

    [Test]
    public void Missing_is_set_against_the_unexplained_by_two_officers_only()
    {
        var (world, first) = InWarehouse(cartons: 2);
        world.Must(Sorting.Count(first, 1_997, 0), Kasubag);
        world.Must(Sorting.Count(first[..^1] + "2", 2_003, 0), Kasubag);
        (world.Sheets(Term.Missing), world.Sheets(Term.Unexplained)).ShouldBe((3, 3));

        world.Must(Proposed("PY-1", world.Log.Count - 1, AdjustedState.Missing, AdjustedState.Unexplained, 3), Kasubag);
        world.Must(new AdjustmentDecided("PY-1", true, null), "user:sek35");

        (world.Sheets(Term.Missing), world.Sheets(Term.Unexplained)).ShouldBe((0, 0));
        world.ReconcilesToZero();
    }

    private static AdjustmentProposed Proposed(string code, int corrects, AdjustedState from, AdjustedState to, long sheets) =>
        new(code, corrects, from, to, sheets, "tertukar saat sortir");

    /// <summary>Cartons of 2,000 for Malang whose receipt is open, scanned or not yet.</summary>
    private static (World World, string Carton) InWarehouse(bool scanned = true, int cartons = 1)
    {
        var world = new World().WithOrder(10_000, 0, 0);
        world.Print(10_000);
        var codes = world.Pack(World.Malang, cartons * 2_000, 2_000, "A");
        world.Dispatch("SJ-1", World.Malang, codes);
        world.Must(new ReceiptOpened("SJ-1", "Saksi Contoh"), Kasubag);
        codes
            .Where(_ => scanned)
            .ToList()
            .ForEach(code => world.Must(new CartonReceived("SJ-1", code, CartonFinding.Sealed, null, null), Kasubag));
        return (world, codes[0]);
    }

    private static void Done(Common.Outcome outcome) => outcome.Errors.Select(error => error.Code).ShouldBeEmpty();

    private static void Refused(Common.Outcome outcome, string code, string? remedy = null)
    {
        outcome.Errors.Select(error => error.Code).ShouldBe([code]);
        if (remedy is not null)
        {
            outcome.Errors[0].Facts!["remedy"].ShouldBe(remedy);
        }
    }
}
