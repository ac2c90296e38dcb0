using Tepat.Application.Common;
using Tepat.Application.Planning;
using Tepat.Application.Procurement;
using Tepat.Domain.Distribution;
using Tepat.Infrastructure.Regions;

namespace Tepat.Api.Hosting.Demo;

/// <summary>
/// The province on H-3: everything is printed, received and sorted. Kabupaten Malang has packed all but two subdistricts and its trucks are
/// leaving, Sumenep's islands went by boat, two cities are packed. Labels stand on pallets of ten cartons, so that 64 million ballots, and
/// as many boxes as leave room, stay within the fifty thousand events of a demo.
/// </summary>
internal sealed class ThreeDaysBeforeStory(IApprovedPlan approved, IStationPlan plans, DemoVendorKeys vendors) : IDemoStory
{
    private static readonly DemoTown Malang = new(DemoGeography.Malang, "Kabupaten Malang");
    private static readonly DemoTown Sumenep = new(DemoGeography.Sumenep, "Kabupaten Sumenep");
    private static readonly DemoTown Blitar = new("35.72", "Kota Blitar");

    /// <summary>Giliginting, Talango, Gayam, Nonggunong, Raas, Sapeken, Kangayan, Arjasa, and Masalembu, which the weather held back.</summary>
    private static readonly string[] Islands =
    [
        "35.29.08",
        "35.29.04",
        "35.29.20",
        "35.29.21",
        "35.29.22",
        "35.29.25",
        "35.29.27",
        "35.29.24",
        Masalembu,
    ];

    private const string Masalembu = "35.29.23";

    /// <summary>The far south of Malang and Poncokusumo go first.</summary>
    private static readonly string[] Southward = ["35.07.04", "35.07.03", "35.07.29", "35.07.07"];
    private static readonly string[] UnderWay = ["35.07.01", "35.07.02", "35.07.06", "35.07.30", "35.07.11", "35.07.27"];
    private const string AtTheGate = "35.07.28";

    public string Name => "h-3";

    /// <summary>Sunday 24 November 2024, 14.00 WIB.</summary>
    public DateTimeOffset Now => DemoCalendar.Day(11, 24, 14);

    public async Task Tell(DemoStage stage, CancellationToken ct)
    {
        var province = new DemoSortedProvince(
            stage,
            plans,
            await new DemoOrders(stage, approved, DemoSortedProvince.Order).Issue(await vendors.ByPlant(ct))
        );
        var store = new DemoStock(stage, Malang);
        await province.Received();
        await store.Store(DemoCalendar.Day(11, 9, 20));
        await province.Sorted();
        await Packed(province, CityStory.Mojokerto, ct);
        await Packed(province, Blitar, ct);
        await IslandsFirst(stage, province, ct);
        await Mainland(stage, province, ct);
        await store.Count(DemoCalendar.Day(11, 24, 10));
        await FormsWait(stage);
    }

    private static async Task Packed(DemoSortedProvince province, DemoTown town, CancellationToken ct)
    {
        var packing = await province.Ready(town, ct);
        await packing.Pack(DemoCalendar.Day(11, 19, 8), await province.Districts(town, ct), TimeSpan.FromHours(3), ct);
    }

    // The forms of the recapitulation are needed from the day after the vote on; their proof is not approved yet.
    private async Task FormsWait(DemoStage stage)
    {
        var planned = await approved.Of(
            ReferenceSeed.ElectionCode,
            "FORM_RECAP",
            ReferenceSeed.GovernorContest,
            Scope.Everything,
            CancellationToken.None
        );
        var due = DemoCalendar.Day(11, 27, 17);
        List<IssueOrderLine> lines = [.. planned.Select(one => new IssueOrderLine(one.Destination, one.Regular, one.Reserve, 0, due))];
        await new DemoWaitingOrder(stage).Issue(
            DemoCalendar.Day(11, 24, 9),
            "Formulir D.Hasil-KWK Pemilihan Gubernur",
            "FORM_RECAP",
            ReferenceSeed.GovernorContest,
            lines
        );
    }

    // H-10: boats to the islands; Masalembu's left two days after its latest departure and is still at sea.
    private static async Task IslandsFirst(DemoStage stage, DemoSortedProvince province, CancellationToken ct)
    {
        var packing = await province.Ready(Sumenep, ct);
        var boxes = await packing.Pack(DemoCalendar.Day(11, 15, 6), Islands, TimeSpan.FromHours(2), ct);
        var (trips, handOvers) = (new DemoTrips(stage, Sumenep), new DemoHandOvers(stage, Sumenep));
        foreach (var island in Islands)
        {
            var cargo = boxes.Where(box => box.District == island).ToList();
            var (planned, latest) = (DemoCalendar.Day(11, 18, 8), DemoCalendar.Day(11, 20, 18));
            var departs = island == Masalembu ? DemoCalendar.Day(11, 22, 16) : planned.AddMinutes(40);
            var trip = await trips.Leave(island, cargo, TripMode.Boat, planned, latest, departs);
            if (island != Masalembu)
            {
                await trips.Arrive(trip, planned.AddHours(14));
                await handOvers.ToDistrict(cargo, planned.AddHours(24));
            }
        }

        await handOvers.ToVillages([.. boxes.Where(box => box.District == Islands[0])], DemoCalendar.Day(11, 23, 8));
    }

    private static async Task Mainland(DemoStage stage, DemoSortedProvince province, CancellationToken ct)
    {
        var packing = await province.Ready(Malang, ct);
        var districts = await province.Districts(Malang, ct);
        var boxes = await packing.Pack(DemoCalendar.Day(11, 16, 8), districts[..^2], TimeSpan.FromHours(2.5), ct);
        await packing.Fill(DemoCalendar.Day(11, 24, 11), districts[^2]);
        var (trips, handOvers) = (new DemoTrips(stage, Malang), new DemoHandOvers(stage, Malang));
        var (planned, latest) = (DemoCalendar.Day(11, 23, 8), DemoCalendar.Day(11, 25, 12));
        foreach (var district in Southward)
        {
            var cargo = boxes.Where(box => box.District == district).ToList();
            var trip = await trips.Leave(district, cargo, TripMode.Truck, planned, latest, planned.AddMinutes(20));
            await trips.Arrive(trip, planned.AddHours(5));
            await handOvers.ToDistrict(SealTorn(cargo), planned.AddHours(6));
        }

        await handOvers.ToVillages([.. boxes.Where(box => box.District == Southward[^1])], DemoCalendar.Day(11, 24, 9));
        foreach (var district in UnderWay.Append(AtTheGate))
        {
            var cargo = boxes.Where(box => box.District == district).ToList();
            var today = DemoCalendar.Day(11, 24, 12);
            await trips.Leave(district, cargo, TripMode.Truck, today, latest, district == AtTheGate ? null : today.AddHours(1));
        }
    }

    // One box in each truck came with another seal than it left with: a case for each subdistrict.
    private static List<DemoBox> SealTorn(List<DemoBox> cargo) => [cargo[0] with { Seals = [.. cargo[0].Seals.Skip(1)] }, .. cargo.Skip(1)];
}
