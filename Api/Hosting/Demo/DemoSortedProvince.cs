using Tepat.Application.Planning;
using Tepat.Application.Shipments;
using Tepat.Domain.Common;
using Tepat.Domain.Shipments;

namespace Tepat.Api.Hosting.Demo;

/// <summary>
/// The whole province printed, received and sorted, each town ready to pack when it is asked for. Labels stand on pallets of ten cartons, so
/// that 64 million ballots are few events.
/// </summary>
internal sealed class DemoSortedProvince(DemoStage stage, IStationPlan plans, IReadOnlyList<DemoOrder> orders)
{
    private const long SheetsPerPallet = 20_000;

    public static readonly DemoOrderPlan Order = new(DemoGeography.Regencies, GovernorDays: 15, WithoutProof: [], SheetsPerPallet);

    /// <summary>Everything is printed, sent and received.</summary>
    public Task Received() => new DemoDeliveries(stage, orders).Until(DemoCalendar.Day(11, 9, 8));

    /// <summary>What did not come with its truck came with the next, and all is sorted.</summary>
    public async Task Sorted()
    {
        await Found();
        foreach (var region in DemoGeography.Regencies)
        {
            await new DemoSortingHall(stage, new DemoTown(region, region), teams: 0).Sort(DemoCalendar.Day(11, 10, 8));
        }
    }

    /// <summary>A town has every sheet that it needs, the other goods, its pack lists and its kits.</summary>
    public async Task<DemoPacking> Ready(DemoTown town, CancellationToken ct)
    {
        await Complete(town);
        var packing = new DemoPacking(stage, plans, town);
        await packing.Goods(DemoCalendar.Day(11, 11, 8), ct);
        await packing.Prepare(DemoCalendar.Day(11, 14, 8));
        return packing;
    }

    public async Task<string[]> Districts(DemoTown town, CancellationToken ct) =>
        [.. (await plans.Of(town.Region, town.OwnContest, ct))!.Stations.Select(station => station.Village[..8]).Distinct()];

    // Pallets that did not come with their truck stood on the next one.
    private async Task Found()
    {
        stage.At(DemoCalendar.Day(11, 10, 7));
        var open = new ListCases("35", "notArrived", "open", null, Limits.PageSizeMax, null);
        foreach (var one in (await stage.Do(DemoOrders.Province, open)).Items)
        {
            var found = new ResolveCase(one.Code, one.CartonCode, CaseResolution.Found, "Tertinggal di truk berikutnya, tiba utuh");
            await stage.Do(DemoOrders.Province, found);
        }
    }

    // Required minus good is asked for and comes, so that every box can be filled.
    private async Task Complete(DemoTown town)
    {
        var (hall, replacement) = (new DemoSortingHall(stage, town, teams: 0), new DemoReplacement(stage, orders, town));
        var day = DemoCalendar.Day(11, 10, 15);
        var asked = await hall.Close(town.Contests, day);
        while (asked.Count > 0)
        {
            await replacement.Send(asked, day);
            day = day.AddDays(2);
            await hall.Sort(day.AddHours(-2));
            asked = await hall.Close([.. asked.Select(one => one.Need.ContestCode!)], day);
        }
    }
}
