using Tepat.Application.Common;
using Tepat.Application.Identity;
using Tepat.Application.Planning;
using Tepat.Application.Procurement;
using Tepat.Application.Shipments;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Regions;

namespace Tepat.Api.Hosting.Demo;

/// <summary>
/// East Java in October 2024, told by real commands and events: plan, contracts, orders, three weeks of printing, shipments on the road,
/// several received with the discrepancies that happen. Regions, counts and dates are real; persons, companies and vehicles are invented.
/// </summary>
public sealed class DemoStory(
    IServiceProvider services,
    BusinessClock clock,
    TimeProvider time,
    Settings settings,
    IApprovedPlan approved,
    IVendorDirectory vendors,
    ILogger<DemoStory> log
)
{
    private const string DoneSetting = "demo.story";
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    /// <summary>The present of the demo: Tuesday 29 October 2024, 14.31 WIB.</summary>
    public static readonly DateTimeOffset Now = Day(10, 29, 14).AddMinutes(31);

    internal static readonly IReadOnlyList<string> Regencies =
    [
        .. Enumerable.Range(1, 29).Concat(Enumerable.Range(71, 9)).Select(number => $"35.{number:D2}"),
    ];

    /// <summary>Tells the story once; a start after a kill goes on where it stopped.</summary>
    public async Task Tell(CancellationToken ct)
    {
        if (await settings.Find(DoneSetting, ct) is not null)
        {
            return;
        }

        var stage = new DemoStage(services, clock, time);
        var byPlant = await Vendors(ct);
        var orders = await new DemoOrders(stage, approved).Issue(byPlant);
        await Weeks(stage, orders);
        await Present(stage);
        await new DemoFindings(stage).Tell();
        stage.At(Now);
        await settings.Keep(BusinessClock.OffsetSetting, stage.OffsetFor(Now), ct);
        await settings.Keep(DoneSetting, "told", ct);
        log.LogInformation("The demo stands at {Now} with {Events} events.", Now, stage.Events);
    }

    internal static DateTimeOffset Day(int month, int day, int hour) => new(2024, month, day, hour, 0, 0, Wib);

    private async Task<Dictionary<string, Caller>> Vendors(CancellationToken ct)
    {
        var first = DemoStage.Vendor((await vendors.Find("CONTOH", ct))!.Id, "CONTOH");
        var second = DemoStage.Vendor((await vendors.Find("PERCONTOHAN", ct))!.Id, "PERCONTOHAN");
        return new Dictionary<string, Caller>
        {
            ["GRESIK-01"] = first,
            ["NGANJUK-01"] = first,
            ["SEMARANG-01"] = first,
            ["KLATEN-01"] = second,
        };
    }

    private static async Task Weeks(DemoStage stage, IReadOnlyList<DemoOrder> orders)
    {
        var plants = new DemoPlants(stage, orders);
        var receipts = new DemoReceipts(stage);
        HashSet<string> waiting = [.. orders.Where(order => order.Lines[0].Destination is "35.79" or "35.76").Select(order => order.Code)];
        waiting.ExceptWith(orders.Where(order => order.Lines.Count > 1).Select(order => order.Code));
        await plants.RegisterPlates(waiting);
        HashSet<string> arrived = [];
        HashSet<string> received = [];
        for (var day = Day(10, 12, 8); day < Now; day = day.AddDays(1))
        {
            var ready = plants.Left.Where(s => s.Arrives < day && !received.Contains(s.Code) && MayReceive(s, day)).ToList();
            foreach (var shipment in ready)
            {
                received.Add(shipment.Code);
                var road = plants.Left.Where(s => !received.Contains(s.Code) && s.Arrives < day.AddDays(2)).ToList();
                await receipts.Receive(shipment, day.AddHours(1), road);
            }

            await plants.Day(day, waiting);
            var evening = day.AddHours(14) < Now ? day.AddHours(14) : Now;
            foreach (var shipment in plants.Left.Where(s => !arrived.Contains(s.Code)))
            {
                if (shipment.Arrives <= evening || day.AddDays(1) >= Now)
                {
                    arrived.Add(shipment.Code);
                    await receipts.Travel(shipment, evening);
                }
            }
        }

        await plants.Invoice(Day(10, 28, 10));
        if (plants.Left.FirstOrDefault(s => s.Region == "35.73" && received.Contains(s.Code)) is { } sorted)
        {
            await new DemoSorting(stage).Officers(sorted, 60, Day(10, 28, 15));
        }

        var malang = plants.Left.Where(s => s.Region == DemoGeography.Malang).ToList();
        await new DemoSorting(stage).Malang(
            [.. malang.Where(s => received.Contains(s.Code))],
            malang.Last(s => !received.Contains(s.Code))
        );
    }

    // Malang's last trucks wait at the gate for whoever tries the demo; Pasuruan receives late, so that its stray carton can turn up.
    private static bool MayReceive(DemoShipment shipment, DateTimeOffset day) =>
        shipment.Region switch
        {
            DemoGeography.Malang => shipment.Departs < Day(10, 28, 0),
            DemoGeography.Pasuruan => day >= Day(10, 28, 0),
            _ => shipment.Departs < Day(10, 23, 0) || shipment.Number % 3 == 0,
        };

    // What waits for whom today: replacements to decide, a new plan to approve.
    private static async Task Present(DemoStage stage)
    {
        stage.At(Day(10, 29, 10));
        var plan = await stage.Do(DemoOrders.Province, new MakePlan(ReferenceSeed.ElectionCode, "35"));
        await stage.Do(DemoOrders.Province, new SubmitPlan(plan.Code, plan.Version));
        var asked = 0;
        foreach (var region in Regencies.Where(_ => asked < 3))
        {
            var digits = region.Replace(".", "", StringComparison.Ordinal);
            var kasubag = DemoStage.User($"kasubag{digits}", Roles.RegencyOfficer, region);
            var needs = await stage.Do(kasubag, new GetReplacementNeed(region));
            if (needs.FirstOrDefault(need => need.NeededSheets > 0) is not { } need)
            {
                continue;
            }

            var request = await stage.Do(
                kasubag,
                new RequestReplacement(need.OrderCode, region, need.NeededSheets, "Kurang saat dihitung di depan saksi")
            );
            if (asked++ == 0)
            {
                await stage.Do(DemoOrders.Province, new DecideReplacement(request.Request, need.OrderCode, true, null));
            }
        }
    }
}
