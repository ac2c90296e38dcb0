using Tepat.Domain.Common;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;

namespace Tepat.Domain.Tests.Procurement;

/// <summary>Every act in every status: where it leads, or the code by which it is refused.</summary>
public sealed class PrintOrderTests
{
    private static readonly DateTimeOffset At = new(2024, 10, 10, 0, 0, 0, TimeSpan.Zero);

    // Rows: acts. Columns: issued, proofApproved, ready, printing, counted, verified, closed.
    private static readonly (string Act, string[] Ends)[] Table =
    [
        (
            "approve proof",
            [
                "ProofApproved",
                "order.proof_already_approved",
                "order.proof_already_approved",
                "order.proof_already_approved",
                "order.proof_already_approved",
                "order.proof_already_approved",
                "order.proof_already_approved",
            ]
        ),
        (
            "register plate",
            [
                "order.proof_not_approved",
                "Ready",
                "Ready",
                "order.printing_begun",
                "order.printing_begun",
                "order.printing_begun",
                "order.printing_begun",
            ]
        ),
        (
            "register film",
            [
                "order.proof_not_approved",
                "ProofApproved",
                "Ready",
                "order.printing_begun",
                "order.printing_begun",
                "order.printing_begun",
                "order.printing_begun",
            ]
        ),
        (
            "report run",
            ["order.proof_not_approved", "order.plates_not_registered", "Printing", "Printing", "Printing", "Printing", "order.closed"]
        ),
        (
            "count",
            ["order.nothing_printed", "order.nothing_printed", "order.nothing_printed", "Counted", "Counted", "Counted", "order.closed"]
        ),
        (
            "count with a difference",
            ["order.nothing_printed", "order.nothing_printed", "order.nothing_printed", "Printing", "Printing", "Printing", "order.closed"]
        ),
        (
            "confirm",
            [
                "order.not_counted",
                "order.not_counted",
                "order.not_counted",
                "order.not_counted",
                "Verified",
                "order.not_counted",
                "order.not_counted",
            ]
        ),
        (
            "seal plates",
            [
                "order.not_verified",
                "order.not_verified",
                "order.not_verified",
                "order.not_verified",
                "order.not_verified",
                "Closed",
                "order.not_verified",
            ]
        ),
        ("supplement", ["Issued", "ProofApproved", "Ready", "Printing", "Counted", "Verified", "order.closed"]),
    ];

    private static IEnumerable<TestCaseData> Pairs() =>
        Table.SelectMany(row => row.Ends.Select((end, i) => new TestCaseData((OrderStatus)i, row.Act, end)));

    [TestCaseSource(nameof(Pairs))]
    public void Act_in_status(OrderStatus status, string act, string end)
    {
        var order = In(status);

        var outcome = Do(order, act);

        (outcome.IsSuccess ? order.Status.ToString() : outcome.Errors[0].Code).ShouldBe(end);
        order.Status.ShouldBe(outcome.IsSuccess ? Enum.Parse<OrderStatus>(end) : status);
    }

    [Test]
    public void Good_sheets_stop_at_the_order_and_over_print_is_recorded_apart()
    {
        var order = In(OrderStatus.Ready);

        order.ReportRun(Pool.Ordinary, 1_000, 0, 0).IsSuccess.ShouldBeTrue();
        var beyond = order.ReportRun(Pool.Ordinary, 1, 0, 0);
        order.ReportRun(Pool.Ordinary, 0, 5, 7).IsSuccess.ShouldBeTrue();

        beyond.Errors[0].Code.ShouldBe("order.good_beyond_ordered");
        (order.GoodOrdinary, order.WasteQuantity, order.OverPrintQuantity).ShouldBe((1_000, 5, 7));
    }

    [Test]
    public void Pools_have_ceilings_of_their_own()
    {
        var order = In(OrderStatus.Ready);

        order.ReportRun(Pool.Revote, 201, 0, 0).Errors[0].Code.ShouldBe("order.good_beyond_ordered");
        order.ReportRun(Pool.Revote, 200, 0, 0).IsSuccess.ShouldBeTrue();
        order.Remaining(Pool.Ordinary).ShouldBe(1_000);
    }

    [Test]
    public void Order_without_re_vote_ballots_takes_no_re_vote_run()
    {
        var order = In(OrderStatus.Ready);
        order.OrderedRevote = 0;

        order.ReportRun(Pool.Revote, 0, 3, 0).Errors[0].Code.ShouldBe("order.no_revote_ordered");
    }

    [Test]
    public void Replacement_raises_the_ceiling_by_exactly_its_quantity()
    {
        var order = In(OrderStatus.Printing);
        var before = order.Remaining(Pool.Ordinary);

        order.Supplement("35.07", 985).IsSuccess.ShouldBeTrue();

        order.Remaining(Pool.Ordinary).ShouldBe(before + 985);
        order.Lines["35.07"].Remaining(Pool.Ordinary).ShouldBe(1_985);
    }

    [Test]
    public void Confirmation_repeats_the_number_printed_waste_included()
    {
        var order = In(OrderStatus.Counted);

        order.Confirm(10, AllStored).Errors[0].Code.ShouldBe("order.count_differs");
        order.Confirm(11, AllStored).IsSuccess.ShouldBeTrue();
    }

    [Test]
    public void Confirmation_is_refused_while_a_count_is_not_what_the_books_say_and_each_is_named()
    {
        var order = In(OrderStatus.Counted);

        var refused = order.Confirm(11, new PrintCounts(SentSheets: 1, StoredSheets: 10, DestroyedSheets: 0, SentOnBooks: 4)).Errors[0];

        refused.Code.ShouldBe("order.counts_differ_from_books");
        refused.Facts!["sentSheets"].ShouldBe(1L);
        refused.Facts!["bookedSentSheets"].ShouldBe(4L);
        refused.Facts!["storedSheets"].ShouldBe(10L);
        refused.Facts!["bookedStoredSheets"].ShouldBe(7L);
        refused.Facts.Keys.ShouldNotContain("destroyedSheets");
        order.Status.ShouldBe(OrderStatus.Counted);
    }

    [Test]
    public void Sealing_seals_every_plate_and_film()
    {
        var order = In(OrderStatus.Verified);

        order.SealPlates(At).IsSuccess.ShouldBeTrue();

        order.Plates.Values.ShouldAllBe(plate => plate.Status == PlateStatus.Sealed);
    }

    private static readonly PrintCounts AllStored = new(0, 11, 0, 0);

    private static Outcome Do(PrintOrder order, string act) =>
        act switch
        {
            "approve proof" => order.ApproveProof("hash", "user:head35", At),
            "register plate" => order.RegisterPlates([("NEW", PlateKind.Plate)], At),
            "register film" => order.RegisterPlates([("NEW", PlateKind.Film)], At),
            "report run" => order.ReportRun(Pool.Ordinary, 1, 0, 0),
            "count" => order.Count(0),
            "count with a difference" => order.Count(3),
            "confirm" => order.Confirm(order.AllPrinted, new PrintCounts(0, order.AllPrinted, 0, 0)),
            "seal plates" => order.SealPlates(At),
            _ => order.Supplement("35.07", 1),
        };

    private static PrintOrder In(OrderStatus status)
    {
        var order = new PrintOrder
        {
            Id = 1,
            Code = "PC-35-0001",
            ContractId = 1,
            VendorId = 1,
            PlantCode = "GRESIK-01",
            RegionCode = "35",
            OrdinaryItemId = 1,
            RevoteItemId = 2,
            OrderedOrdinary = 1_000,
            OrderedRevote = 200,
        };
        order.Load(
            new OrderLine
            {
                DestinationCode = "35.07",
                RegularQuantity = 970,
                ReserveQuantity = 30,
                RevoteQuantity = 200,
            }
        );
        Action[] way =
        [
            () => order.ApproveProof("hash", "user:head35", At),
            () => order.RegisterPlates([("P1", PlateKind.Plate), ("F1", PlateKind.Film)], At),
            () => order.ReportRun(Pool.Ordinary, 10, 1, 0),
            () => order.Count(0),
            () => order.Confirm(11, AllStored),
            () => order.SealPlates(At),
        ];
        foreach (var step in way.Take((int)status))
        {
            step();
        }

        order.Status.ShouldBe(status);
        return order;
    }
}
