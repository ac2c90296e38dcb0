using Tepat.Application.Identity;
using Tepat.Application.Planning;
using Tepat.Application.Shipments;
using Tepat.Infrastructure.Regions;

namespace Tepat.Api.Hosting.Demo;

/// <summary>
/// East Java in October 2024, told by real commands and events: plan, contracts, orders, three weeks of printing, shipments on the road,
/// several received with the discrepancies that happen. Regions, counts and dates are real; persons, companies and vehicles are invented.
/// </summary>
internal sealed class UnderWayStory(IApprovedPlan approved, IStationPlan plans, DemoVendorKeys vendors) : IDemoStory
{
    public const string Word = "berjalan";

    /// <summary>Tuesday 29 October 2024, 14.31 WIB.</summary>
    public static readonly DateTimeOffset Moment = DemoCalendar.Day(10, 29, 14).AddMinutes(31);

    private static readonly DemoTown Malang = new(DemoGeography.Malang, "Kab. Malang");

    public string Name => Word;

    public DateTimeOffset Now => Moment;

    public async Task Tell(DemoStage stage, CancellationToken ct)
    {
        var orders = await new DemoOrders(stage, approved, DemoOrderPlan.Province).Issue(await vendors.ByPlant(ct));
        await Weeks(stage, orders);
        await new DemoStock(stage, Malang).LeakToday(DemoCalendar.Day(10, 29, 8));
        await new DemoFirstVillage(stage, plans, Malang).Pack(DemoCalendar.Day(10, 29, 12), ct);
        await Present(stage);
        await new DemoFindings(stage).Tell();
    }

    private static async Task Weeks(DemoStage stage, IReadOnlyList<DemoOrder> orders)
    {
        var plants = new DemoPlants(stage, orders);
        var receipts = new DemoReceipts(stage);
        HashSet<string> waiting =
        [
            .. orders.Where(order => DemoOrderPlan.Province.WithoutProof.Contains(order.Lines[0].Destination)).Select(order => order.Code),
        ];
        waiting.ExceptWith(orders.Where(order => order.Lines.Count > 1).Select(order => order.Code));
        await plants.RegisterPlates(waiting);
        HashSet<string> arrived = [];
        HashSet<string> received = [];
        for (var day = DemoCalendar.Day(10, 12, 8); day < Moment; day = day.AddDays(1))
        {
            var ready = plants.Left.Where(s => s.Arrives < day && !received.Contains(s.Code) && MayReceive(s, day)).ToList();
            foreach (var shipment in ready)
            {
                received.Add(shipment.Code);
                var road = plants.Left.Where(s => !received.Contains(s.Code) && s.Arrives < day.AddDays(2)).ToList();
                await receipts.Receive(shipment, day.AddHours(1), road);
            }

            await plants.Day(day, waiting);
            var evening = day.AddHours(14) < Moment ? day.AddHours(14) : Moment;
            foreach (var shipment in plants.Left.Where(s => !arrived.Contains(s.Code)))
            {
                if (shipment.Arrives <= evening || day.AddDays(1) >= Moment)
                {
                    arrived.Add(shipment.Code);
                    await receipts.Travel(shipment, evening);
                }
            }
        }

        await plants.Invoice(DemoCalendar.Day(10, 28, 10));
        if (plants.Left.FirstOrDefault(s => s.Region == "35.73" && received.Contains(s.Code)) is { } sorted)
        {
            await new DemoSorting(stage).Officers(sorted, 60, DemoCalendar.Day(10, 28, 15));
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
            DemoGeography.Malang => shipment.Departs < DemoCalendar.Day(10, 28, 0),
            DemoGeography.Pasuruan => day >= DemoCalendar.Day(10, 28, 0),
            _ => shipment.Departs < DemoCalendar.Day(10, 23, 0) || shipment.Number % 3 == 0,
        };

    // What waits for whom today: replacements to decide, a new plan to approve.
    private static async Task Present(DemoStage stage)
    {
        stage.At(DemoCalendar.Day(10, 29, 10));
        var plan = await stage.Do(DemoOrders.Province, new MakePlan(ReferenceSeed.ElectionCode, "35"));
        await stage.Do(DemoOrders.Province, new SubmitPlan(plan.Code, plan.Version));
        var asked = 0;
        foreach (var region in DemoGeography.Regencies.Where(_ => asked < 3))
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
