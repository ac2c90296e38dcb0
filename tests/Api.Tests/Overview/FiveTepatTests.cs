using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;

namespace Tepat.Api.Tests.Overview;

/// <summary>The five tepat are of the contest and the item that were asked for.</summary>
public sealed class FiveTepatTests : ApiTests
{
    [OneTimeSetUp]
    public async Task OneShipmentOfEachContest()
    {
        await Sent("FIVE-GUB", "GUB-35", 4_000);
        await Sent("FIVE-BUP", "BUP-35.07", 2_000);
    }

    [TestCase("", 2, 3, 2)]
    [TestCase("&contest=GUB-35", 1, 2, 1)]
    [TestCase("&contest=regent", 1, 1, 1)]
    [TestCase("&item=TACTILE", 0, 0, 0)]
    public async Task Five_follow_the_filter(string filter, long shipments, long cartons, long lines)
    {
        var overview = await (await Api.As("prov35")).Get($"/api/overview?region=35{filter}");

        overview.ShouldBe(200);
        var five = overview.Body.GetProperty("indicators").EnumerateArray().ToDictionary(one => one.GetProperty("code").GetString()!);
        long Counted(string code) => five[code].GetProperty("denominator").GetInt64() + five[code].GetProperty("notMeasured").GetInt64();
        (Counted("waktu"), Counted("jenis"), Counted("jumlah")).ShouldBe((shipments, cartons, lines));
        (Counted("sasaran"), Counted("biaya")).ShouldBe((cartons, lines));
    }

    private async Task Sent(string series, string contest, long sheets)
    {
        var plant = await Plant.Ready(Api, $"K-{series}", contest, Plant.Line("35.07", sheets));
        await plant.Prints("R-1", sheets);
        var cartons = await plant.Packs(series, "35.07", sheets);
        await plant.Dispatches($"SJ-{series}", "35.07", cartons);
    }
}
