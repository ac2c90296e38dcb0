using Tepat.Application.Audit;
using Tepat.Application.Common;
using Tepat.Application.Shipments;
using Tepat.Application.Warehouse;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;
using Tepat.Infrastructure.Persistence;

namespace Tepat.Infrastructure.Tests.Bookkeeping;

/// <summary>Teams at their tables on every engine: one carton a team, one team a carton, and every count on record.</summary>
public sealed class SortingOnProviderTests(DatabaseProvider provider) : BooksOnProvider(provider)
{
    private static readonly Caller Kasubag = User("kasubag3507", Malang, Permissions.ManageSorting, Permissions.ReadWarehouse);
    private static readonly Caller Secretary = User("sek35", "35", Permissions.CorrectEvents);

    [Test]
    public async Task Of_two_teams_that_open_one_carton_at_once_exactly_one_gets_it()
    {
        await Warehouse("SJ-R1", "R1-A");
        await Team("R1-T1");
        await Team("R1-T2");

        var outcomes = await Task.WhenAll(Send(Clerk, new OpenSorting("R1-A", "R1-T1")), Send(Colleague, new OpenSorting("R1-A", "R1-T2")));

        Codes(outcomes).ShouldBe(["carton.being_sorted"]);
        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task Of_two_cartons_that_one_team_opens_at_once_exactly_one_is_opened()
    {
        await Warehouse("SJ-R2", "R2-A", "R2-B");
        await Team("R2-T1");

        var outcomes = await Task.WhenAll(Send(Clerk, new OpenSorting("R2-A", "R2-T1")), Send(Colleague, new OpenSorting("R2-B", "R2-T1")));

        Codes(outcomes).ShouldBe(["team.has_open_carton"]);
        (await Number("SELECT COUNT(*) FROM CartonSorting AS w JOIN SortingTeam AS t ON t.Id = w.TeamId WHERE t.Code = 'R2-T1'")).ShouldBe(
            1
        );
        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task A_count_is_kept_with_the_wage_of_its_day_and_a_correction_makes_it_nothing()
    {
        await Warehouse("SJ-R3", "R3-A");
        await Team("R3-T1");
        Must(await Send(Clerk, new OpenSorting("R3-A", "R3-T1")));
        var sorted = Must(await Send(Clerk, Sorted("R3-A", "R3-T1")));
        Must(await Send(Kasubag, new ChangeSortingTeam("R3-T1", "Tim", "Sri Contoh", 5, 20_000, true, 1)));

        (await Wage("R3-T1")).ShouldBe(150_000);
        await BooksAreWhatTheLogSays();

        Must(await Send(Secretary, new CorrectEvent(sorted.Sequence, "hitungan tertukar dengan koli lain")));

        (await Wage("R3-T1")).ShouldBe(0);
        (
            await Number(
                "SELECT COALESCE(SUM(sd.Sheets), 0) FROM SortedDamage AS sd JOIN SortedCarton AS sc ON sc.Sequence = sd.Sequence JOIN Unit AS u ON u.Id = sc.UnitId WHERE u.Code = 'R3-A'"
            )
        ).ShouldBe(0);
        await BooksAreWhatTheLogSays();
        Must(await Send(Clerk, Sorted("R3-A", "R3-T1")));
        (await Wage("R3-T1")).ShouldBe(200_000);
        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task Closing_and_a_carton_that_is_received_at_the_same_moment_never_both_stand()
    {
        await EverythingSorted();
        await Arrived("SJ-R4", "R4-A");

        var closing = Send(Kasubag, new CloseSorting(Malang, "GUB-35"));
        var receiving = Send(Clerk, new ReceiveCarton("SJ-R4", "R4-A", CartonFinding.Sealed, null, null));
        await Task.WhenAll(closing, receiving);

        (await receiving).IsSuccess.ShouldBeTrue();
        (await Number("SELECT COUNT(*) FROM PackingTally WHERE SortingClosedAt IS NOT NULL")).ShouldBe(0);
        await BooksAreWhatTheLogSays();
    }

    [Test]
    public async Task A_closed_sorting_goes_on_when_a_carton_comes()
    {
        await EverythingSorted();
        await Arrived("SJ-R5", "R5-A");
        Must(await Send(Kasubag, new CloseSorting(Malang, "GUB-35")));

        Must(await Send(Clerk, new ReceiveCarton("SJ-R5", "R5-A", CartonFinding.Sealed, null, null)));

        (await Send(Kasubag, new CloseSorting(Malang, "GUB-35"))).Errors.Single().Code.ShouldBe("sorting.not_finished");
        Must(await Send(Clerk, Sorted("R5-A")));
        Must(await Send(Kasubag, new CloseSorting(Malang, "GUB-35")));
    }

    private async Task Warehouse(string shipment, params string[] cartons)
    {
        await Arrived(shipment, cartons);
        foreach (var carton in cartons)
        {
            Must(await Send(Clerk, new ReceiveCarton(shipment, carton, CartonFinding.Sealed, null, null)));
        }
    }

    private async Task Team(string code) => Must(await Send(Kasubag, new AddSortingTeam(Malang, code, "Tim", "Sri Contoh", 5, 15_000)));

    // Whatever other tests left in the warehouse is sorted, and what they closed goes on.
    private async Task EverythingSorted()
    {
        await Warehouse($"SJ-{Guid.NewGuid():N}", $"E-{Guid.NewGuid():N}");
        IReadOnlyList<(string Code, string? Team, long Held)> left = [];
        await Do<Persistence.Sessions.DbSession>(async session =>
            left = [
                .. (
                    await session.Query<Left>(
                        """
                        SELECT u.Code, CASE WHEN u.Place = 'sorting' THEN t.Code END AS Team, u.Quantity AS Held
                          FROM Unit AS u
                          LEFT JOIN CartonSorting AS w ON w.UnitId = u.Id
                          LEFT JOIN SortingTeam AS t ON t.Id = w.TeamId
                         WHERE u.Place IN ('main', 'sorting')
                        """,
                        null,
                        CancellationToken.None
                    )
                ).Select(row => (row.Code, row.Team, row.Held)),
            ]
        );
        foreach (var (code, team, held) in left)
        {
            Must(await Send(Clerk, new SortCarton(code, team, held, [], 0, held, null, null)));
        }
    }

    private Task<long> Wage(string team) =>
        Number(
            $"SELECT COALESCE(SUM(sc.WageSen), 0) FROM SortedCarton AS sc JOIN SortingTeam AS t ON t.Id = sc.TeamId WHERE t.Code = '{team}'"
        );

    private static IEnumerable<string> Codes<T>(IEnumerable<Outcome<T>> outcomes) =>
        outcomes.SelectMany(outcome => outcome.Errors).Select(error => error.Code);

    private sealed class Left
    {
        public string Code { get; init; } = "";
        public string? Team { get; init; }
        public long Held { get; init; }
    }
}
