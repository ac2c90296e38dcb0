using CsCheck;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;
using Tepat.Domain.Tests.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Domain.Tests.Warehouse;

/// <summary>Goods other than ballots are counted in, graded and counted again by two persons who see nothing of each other.</summary>
public sealed class StockTests
{
    private const long Booths = 40;
    private const string First = "user:kab3507";
    private const string Second = "user:kasubag3507";
    private const string Approver = "user:prov35";

    [Test]
    public void A_delivery_that_differs_from_its_document_is_counted_as_it_is_and_opens_a_case() // Ngawi had 420 booths too many
    {
        var world = new World();

        world.Must(Received(good: 1_420, light: 0, heavy: 0, document: 1_000), First);

        Held(world, Condition.Good).ShouldBe(1_420);
        world.Cases.Single().Kind.ShouldBe(CaseKind.CountedOver);
        world.Cases.Single().Quantity.ShouldBe(420);
        ItemSumsToZero(world);
    }

    [Test]
    public void Ballots_are_not_received_as_stock() =>
        new World()
            .Report(new StockReceived(World.Malang, "BALLOT", World.Ordinary, StockSource.Supplier, 10, 0, 0, "SJ-1", null), First)
            .Errors.Single()
            .Code.ShouldBe("stock.ballots_come_in_cartons");

    [Test]
    public void Nobody_counts_twice_and_no_counter_posts_the_difference()
    {
        var world = Counting(out var count);

        world.Must(new CountTaken(count, [997, 5]), First);
        Refused(world, new CountTaken(count, [997, 5]), First).ShouldBe("count.second_counter_must_differ");
        Refused(world, new CountPosted(count, "selisih tiga bilik"), Approver).ShouldBe("count.not_agreed");
        world.Must(new CountTaken(count, [997, 5]), Second);
        Refused(world, new CountPosted(count, "selisih tiga bilik"), First).ShouldBe("count.counter_cannot_approve");
        Refused(world, new CountPosted(count, "selisih tiga bilik"), Second).ShouldBe("count.counter_cannot_approve");
        world.Must(new CountPosted(count, "selisih tiga bilik"), Approver);

        Held(world, Condition.Good).ShouldBe(997);
        Held(world, Condition.LightlyDamaged).ShouldBe(5);
        world.Sheets(Term.Missing, item: Booths).ShouldBe(3);
        ItemSumsToZero(world);
    }

    [Test]
    public void Two_counts_that_differ_begin_a_new_round()
    {
        var world = Counting(out var count);
        world.Must(new CountTaken(count, [997, 4]), First);
        world.Must(new CountTaken(count, [998, 4]), Second);

        world.Books.Find<StockCount>(count)!.Status.ShouldBe(StockCountStatus.Open);
        world.Books.Find<StockCount>(count)!.Round.ShouldBe(2);
        Refused(world, new CountPosted(count, "selisih tiga bilik"), Approver).ShouldBe("count.not_agreed");
        world.Must(new CountTaken(count, [997, 4]), Second);
        world.Must(new CountTaken(count, [997, 4]), First);
        world.Must(new CountPosted(count, "selisih tiga bilik"), Approver);
    }

    [Test]
    public void Stock_that_moves_while_it_is_counted_must_be_counted_again()
    {
        var world = Counting(out var count);
        world.Must(new CountTaken(count, [1_000, 4]), First);
        world.Must(new CountTaken(count, [1_000, 4]), Second);
        world.Must(Received(good: 10, light: 0, heavy: 0), First);

        Refused(world, new CountPosted(count, "tidak ada selisih"), Approver).ShouldBe("count.stock_moved");
    }

    [Test]
    public void A_flooded_carton_is_damaged_or_set_aside_and_what_is_set_aside_can_be_cleared()
    {
        var world = new World().WithOrder(6_000, 0, 0);
        world.Print(6_000);
        var cartons = world.Pack(World.Malang, 6_000, 2_000, "GUB");
        world.Dispatch("SJ-1", World.Malang, cartons);
        world.Must(new ReceiptOpened("SJ-1", "Saksi Contoh"), First);
        cartons.ForEach(carton => world.Must(new CartonReceived("SJ-1", carton, CartonFinding.Sealed, null, null), First));
        AffectedCarton[] affected = [new(cartons[0], CartonFate.Damaged), new(cartons[1], CartonFate.SetAside)];

        world.Must(new StorageIncidentReported("IG-1", World.Malang, StorageIncidentKind.Flood, affected, [], "air 50 cm"), First);

        world.Sheets(Term.Damaged).ShouldBe(2_000);
        world.Sheets(Term.Quarantine).ShouldBe(2_000);
        world.Sheets(Term.Unsorted).ShouldBe(2_000);
        world.Cases.Single().Kind.ShouldBe(CaseKind.Damaged);
        world.ReconcilesToZero();
        Refused(world, new CartonCleared(cartons[2], "tidak terkena air"), First).ShouldBe("carton.not_set_aside");
        world.Must(new CartonCleared(cartons[1], "kering, isi utuh"), First);
        world.Sheets(Term.Unsorted).ShouldBe(4_000);
        world.ReconcilesToZero();
    }

    [Test]
    public void Whatever_happens_to_stock_nothing_is_lost_or_negative() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 50], Gen.Int[0, 2], Gen.Int[0, 2])
            .List[5, 60]
            .Sample(
                steps =>
                {
                    var world = Counting(out var count);
                    foreach (var (kind, amount, from, to) in steps)
                    {
                        EventData step = kind switch
                        {
                            0 => Received(amount, from, to),
                            1 when from != to => new StockRegraded(
                                World.Malang,
                                Booths,
                                StockRegraded.Grades[from],
                                StockRegraded.Grades[to],
                                Math.Max(1, amount),
                                "diperiksa"
                            ),
                            2 => new CountTaken(count, [950 + amount, to]),
                            3 => new CountPosted(count, "hasil hitung ulang"),
                            _ => new StorageIncidentReported(
                                $"IG-{amount}",
                                World.Malang,
                                StorageIncidentKind.Leak,
                                [],
                                [new AffectedStock("BOOTH", Booths, Condition.Good, Math.Max(1, amount))],
                                "atap bocor"
                            ),
                        };
                        world.Report(step, new[] { First, Second, Approver }[to]);
                        ItemSumsToZero(world);
                    }
                },
                iter: 100
            );

    private static World Counting(out string count)
    {
        var world = new World();
        world.Must(Received(good: 1_000, light: 4, heavy: 0), First);
        count = "HS-00001";
        CountedStock[] lines = [new("BOOTH", Booths, Condition.Good), new("BOOTH", Booths, Condition.LightlyDamaged)];
        world.Must(new CountOpened(count, World.Malang, lines), Approver);
        return world;
    }

    private static StockReceived Received(long good, long light, long heavy, long? document = null) =>
        new(World.Malang, "BOOTH", Booths, StockSource.Supplier, good, light, heavy, "SJ-BILIK-1", document);

    private static long Held(World world, Condition condition) => world.Books.Balance(AccountKey.Zone(World.Malang, Booths, condition));

    private static string Refused(World world, EventData data, string by)
    {
        var outcome = world.Report(data, by);
        outcome.IsSuccess.ShouldBeFalse();
        return outcome.Errors[0].Code;
    }

    private static void ItemSumsToZero(World world)
    {
        var accounts = world.Books.Accounts.Where(account => account.Key.StockItemId == Booths).ToList();
        accounts.Sum(account => account.Balance).ShouldBe(0);
        accounts.ShouldAllBe(account => account.Key.IsSource || account.Balance >= 0);
        (world.Sheets(Term.Supplied, item: Booths) + world.Sheets(Term.Unexplained, item: Booths)).ShouldBe(
            new[] { Term.Good, Term.LightlyDamaged, Term.HeavilyDamaged, Term.Missing }.Sum(term => world.Sheets(term, item: Booths))
        );
    }
}
