using System.Text.Json;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;

namespace Tepat.Api.Tests.Sorting;

/// <summary>Teams sort carton by carton; the board, the wages and the replacement follow from what they counted.</summary>
public sealed class SortingTests : ApiTests
{
    private List<(string Code, long Sheets)> cartons = [];

    [OneTimeSetUp]
    public async Task ReceiveThreeCartons()
    {
        var plant = await Plant.Ready(Api, "K-SORT", "GUB-35", Plant.Line("35.07", 6_000));
        await plant.Prints("R-1", 6_000);
        cartons = await plant.Packs("MLG", "35.07", 6_000);
        await plant.Dispatches("SJ-1", "35.07", cartons);
        await Warehouse.Receives(Api, "SJ-1", cartons, []);
        (await Team("3507-T01")).ShouldBe(201);
    }

    /// <summary>A contest from the first carton to the request for what is lacking.</summary>
    [Test]
    public async Task A_contest_is_sorted_closed_and_its_replacement_proposed()
    {
        await Nothing_is_forecast_before_a_day_of_work_is_over();
        await A_team_sorts_a_carton_and_is_paid_for_every_sheet();
        await A_count_that_differs_is_taken_only_with_a_second_person_and_an_explanation();
        await Sorting_is_closed_when_nothing_is_left_and_the_replacement_is_a_task();
        await Recap_leaves_as_a_file_and_sums_to_the_wages();
    }

    private async Task Nothing_is_forecast_before_a_day_of_work_is_over()
    {
        var board = await Board();

        board.GetProperty("waitingCartons").GetInt64().ShouldBe(3);
        board.GetProperty("toSortSheets").GetInt64().ShouldBe(6_000);
        board.GetProperty("sortedSheets").GetInt64().ShouldBe(0);
        board.TryGetProperty("paceSheets", out var pace).ShouldBe(pace.ValueKind == JsonValueKind.Null);
    }

    private async Task A_team_sorts_a_carton_and_is_paid_for_every_sheet()
    {
        var clerk = await Api.As("kab3507");
        var route = $"/api/cartons/{cartons[0].Code}/sorting";
        (await clerk.Post(route, Count(2_000, "3507-T01"))).ShouldBeProblem(422, "sorting.not_opened");
        (await clerk.Post($"{route}/opening", new { team = "3507-T01" })).ShouldBe(200);

        var second = await clerk.Post($"/api/cartons/{cartons[1].Code}/sorting/opening", new { team = "3507-T01" });
        second.ShouldBeProblem(409, "team.has_open_carton");
        second.Body.GetProperty("facts").GetProperty("carton").GetString().ShouldBe(cartons[0].Code);
        var table = (await clerk.Get("/api/sorting/teams?region=35.07")).Body.GetProperty("items")[0];
        table.GetProperty("openCarton").GetString().ShouldBe(cartons[0].Code);

        (await clerk.Post(route, Count(1_993, "3507-T01", damaged: 7))).ShouldBe(200);

        var carton = (await clerk.Get(route)).Body;
        carton.GetProperty("place").GetString().ShouldBe("emptied");
        carton.GetProperty("status").GetString().ShouldBe("sorted");
        carton.GetProperty("damage")[0].GetProperty("reason").GetString().ShouldBe("holes");
        carton.GetProperty("count").GetProperty("wageSen").GetInt64().ShouldBe(2_000 * 15_000);
        var team = (await clerk.Get("/api/sorting/teams?region=35.07")).Body.GetProperty("items")[0];
        team.GetProperty("todaySheets").GetInt64().ShouldBe(2_000);
        team.GetProperty("todayWageSen").GetInt64().ShouldBe(30_000_000);
    }

    private async Task A_count_that_differs_is_taken_only_with_a_second_person_and_an_explanation()
    {
        var clerk = await Api.As("kab3507");
        var route = $"/api/cartons/{cartons[1].Code}/sorting";

        (await clerk.Post(route, Count(1_997, null))).ShouldBeProblem(422, "sorting.second_count_needed");
        var explained = new
        {
            goodSheets = 1_997,
            damage = Array.Empty<object>(),
            flawedSheets = 0,
            foldedSheets = 0,
            secondCount = new { countedBy = "Wati Contoh", sheets = 1_997 },
            explanation = "dihitung dua orang, kurang tiga lembar",
        };
        var sorted = await clerk.Post(route, explained);
        sorted.ShouldBe(200);
        sorted.Body.GetProperty("cases")[0].GetProperty("kind").GetString().ShouldBe("countedShort");
        (await clerk.Post(route, explained)).ShouldBeProblem(422, "carton.not_in_warehouse");
    }

    private async Task Sorting_is_closed_when_nothing_is_left_and_the_replacement_is_a_task()
    {
        var kasubag = await Api.As("kasubag3507");
        var closing = new { region = "35.07", contest = "GUB-35" };
        var refused = await kasubag.Post("/api/sorting/closing", closing);
        refused.ShouldBeProblem(422, "sorting.not_finished");
        refused.Body.GetProperty("facts").GetProperty("cartons").GetInt64().ShouldBe(1);

        (await kasubag.Post($"/api/cartons/{cartons[2].Code}/sorting", Count(2_000, null))).ShouldBe(200);
        (await kasubag.Post("/api/sorting/closing", closing)).ShouldBe(200);

        var tasks = (await kasubag.Get("/api/tasks")).Body.GetProperty("items").EnumerateArray().ToList();
        var request = tasks.Single(task => task.GetProperty("kind").GetString() == "requestReplacement");
        request.GetProperty("quantity").GetInt64().ShouldBe(7 + 3);
        (await Board()).TryGetProperty("closedAt", out var closed).ShouldBeTrue();
        closed.ValueKind.ShouldBe(JsonValueKind.String);
    }

    private async Task Recap_leaves_as_a_file_and_sums_to_the_wages()
    {
        var reader = await Api.As("observer35");

        var rows = (await reader.Get("/api/sorting/recap?region=35.07")).Body.GetProperty("items").EnumerateArray().ToList();
        rows.Sum(row => row.GetProperty("countedSheets").GetInt64()).ShouldBe(5_997);
        rows.Sum(row => row.GetProperty("wageSen").GetInt64()).ShouldBe(30_000_000);
        var file = await reader.Get("/api/sorting/recap?region=35.07&format=csv");
        file.ShouldBe(200);
        file.Text.ShouldContain("3507-T01");
        (await reader.Get("/api/sorting/cartons?region=35.07&limit=2")).Body.GetProperty("items").GetArrayLength().ShouldBe(2);
    }

    [Test]
    public async Task A_team_changes_under_its_version_only()
    {
        var kasubag = await Api.As("kasubag3507");
        (await Team("3507-T20")).ShouldBe(201);
        (await Team("3507-T20")).ShouldBeProblem(409, "team.code_taken");
        var change = new
        {
            name = "Tim 20",
            coordinator = "Sri Contoh",
            members = 6,
            wageSenPerSheet = 17_500,
            isActive = true,
        };

        (await kasubag.Put("/api/sorting/teams/3507-T20", change)).ShouldBeProblem(428, "version.required");
        (await kasubag.Put("/api/sorting/teams/3507-T20", change, ("If-Match", "\"9\""))).ShouldBeProblem(412, "version.mismatch");
        (await kasubag.Put("/api/sorting/teams/3507-T20", change, ("If-Match", "\"1\""))).ShouldBe(200);
        (await kasubag.Put("/api/sorting/teams/3507-T20", change with { members = 21 }, ("If-Match", "\"2\""))).ShouldBe(400);
    }

    [Test]
    public async Task Another_region_sees_neither_cartons_nor_teams()
    {
        var sumenep = await Api.As("kab3529");

        (await sumenep.Get("/api/sorting?region=35.07")).ShouldBeProblem(404, "region.not_found");
        (await sumenep.Get("/api/sorting/teams?region=35.07")).ShouldBeProblem(404, "region.not_found");
        (await sumenep.Get($"/api/cartons/{cartons[0].Code}/sorting")).ShouldBeProblem(404, "carton.not_found");
        var opening = new { team = "3507-T01" };
        (await sumenep.Post($"/api/cartons/{cartons[0].Code}/sorting/opening", opening)).ShouldBeProblem(404, "carton.not_found");
        (await sumenep.Get("/api/sorting/teams")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Test]
    public async Task Observers_and_vendors_change_nothing_and_strangers_see_nothing()
    {
        var opening = new { team = "3507-T01" };
        var route = $"/api/cartons/{cartons[0].Code}/sorting/opening";
        foreach (var reader in new[] { await Api.As("observer35"), await Api.Vendor() })
        {
            (await reader.Post(route, opening)).ShouldBeProblem(403, "permission.missing");
            (await reader.Post("/api/sorting/closing", new { region = "35.07", contest = "GUB-35" })).ShouldBeProblem(
                403,
                "permission.missing"
            );
        }

        (await (await Api.As("kab3507")).Post("/api/sorting/closing", new { region = "35.07", contest = "GUB-35" })).ShouldBeProblem(
            403,
            "permission.missing"
        );
        (await (await Api.Vendor()).Get("/api/sorting?region=35.07")).ShouldBeProblem(403, "permission.missing");
        (await (await Api.Anonymous()).Get("/api/sorting?region=35.07")).ShouldBeProblem(401, "session.required");
    }

    private async Task<Answer> Team(string code) =>
        await (await Api.As("kasubag3507")).Post(
            "/api/sorting/teams",
            new
            {
                region = "35.07",
                code,
                name = "Tim Contoh",
                coordinator = "Sri Contoh",
                members = 5,
                wageSenPerSheet = 15_000,
            }
        );

    private async Task<JsonElement> Board() =>
        (await (await Api.As("kab3507")).Get("/api/sorting?region=35.07"))
            .Body.GetProperty("contests")
            .EnumerateArray()
            .Single(contest => contest.GetProperty("contestCode").GetString() == "GUB-35");

    private static object Count(long good, string? team, long damaged = 0) =>
        new
        {
            team,
            goodSheets = good,
            damage = damaged == 0 ? [] : new[] { new { reason = "holes", sheets = damaged } },
            flawedSheets = 0,
            foldedSheets = good,
        };
}
