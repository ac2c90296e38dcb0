using CsCheck;
using Tepat.Domain.Audit;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Production;
using Tepat.Domain.Shipments;

namespace Tepat.Domain.Tests.Ledger;

/// <summary>Whatever plants and officers do, in whatever order and however often: nothing is lost, nothing negative, all sums to zero.</summary>
public sealed class RandomLivesTests
{
    private static readonly int[] Scans = [.. Enumerable.Range(0, 8)];

    private static readonly string[] People = ["vendor:CONTOH", "user:kab3507", "user:kasubag3507", "user:kab3514"];

    [Test]
    public void Random_lives_of_a_contest_reconcile_to_zero_after_every_step() =>
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 11], Gen.Int[0, 2_100], Gen.Int[0, 3])
            .List[20, 120]
            .Sample(
                steps =>
                {
                    var world = new World().WithOrder(20_000, 500, 2_000, pasuruan: 4_000);
                    foreach (var (kind, index, amount, person) in steps)
                    {
                        var before = Total(world);
                        var outcome = world.Report(Step(world, kind, index, amount), People[person]);
                        if (!outcome.IsSuccess)
                        {
                            Total(world).ShouldBe(before, "a refused event leaves no trace");
                        }

                        world.ReconcilesToZero();
                    }
                },
                iter: 100
            );

    [Test]
    public void The_end_is_the_same_whatever_the_order_of_scans() =>
        Gen.Shuffle(Scans)
            .Sample(
                order =>
                {
                    var world = new World().WithOrder(12_000, 0, 0, pasuruan: 4_000);
                    world.Print(16_000);
                    var cartons = world.Pack(World.Malang, 12_000, 2_000, "A");
                    world.Dispatch("SJ-1", World.Malang, cartons);
                    cartons.AddRange(world.Pack(World.Pasuruan, 4_000, 2_000, "A"));
                    world.Must(new ReceiptOpened("SJ-1", "Saksi Contoh"), "user:kab3507");
                    foreach (var i in order.Where(i => i != 5))
                    {
                        long? counted = i == 0 ? 1_990 : null;
                        var finding = i == 0 ? CartonFinding.SealBroken : CartonFinding.Sealed;
                        world.Must(new CartonReceived("SJ-1", cartons[i], finding, counted, null), People[1 + (i % 2)]);
                        world
                            .Report(new CartonReceived("SJ-1", cartons[i], finding, counted, null), People[1])
                            .IsSuccess.ShouldBeFalse("the same carton twice changes nothing");
                    }

                    world.Must(new ReceiptClosed("SJ-1", "BTTB-1", 1), "user:kasubag3507");
                    world.Sheets(Term.Unsorted).ShouldBe(9_990);
                    world.Sheets(Term.Missing).ShouldBe(10);
                    world.Sheets(Term.Untraced).ShouldBe(2_000);
                    world.Sheets(Term.Quarantine, World.Pasuruan).ShouldBe(4_000);
                    world.ReconcilesToZero();
                },
                iter: 100
            );

    private static EventData Step(World world, int kind, int index, int amount)
    {
        var destination = index % 3 == 0 ? World.Pasuruan : World.Malang;
        var carton = $"K{index}";
        var shipment = $"SJ{index % 4}";
        var pool = index == 7 ? Pool.Revote : Pool.Ordinary;
        return kind switch
        {
            0 => new PrintRunReported(world.Order, $"R{amount}", pool, amount, amount % 7, index == 3 ? 5 : 0, "1", "M"),
            1 or 2 => new CartonPacked(world.Order, destination, carton, pool, Math.Max(1, amount), "S"),
            3 => new ShipmentDispatched(
                shipment,
                amount % 5 == 0 ? OriginKind.Warehouse : OriginKind.Plant,
                amount % 5 == 0 ? World.Malang : World.Plant,
                destination,
                "L 0",
                "D",
                ["T"],
                "E",
                DateTimeOffset.UnixEpoch,
                [carton, $"K{(index + amount) % 12}"]
            ),
            4 => new ReceiptOpened(shipment, "Saksi"),
            5 or 6 => new CartonReceived(shipment, carton, (CartonFinding)(amount % 3), amount % 3 == 0 ? null : amount, null),
            7 => new ReceiptClosed(shipment, "B", amount % 3),
            8 when amount % 4 == 0 => new ScanUndone(shipment, carton, "pindaian keliru"),
            8 => Sorting.Count(carton, amount, index),
            10 => new EventCorrected(Math.Max(1, world.Log.Count - index), "", "", "salah catat"),
            11 => new AdjustmentProposed(
                $"PY-{amount % 5}",
                Math.Max(1, world.Log.Count - index),
                (AdjustedState)(amount % 4),
                (AdjustedState)(amount / 4 % 4),
                1 + amount % 50,
                "tertukar saat sortir"
            ),
            12 => new AdjustmentDecided($"PY-{amount % 5}", amount % 6 != 0, "alasan yang cukup"),
            _ => amount % 2 == 0
                ? new CaseResolved($"KS-{1 + (amount % 9)}", carton, (CaseResolution)(index % 3), "alasan yang cukup")
                : new WasteDestroyed(world.Order, pool, amount % 9, amount % 3, "shredder", ["S"]),
        };
    }

    private static long Total(World world) =>
        world.Books.Accounts.Sum(account => Math.Abs(account.Balance) * (1 + account.Key.GetHashCode() % 97))
        + world.Books.Units.Sum(unit => unit.Quantity * (1 + (int)unit.Place));
}
