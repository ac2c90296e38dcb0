using CsCheck;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;
using Tepat.Domain.Tests.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Domain.Tests.Warehouse;

/// <summary>A team opens one carton at a time and closes it when its count matches the books, or the difference is explained.</summary>
public sealed class CartonSortedTests
{
    private const string Clerk = "user:kab3507";
    private const string Kasubag = "user:kasubag3507";

    [Test]
    public void A_team_has_one_carton_open_at_a_time()
    {
        var (world, cartons) = InWarehouse(4_000);
        world.Must(new SortingOpened(cartons[0], Sorting.Team), Clerk);

        var refused = world.Report(new SortingOpened(cartons[1], Sorting.Team), Clerk).Errors.Single();

        refused.Code.ShouldBe("team.has_open_carton");
        refused.Facts!["carton"].ShouldBe(cartons[0]);
        Refused(world, new SortingOpened(cartons[0], Sorting.OtherTeam)).ShouldBe("carton.being_sorted");
        Refused(world, Sorting.Match(cartons[0], 2_000, Sorting.OtherTeam)).ShouldBe("carton.being_sorted");
        Refused(world, Sorting.Match(cartons[0], 2_000, null)).ShouldBe("carton.being_sorted");
    }

    [Test]
    public void Damage_is_counted_by_reason_and_a_flaw_stays_good()
    {
        var (world, cartons) = InWarehouse(2_000);
        world.Must(new SortingOpened(cartons[0], Sorting.Team), Clerk);
        var count = Sorting.Match(
            cartons[0],
            1_993,
            Sorting.Team,
            new DamagedSheets(DamageReason.WrinkledOrTorn, 4),
            new DamagedSheets(DamageReason.Holes, 3)
        );

        world.Must(count with { FlawedSheets = 11 }, Clerk);

        world.Sheets(Term.Good).ShouldBe(1_993);
        world.Sheets(Term.Damaged).ShouldBe(7);
        var row = world.Books.Posting.Rows.OfType<SortedRow>().Single();
        row.WageSen.ShouldBe(2_000 * Sorting.Wage, "damaged sheets are paid too");
        (row.ShortSheets, row.OverSheets).ShouldBe((0, 0));
        world.ReconcilesToZero();
    }

    [Test]
    public void A_count_that_differs_needs_a_second_person_the_same_number_and_an_explanation()
    {
        var (world, cartons) = InWarehouse(2_000);
        world.Must(new SortingOpened(cartons[0], Sorting.Team), Clerk);
        var first = Sorting.Match(cartons[0], 1_997);
        var second = first with { SecondCount = new SecondCount("Budi Contoh", 1_997) };

        Refused(world, first).ShouldBe("sorting.second_count_needed");
        Refused(world, first with { SecondCount = new SecondCount("Budi Contoh", 1_998) }).ShouldBe("sorting.counts_differ");
        Refused(world, first with { SecondCount = new SecondCount(" siti contoh ", 1_997) }).ShouldBe("sorting.same_counter");
        Refused(world, first with { SecondCount = new SecondCount("kab3507", 1_997) }).ShouldBe("sorting.same_counter");
        Refused(world, second).ShouldBe("sorting.explanation_needed");
        Refused(world, second with { Explanation = "kurang" }).ShouldBe("sorting.explanation_needed");
        world.Must(second with { Explanation = "kurang 3 lembar, dihitung dua kali" }, Clerk);

        world.Sheets(Term.Missing).ShouldBe(3);
        world.Cases.Single().Kind.ShouldBe(CaseKind.CountedShort);
        world.ReconcilesToZero();
    }

    [Test]
    public void Short_and_over_of_two_cartons_are_never_netted()
    {
        var (world, cartons) = InWarehouse(4_000);
        world.Must(Sorting.Count(cartons[0], 1_997, 0), Kasubag);
        world.Must(Sorting.Count(cartons[1], 2_003, 0), Kasubag);

        world.Sheets(Term.Missing).ShouldBe(3);
        world.Sheets(Term.Unexplained).ShouldBe(3);
        world.Cases.Select(@case => @case.Kind).ShouldBe([CaseKind.CountedShort, CaseKind.CountedOver]);
        world.ReconcilesToZero();
    }

    [Test]
    public void More_flawed_or_folded_than_good_and_a_reason_twice_are_refused()
    {
        var (world, cartons) = InWarehouse(2_000);
        var count = Sorting.Match(cartons[0], 1_998, null, new DamagedSheets(DamageReason.Holes, 2));

        Refused(world, count with { FlawedSheets = 1_999 }).ShouldBe("sorting.flawed_beyond_good");
        Refused(world, count with { FoldedSheets = 1_999 }).ShouldBe("sorting.folded_beyond_good");
        var twice = new[] { new DamagedSheets(DamageReason.Holes, 1), new DamagedSheets(DamageReason.Holes, 1) };
        Refused(world, count with { Damage = twice }).ShouldBe("sorting.reason_repeated");
    }

    [Test]
    public void A_team_of_elsewhere_or_one_that_no_longer_works_opens_nothing()
    {
        var (world, cartons) = InWarehouse(2_000);
        Sorting.Form(world, "3514-T01", World.Pasuruan);
        Sorting.Form(world, "3507-T09").Change("Tim", Sorting.Coordinator, 5, Sorting.Wage, isActive: false);

        Refused(world, new SortingOpened(cartons[0], "3514-T01")).ShouldBe("team.of_elsewhere");
        Refused(world, new SortingOpened(cartons[0], "3507-T09")).ShouldBe("team.inactive");
        Refused(world, new SortingOpened(cartons[0], "3507-T77")).ShouldBe("team.not_found");
    }

    [Test]
    public void A_team_with_a_carton_on_its_table_stays_active()
    {
        var (world, cartons) = InWarehouse(2_000);
        world.Must(new SortingOpened(cartons[0], Sorting.Team), Clerk);
        var team = world.Books.Find<SortingTeam>(Sorting.Team)!;

        team.Change("Tim", Sorting.Coordinator, 5, Sorting.Wage, isActive: false).Errors.Single().Code.ShouldBe("team.has_open_carton");
        team.Change("Tim", Sorting.Coordinator, 0, Sorting.Wage, isActive: true).Errors.Single().Code.ShouldBe("team.members_out_of_range");
        team.Change("Tim", Sorting.Coordinator, 21, Sorting.Wage, isActive: true).IsSuccess.ShouldBeFalse();
    }

    /// <summary>Every act on a carton in every state of its sorting: only what is listed is allowed.</summary>
    [TestCase(null, true, false, false)]
    [TestCase(SortingStatus.Open, false, true, true)]
    [TestCase(SortingStatus.Returned, true, false, false)]
    [TestCase(SortingStatus.Sorted, false, false, false)]
    public void Only_the_next_step_is_allowed(SortingStatus? status, bool mayOpen, bool mayReturn, bool maySort)
    {
        Allowed((_, carton) => new SortingOpened(carton, Sorting.Team)).ShouldBe(mayOpen);
        Allowed((_, carton) => new SortingReturned(carton, Sorting.Team, "meja dipindah")).ShouldBe(mayReturn);
        Allowed((_, carton) => Sorting.Match(carton, 2_000)).ShouldBe(maySort);

        bool Allowed(Func<World, string, EventData> act)
        {
            var (world, cartons) = InWarehouse(2_000);
            if (status is not null)
            {
                world.Must(new SortingOpened(cartons[0], Sorting.Team), Clerk);
            }

            if (status == SortingStatus.Returned)
            {
                world.Must(new SortingReturned(cartons[0], Sorting.Team, "meja dipindah"), Clerk);
            }

            if (status == SortingStatus.Sorted)
            {
                world.Must(Sorting.Match(cartons[0], 2_000), Clerk);
            }

            return world.Report(act(world, cartons[0]), Clerk).IsSuccess;
        }
    }

    [Test]
    public void Sorting_is_closed_when_no_carton_is_left_and_goes_on_when_one_comes()
    {
        var (world, cartons) = InWarehouse(6_000, arrive: 2);
        world.Must(new SortingOpened(cartons[0], Sorting.Team), Clerk);

        var left = Close(world).Errors.Single();
        left.Code.ShouldBe("sorting.not_finished");
        (left.Facts!["cartons"], left.Facts["openCartons"]).ShouldBe((2L, 1L));

        world.Must(Sorting.Match(cartons[0], 2_000), Clerk);
        world.Must(Sorting.Match(cartons[1], 2_000, null), Clerk);
        Close(world).IsSuccess.ShouldBeTrue();
        Tally(world).SortingClosedAt.ShouldNotBeNull();
        Close(world).Errors.Single().Code.ShouldBe("sorting.already_closed");

        world.Must(new ReceiptOpened("SJ-2", "Saksi Contoh"), Kasubag);
        world.Must(new CartonReceived("SJ-2", cartons[2], CartonFinding.Sealed, null, null), Kasubag);
        Tally(world).SortingClosedAt.ShouldBeNull();
    }

    [Test]
    public void Nothing_can_be_closed_where_nothing_was_sorted()
    {
        var world = new World().WithOrder(2_000, 0, 0);

        Close(world).Errors.Single().Code.ShouldBe("sorting.nothing_sorted");
    }

    /// <summary>Whatever teams do in whatever order: nothing is lost, a team has one carton, and good + damaged + short - over is what was held.</summary>
    [Test]
    public void Whatever_teams_do_nothing_is_lost() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 12])
            .List[10, 80]
            .Sample(
                steps =>
                {
                    var (world, cartons) = InWarehouse(10_000);
                    string?[] teams = [null, Sorting.Team, Sorting.OtherTeam];
                    foreach (var (kind, carton, team, amount) in steps)
                    {
                        var outcome = world.Report(Step(kind, cartons[carton], teams[team], amount), Clerk);
                        if (outcome.IsSuccess && world.Books.Posting.Rows.OfType<SortedRow>().SingleOrDefault() is { } row)
                        {
                            (row.Count.GoodSheets + row.DamagedSheets + row.ShortSheets - row.OverSheets).ShouldBe(row.HeldSheets);
                            row.WageSen.ShouldBe(row.CountedSheets * row.WageSenPerSheet);
                        }

                        world.ReconcilesToZero();
                        TablesAgree(world);
                    }
                },
                iter: 100
            );

    private static EventData Step(int kind, string carton, string? team, int amount) =>
        kind switch
        {
            0 or 1 => new SortingOpened(carton, team ?? Sorting.Team),
            2 => new SortingReturned(carton, team ?? Sorting.Team, "meja dipindah"),
            _ => Sorting.Count(carton, 2_000 - amount, amount % 5, team),
        };

    private static void TablesAgree(World world)
    {
        var open = world.Books.All<CartonSorting>().Where(work => work.Status == SortingStatus.Open).ToList();
        open.Select(work => work.Team.Code).ShouldBeUnique();
        open.ShouldAllBe(work => work.Unit.Place == Place.Sorting && work.Team.OpenCarton == work.Unit.Code);
        world.Books.Units.Count(unit => unit.Place == Place.Sorting).ShouldBe(open.Count);
        world.Books.All<SortingTeam>().Count(team => team.OpenCarton is not null).ShouldBe(open.Count);
    }

    private static (World World, List<string> Cartons) InWarehouse(long sheets, int? arrive = null)
    {
        var world = new World().WithOrder(sheets, 0, 0);
        Sorting.Form(world);
        Sorting.Form(world, Sorting.OtherTeam);
        world.Print(sheets);
        var cartons = world.Pack(World.Malang, sheets, 2_000, "GUB");
        var first = cartons.Take(arrive ?? cartons.Count).ToList();
        world.Dispatch("SJ-1", World.Malang, first);
        world.Must(new ReceiptOpened("SJ-1", "Saksi Contoh"), Kasubag);
        first.ForEach(carton => world.Must(new CartonReceived("SJ-1", carton, CartonFinding.Sealed, null, null), Kasubag));
        if (first.Count < cartons.Count)
        {
            world.Dispatch("SJ-2", World.Malang, [.. cartons.Skip(first.Count)]);
        }

        return (world, cartons);
    }

    private static Tepat.Domain.Common.Outcome Close(World world)
    {
        Sorting.CountUnsorted(world);
        return world.Report(new SortingClosed(World.Malang, Packing.Contest, World.Ordinary), Kasubag);
    }

    private static PackingTally Tally(World world) => world.Books.Find<PackingTally>(PackingTally.KeyOf(World.Malang, World.Ordinary))!;

    private static string Refused(World world, EventData data) => world.Report(data, Clerk).Errors.Single().Code;
}
