using CsCheck;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Warehouse;
using Tepat.Domain.Warehouse.Revotes;

namespace Tepat.Domain.Tests.Ledger;

/// <summary>Whatever officers do with releases, in whatever order: nothing is lost, nothing negative, never more than 2,000 sheets.</summary>
public sealed class RandomRevotesTests
{
    private static readonly string[] People = [Revoting.Proposer, Revoting.Head, Revoting.Secretary, Revoting.Observer];

    private static readonly Term[] Told = [Term.Boxes, Term.Used, Term.Spoiled, Term.Unused];

    [TestCase(2_000)]
    [TestCase(600)]
    public void Random_lives_of_a_pool_reconcile_to_zero_after_every_step(int size)
    {
        var (handOuts, ends) = (0, 0);
        Gen.Select(Gen.Int[0, 9], Gen.Int[1, 2], Gen.Int[1, 4], Gen.Int[1, 700], Gen.Int[0, 11])
            .List[40, 160]
            .Sample(
                steps =>
                {
                    var (world, cartons) = Revoting.Locked(size);
                    foreach (var (kind, release, station, amount, person) in steps)
                    {
                        var before = Trace(world);
                        var act = Step(world, cartons, kind, $"PSU-{release}", station, amount);
                        var outcome = world.Report(act, Who(act, amount, person));
                        if (!outcome.IsSuccess)
                        {
                            Trace(world).ShouldBe(before, "a refused event leaves no trace");
                        }

                        Holds(world);
                    }

                    Interlocked.Add(ref handOuts, world.Log.Count(one => one.Data is RevoteHandedOut));
                    Interlocked.Add(ref ends, world.Log.Count(one => one.Data is RevoteBoxesArchived));
                },
                iter: 300
            );

        handOuts.ShouldBePositive("a life in which nothing is ever given out proves nothing");
        ends.ShouldBePositive();
    }

    private static EventData Step(World world, List<string> cartons, int kind, string release, int station, int amount) =>
        kind switch
        {
            <= 2 when world.Books.Find<RevoteRelease>(release) is null => Revoting.Proposal(release, amount, 1 + amount / 2),
            0 or 1 => Revoting.Signed(RevoteOffice.Kpu, release),
            2 => Revoting.Signed(RevoteOffice.Bawaslu, release),
            3 or 4 => Revoting.HandOut(station, [.. cartons.Skip(amount % cartons.Count)], release, $"A{world.Log.Count}"),
            5 or 6 => Revoting.Report(
                station,
                Held(world, release, station) - amount % 3,
                amount % 2,
                amount % 5 == 0 ? 2 : 0,
                release,
                $"B{world.Log.Count}"
            ),
            7 when amount % 20 == 0 => new RevoteCancelled(release, "Dibatalkan pleno."),
            8 => new RevoteBoxesArchived(release, Boxes(world, release), "Bawaslu"),
            9 when amount % 30 == 0 => new RevoteArchived(cartons[amount % cartons.Count], "Bawaslu", null),
            _ => Revoting.HandOut(station, cartons, release, $"C{world.Log.Count}"),
        };

    // One time in three anybody tries; else the one whose act it is, so that lives get to their end.
    private static string Who(EventData act, int amount, int person) =>
        (person < People.Length, act) switch
        {
            (true, _) => People[person],
            (_, RevoteSigned { Office: RevoteOffice.Kpu }) => amount % 2 == 0 ? Revoting.Head : Revoting.Secretary,
            (_, RevoteSigned) => Revoting.Observer,
            _ => Revoting.Proposer,
        };

    private static void Holds(World world)
    {
        world.ReconcilesToZero();
        var store = world.Sheets(Term.RevoteStore, item: World.Revote);
        var promised = world.Books.All<RevoteRelease>().Sum(release => release.WaitingSheets);
        promised.ShouldBeLessThanOrEqualTo(store, "what is promised lies in the pool");
        var given = Told.Sum(term => world.Sheets(term, item: World.Revote)) - world.Sheets(Term.Unexplained, item: World.Revote);
        (store + given).ShouldBeLessThanOrEqualTo(2_000);
        foreach (var station in world.Books.All<RevoteRelease>().SelectMany(release => release.Stations))
        {
            (station.BoxCode is null).ShouldBe(station.Status is RevoteStationStatus.Waiting or RevoteStationStatus.Lapsed);
            if (station.Status == RevoteStationStatus.HandedOut)
            {
                world.Books.FindUnit(station.BoxCode!)!.Quantity.ShouldBe(station.Sheets);
            }
        }
    }

    private static long Held(World world, string release, int station) =>
        Math.Max(2, world.Books.Find<RevoteRelease>(release)?.Find(Revoting.Village, station)?.Sheets ?? 0);

    private static List<string> Boxes(World world, string release) =>
        [.. world.Books.Find<RevoteRelease>(release)?.Stations.Select(one => one.BoxCode).OfType<string>() ?? []];

    private static (long Balances, int Statuses, int Signatures) Trace(World world) =>
        (
            world.Books.Accounts.Sum(account => Math.Abs(account.Balance) * (1 + account.Key.GetHashCode() % 97)),
            world.Books.All<RevoteRelease>().Sum(one => (int)one.Status + one.Stations.Sum(station => 10 * (int)station.Status)),
            world.Books.All<RevoteRelease>().Sum(one => one.Signatures.Count)
        );
}
