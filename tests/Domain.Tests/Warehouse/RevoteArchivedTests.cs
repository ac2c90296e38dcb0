using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Shipments;
using Tepat.Domain.Tests.Ledger;
using Tepat.Domain.Warehouse;

namespace Tepat.Domain.Tests.Warehouse;

/// <summary>The end of re-vote ballots that no re-vote needed (R2, R16).</summary>
public sealed class RevoteArchivedTests
{
    private const string Officer = "user:kasubag3507";
    private static readonly DateTimeOffset LastDay = new(2024, 12, 6, 16, 59, 0, TimeSpan.Zero);

    private World world = null!;
    private string carton = null!;

    [SetUp]
    public void LockAway()
    {
        world = new World().WithOrder(100, 0, 2_000);
        world.Print(2_000, pool: Pool.Revote);
        carton = world.Pack(World.Malang, 2_000, 2_000, "PSU", Pool.Revote)[0];
        world.Dispatch("SJ-1", World.Malang, [carton]);
        world.Must(new ReceiptOpened("SJ-1", "Bawaslu"), Officer);
        world.Must(new CartonReceived("SJ-1", carton, CartonFinding.Sealed, null, null), Officer);
    }

    [Test]
    public void They_go_into_the_archive_as_they_came_once_no_re_vote_can_be_ordered()
    {
        world.Report(Archived(), Officer, LastDay.AddMinutes(1)).IsSuccess.ShouldBeTrue();

        world.Sheets(Term.RevoteStore, item: World.Revote).ShouldBe(0);
        world.Sheets(Term.Archived, item: World.Revote).ShouldBe(2_000);
        world.ReconcilesToZero();
    }

    [Test]
    public void While_a_re_vote_may_need_them_they_stay_where_they_are()
    {
        var refused = world.Report(Archived(), Officer, LastDay);

        refused.Errors[0].Code.ShouldBe("revote.still_possible");
        world.Sheets(Term.RevoteStore, item: World.Revote).ShouldBe(2_000);
    }

    [Test]
    public void What_is_archived_is_archived_once()
    {
        world.Report(Archived(), Officer, LastDay.AddDays(1));

        world.Report(Archived(), Officer, LastDay.AddDays(2)).Errors[0].Code.ShouldBe("revote.not_in_store");
    }

    [Test]
    public void Cartons_of_ordinary_ballots_have_no_part_in_it()
    {
        world.Print(100);
        var ordinary = world.Pack(World.Malang, 100, 100, "MLG")[0];

        world.Report(new RevoteArchived(ordinary, "Bawaslu", null), Officer).Errors[0].Code.ShouldBe("revote.not_in_store");
    }

    private RevoteArchived Archived() => new(carton, "Bawaslu, Saksi Contoh", LastDay);
}
