using System.Text.Json;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Ledger;

/// <summary>The flow adds up level by level, and the province closes only when each of its 39 contests has.</summary>
public sealed class ClosingTests : ApiTests
{
    [OneTimeSetUp]
    public async Task SortTwoCartons()
    {
        var plant = await Plant.Ready(Api, "K-FLOW", "GUB-35", Plant.Line("35.07", 4_000));
        await plant.Prints("R-1", 4_000, waste: 5);
        var cartons = await plant.Packs("MLG", "35.07", 4_000);
        await plant.Dispatches("SJ-1", "35.07", cartons);
        await Warehouse.Receives(Api, "SJ-1", cartons, new Dictionary<string, long> { [cartons[0].Code] = 1_990 });
        await Warehouse.Sorts(Api, cartons[..1], new Dictionary<string, long> { [cartons[0].Code] = 1_990 }, damaged: 7);
    }

    [Test]
    public async Task Flow_shows_where_every_sheet_went_and_each_level_adds_up()
    {
        var officer = await Api.As("prov35");

        var flow = (await officer.Get("/api/reconciliation/flow?region=35&contest=GUB-35")).Body.GetProperty("contests")[0];

        var nodes = flow.GetProperty("nodes").EnumerateArray().ToDictionary(Id, Sheets);
        nodes["plant:GRESIK-01"].ShouldBe(4_000);
        (nodes["packed"], nodes["received"], nodes["missing"]).ShouldBe((4_000, 3_990, 10));
        (nodes["unsorted"], nodes["surplus"], nodes["damagedAll"]).ShouldBe((2_000, 1_983, 7));
        flow.GetProperty("identities").EnumerateArray().ShouldAllBe(identity => identity.GetProperty("difference").GetInt64() == 0);
        var into = flow.GetProperty("links").EnumerateArray().ToLookup(link => link.GetProperty("to").GetString()!, Sheets);
        nodes.Where(node => into.Contains(node.Key)).ShouldAllBe(node => into[node.Key].Sum() == node.Value);
    }

    [Test]
    public async Task Board_counts_39_contests_and_says_why_none_is_closed()
    {
        var officer = await Api.As("prov35");

        var board = (await officer.Get("/api/reconciliation/closing?region=35")).Body;

        board.GetProperty("contestCount").GetInt64().ShouldBe(39);
        board.GetProperty("closedCount").GetInt64().ShouldBe(0);
        board.GetProperty("isClosed").GetBoolean().ShouldBeFalse();
        var governor = board.GetProperty("contests").EnumerateArray().Single(row => row.GetProperty("contest").GetString() == "GUB-35");
        Reasons(governor)
            .ShouldBe(
                new Dictionary<string, long>
                {
                    ["waste"] = 5,
                    ["unsorted"] = 2_000,
                    ["good"] = 1_983,
                    ["damaged"] = 7,
                    ["openCases"] = 1,
                },
                ignoreOrder: true
            );
    }

    [Test]
    public async Task Reconciliation_itself_says_whether_a_contest_is_closed()
    {
        var officer = await Api.As("kasubag3507");

        var contest = (await officer.Get("/api/reconciliation?region=35.07&contest=GUB-35")).Body.GetProperty("contests")[0];

        contest.GetProperty("isClosed").GetBoolean().ShouldBeFalse();
        contest.GetProperty("openReasons").GetArrayLength().ShouldBe(4);
    }

    [Test]
    public async Task Neither_is_told_to_other_regions_vendors_or_strangers()
    {
        var (other, vendor, stranger) = (await Api.As("kab3529"), await Api.Vendor(), await Api.Anonymous());
        foreach (var route in new[] { "/api/reconciliation/flow?region=35.07", "/api/reconciliation/closing?region=35.07" })
        {
            (await other.Get(route)).ShouldBeProblem(404, "region.not_found");
            (await vendor.Get(route)).ShouldBeProblem(403, "permission.missing");
            (await stranger.Get(route)).ShouldBeProblem(401, "session.required");
        }
    }

    private static string Id(JsonElement node) => node.GetProperty("id").GetString()!;

    private static long Sheets(JsonElement element) => element.GetProperty("quantitySheets").GetInt64();

    private static Dictionary<string, long> Reasons(JsonElement row) =>
        row.GetProperty("openReasons")
            .EnumerateArray()
            .ToDictionary(reason => reason.GetProperty("reason").GetString()!, reason => reason.GetProperty("quantity").GetInt64());
}
