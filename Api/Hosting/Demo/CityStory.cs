using Tepat.Application.Planning;
using Tepat.Application.Procurement;
using Tepat.Application.Shipments;
using Tepat.Domain.Common;
using Tepat.Domain.Distribution;
using Tepat.Domain.Shipments;

namespace Tepat.Api.Hosting.Demo;

/// <summary>
/// Kota Mojokerto, 192 stations, both contests, from the approved plan to the last sheet: printed, received, sorted, replaced, packed,
/// carried to KPPS, voted with, brought home, archived; one station votes again; what was damaged or left over is burnt on H-1. It ends with closed books.
/// </summary>
internal sealed class CityStory(IApprovedPlan approved, IStationPlan plans, DemoVendorKeys vendors) : IDemoStory
{
    public static readonly DemoTown Mojokerto = new("35.76", "Kota Mojokerto");

    // Any one of its stations: the fifth.
    private const int RevotingStation = 4;

    private static readonly DemoOrderPlan Order = new([Mojokerto.Region], GovernorDays: 2, WithoutProof: []);

    public string Name => "kota-mojokerto";

    /// <summary>Tuesday 17 December 2024: the boxes are back, counted and archived.</summary>
    public DateTimeOffset Now => DemoCalendar.Day(12, 17, 10);

    public async Task Tell(DemoStage stage, CancellationToken ct)
    {
        var orders = await new DemoOrders(stage, approved, Order).Issue(await vendors.ByPlant(ct));
        await new DemoDeliveries(stage, orders).Until(DemoCalendar.Day(11, 4, 8));
        var store = new DemoStock(stage, Mojokerto);
        await store.Store(DemoCalendar.Day(11, 4, 20));
        await Sorting(stage, orders);
        var boxes = await Packing(stage, ct);
        await new DemoPressCloses(stage, orders).Verify(DemoCalendar.Day(11, 25, 9));
        await Outward(stage, boxes);
        var release = await Home(stage, await new DemoPollingDay(stage, Mojokerto).Vote(boxes, DemoCalendar.Day(11, 27, 14)));
        await Closing(stage, orders, release);
        await store.Count(DemoCalendar.Day(12, 17, 8));
        await EnvelopesWait(stage);
    }

    // Papers for disputes before the Constitutional Court: the province's own, so that the city's books stay closed.
    private static Task EnvelopesWait(DemoStage stage) =>
        new DemoWaitingOrder(stage).Issue(
            DemoCalendar.Day(12, 17, 9),
            "Sampul berkas perselisihan hasil pemilihan",
            "ENVELOPE_FLAT",
            contest: null,
            [new IssueOrderLine("35", 60_000, 0, 0, DemoCalendar.Day(12, 20, 17))]
        );

    // What is lacking is asked for until nothing is: of a replacement, too, a sheet may be torn.
    private static async Task Sorting(DemoStage stage, IReadOnlyList<DemoOrder> orders)
    {
        var (hall, replacement) = (new DemoSortingHall(stage, Mojokerto, teams: 2), new DemoReplacement(stage, orders, Mojokerto));
        await hall.OpenTables(DemoCalendar.Day(11, 4, 8));
        await hall.Sort(DemoCalendar.Day(11, 5, 8));
        var day = DemoCalendar.Day(11, 7, 15);
        var asked = await hall.Close(Mojokerto.Contests, day);
        while (asked.Count > 0)
        {
            await replacement.Send(asked, day.AddHours(1));
            day = day.AddDays(3);
            await hall.Sort(day.AddHours(-6));
            asked = await hall.Close([.. asked.Select(one => one.Need.ContestCode!)], day);
        }
    }

    private async Task<IReadOnlyList<DemoBox>> Packing(DemoStage stage, CancellationToken ct)
    {
        var packing = new DemoPacking(stage, plans, Mojokerto);
        await packing.Goods(DemoCalendar.Day(11, 11, 8), ct);
        await packing.Prepare(DemoCalendar.Day(11, 13, 8));
        var villages = (await plans.Of(Mojokerto.Region, Mojokerto.OwnContest, ct))!.Stations.Select(station => station.Village).Distinct();
        return await packing.Pack(DemoCalendar.Day(11, 14, 8), [.. villages], TimeSpan.FromHours(1), ct);
    }

    // H-2 to the subdistricts, H-1 to villages and stations; the fire is on H-1, when all boxes are packed.
    private static async Task Outward(DemoStage stage, IReadOnlyList<DemoBox> boxes)
    {
        var (trips, handOvers) = (new DemoTrips(stage, Mojokerto), new DemoHandOvers(stage, Mojokerto));
        var (planned, latest) = (DemoCalendar.Day(11, 25, 8), DemoCalendar.Day(11, 25, 18));
        foreach (var district in boxes.GroupBy(box => box.District).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var trip = await trips.Leave(district.Key, [.. district], TripMode.Truck, planned, latest, planned.AddMinutes(25));
            await trips.Arrive(trip, planned.AddHours(1));
            await handOvers.ToDistrict([.. district], planned.AddHours(1.5));
        }

        await handOvers.ToVillages(boxes, DemoCalendar.Day(11, 26, 7));
        await new DemoDestruction(stage, Mojokerto).Burn(DemoCalendar.Day(11, 26, 10));
        await handOvers.ToStations(boxes, DemoCalendar.Day(11, 26, 14));
    }

    // The boxes come back; one station votes again for the mayor, with ballots of the locked pool.
    private static async Task<string> Home(DemoStage stage, IReadOnlyList<DemoBox> boxes)
    {
        var handOvers = new DemoHandOvers(stage, Mojokerto);
        await handOvers.FromStations(boxes, DemoCalendar.Day(11, 27, 21));
        await handOvers.FromVillages(boxes, DemoCalendar.Day(11, 28, 8));
        await handOvers.FromDistricts(boxes, DemoCalendar.Day(12, 3, 9));
        var station = boxes.Where(box => box.Contest == Mojokerto.OwnContest).ElementAt(RevotingStation);
        var release = await new DemoRevote(stage, Mojokerto).Hold(station, DemoCalendar.Day(12, 3, 14));
        stage.At(DemoCalendar.Day(12, 16, 9));
        await stage.Do(Mojokerto.Kasubag, new Application.Distribution.ArchiveBoxes(Mojokerto.Region, [.. boxes.Select(box => box.Code)]));
        return release;
    }

    // What was short stays missing, and every case says why.
    private static async Task Closing(DemoStage stage, IReadOnlyList<DemoOrder> orders, string release)
    {
        stage.At(DemoCalendar.Day(12, 16, 14));
        var open = new ListCases(Mojokerto.Region, null, "open", null, Limits.PageSizeMax, null);
        foreach (var one in (await stage.Do(Mojokerto.Kasubag, open)).Items)
        {
            var reason = "Dihitung ulang di depan Bawaslu, jumlah tetap; berita acara ditandatangani";
            await stage.Do(Mojokerto.Kasubag, new ResolveCase(one.Code, one.CartonCode, CaseResolution.Accepted, reason));
        }

        await new DemoRevote(stage, Mojokerto).Archive(release, DemoCalendar.Day(12, 16, 15));
        await new DemoPressCloses(stage, orders).DestroyPlates(DemoCalendar.Day(12, 17, 8));
    }
}
