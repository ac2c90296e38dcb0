using Tepat.Application.Common;
using Tepat.Application.Planning;
using Tepat.Application.Procurement;
using Tepat.Domain.Planning;
using Tepat.Infrastructure.Procurement;
using Tepat.Infrastructure.Regions;

namespace Tepat.Api.Hosting.Demo;

/// <summary>An order of the demo with what its plant needs to know.</summary>
internal sealed record DemoOrder(
    string Code,
    Caller Vendor,
    string Plant,
    string Item,
    string Contest,
    IReadOnlyList<IssueOrderLine> Lines,
    DateTimeOffset Start,
    int Days,
    long CartonSheets
)
{
    public long Ordinary => Lines.Sum(line => line.RegularQuantity + line.ReserveQuantity);

    public long Revote => Lines.Sum(line => line.RevoteQuantity);
}

/// <summary>What a story orders.</summary>
/// <param name="Regencies">Kabupaten and kota whose ballots are printed.</param>
/// <param name="GovernorDays">Days that a plant prints the governor's ballots.</param>
/// <param name="WithoutProof">Where the proof of the own contest is not approved yet.</param>
/// <param name="PalletSheets">Sheets under one label where whole pallets are labelled; null for cartons of the plant's own size.</param>
internal sealed record DemoOrderPlan(
    IReadOnlyList<string> Regencies,
    int GovernorDays,
    IReadOnlyList<string> WithoutProof,
    long? PalletSheets = null
)
{
    public static readonly DemoOrderPlan Province = new(DemoGeography.Regencies, 15, ["35.79", "35.76"]);
}

/// <summary>The office part of the demo: contracts, orders and proofs, by the demo's people.</summary>
internal sealed class DemoOrders(DemoStage stage, IApprovedPlan approved, DemoOrderPlan plan)
{
    public static readonly Caller Province = DemoStage.User("prov35", Application.Identity.Roles.ProvincialOfficer, "35");
    public static readonly Caller Head = DemoStage.User("head35", Application.Identity.Roles.DivisionHead, "35");
    public static readonly Caller Secretary = DemoStage.User("sek35", Application.Identity.Roles.Secretary, "35");

    private const long BallotPriceSen = 24_500;
    private const long GuidePriceSen = 1_850_000;
    private const long GuidesPerCarton = 500;

    /// <summary>Contracts to proofs, from 7 to 11 October.</summary>
    public async Task<IReadOnlyList<DemoOrder>> Issue(IReadOnlyDictionary<string, Caller> vendors)
    {
        await Contracts();
        stage.At(DemoCalendar.Day(10, 9, 10));
        List<DemoOrder> orders = [];
        await Governor(orders, vendors);
        await Regents(orders, vendors);
        await Guides(orders, vendors);
        stage.At(DemoCalendar.Day(10, 11, 9));
        foreach (var order in orders.Where(order => !plan.WithoutProof.Contains(order.Lines[0].Destination)))
        {
            await stage.Do(Head, new ApproveProof(order.Code, Application.Common.Behaviors.ContentHash.Of(order.Code)));
        }

        return orders;
    }

    private async Task Contracts()
    {
        stage.At(DemoCalendar.Day(10, 7, 9));
        await Contract("K-35-GUB", DemoVendors.First, "Surat suara Pemilihan Gubernur", 900_000_000_000);
        await Contract("K-35-KAB", DemoVendors.First, "Surat suara Pemilihan Bupati dan Wali Kota", 900_000_000_000);
        await Contract("K-35-KAB-2", DemoVendors.Second, "Surat suara Pemilihan Bupati dan Wali Kota, wilayah barat", 200_000_000_000);
        await Contract("K-35-ABTN", DemoVendors.Second, "Alat bantu tunanetra Pemilihan Gubernur", 150_000_000_000);
        stage.At(DemoCalendar.Day(10, 26, 10));
        await stage.Do(
            Province,
            new CreateContract(
                "K-35-ABTN-2",
                DemoVendors.First,
                "35",
                "Alat bantu tunanetra Pemilihan Bupati dan Wali Kota",
                140_000_000_000
            )
        );
    }

    private async Task Contract(string code, string vendor, string title, long ceilingSen)
    {
        var drafted = await stage.Do(Province, new CreateContract(code, vendor, "35", title, ceilingSen));
        await stage.Do(Secretary, new SignContract(code, drafted.Version));
    }

    private async Task Governor(List<DemoOrder> orders, IReadOnlyDictionary<string, Caller> vendors)
    {
        var planned = await Planned(ItemCodes.Ballot, ReferenceSeed.GovernorContest);
        var byPlant = planned
            .Where(quantity => plan.Regencies.Contains(quantity.Destination))
            .GroupBy(quantity => DemoGeography.GovernorPlantOf(quantity.Destination))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        foreach (var group in byPlant)
        {
            List<IssueOrderLine> lines =
            [
                .. group.OrderBy(Urgency, StringComparer.Ordinal).Select(q => Line(q, DemoCalendar.Day(11, 3, 17))),
            ];
            if (group == byPlant[0])
            {
                // The single re-vote carton of the governor's contest is the province's own (R2).
                lines.Add(new IssueOrderLine("35", 0, 0, planned.Sum(q => q.Revote), DemoCalendar.Day(11, 5, 17)));
            }

            orders.Add(
                await Order(
                    "K-35-GUB",
                    group.Key,
                    ReferenceSeed.GovernorContest,
                    lines,
                    DemoCalendar.Day(10, 12, 7),
                    plan.GovernorDays,
                    vendors
                )
            );
        }
    }

    private async Task Regents(List<DemoOrder> orders, IReadOnlyDictionary<string, Caller> vendors)
    {
        var start = 0;
        foreach (var region in plan.Regencies)
        {
            var contest = ReferenceSeed.ContestCodeOf(region);
            var planned = (await Planned(ItemCodes.Ballot, contest)).Where(q => q.Destination == region).ToList();
            var plant = DemoGeography.PlantOf(region);
            var contract = plant == "KLATEN-01" ? "K-35-KAB-2" : "K-35-KAB";
            // So that Sumenep's boat is late today, Malang's trucks stand at the gate, and Pasuruan's cartons are early enough to stray.
            var first = region switch
            {
                DemoGeography.Sumenep => 7,
                DemoGeography.Malang => 10,
                DemoGeography.Pasuruan => 0,
                _ => start++ % 14,
            };
            var lines = planned.Select(q => Line(q, DemoCalendar.Day(11, 3, 17))).ToList();
            orders.Add(await Order(contract, plant, contest, lines, DemoCalendar.Day(10, 15 + first, 7), 4 + (first % 2), vendors));
        }
    }

    private async Task Guides(List<DemoOrder> orders, IReadOnlyDictionary<string, Caller> vendors)
    {
        var planned = await Planned(ItemCodes.TactileGuide, ReferenceSeed.GovernorContest);
        var lines = planned.Where(q => plan.Regencies.Contains(q.Destination)).Select(q => Line(q, DemoCalendar.Day(11, 8, 17))).ToList();
        var issued = await stage.Do(
            Province,
            new IssueOrder("K-35-ABTN", "KLATEN-01", ItemCodes.TactileGuide, ReferenceSeed.GovernorContest, GuidePriceSen, lines)
        );
        orders.Add(
            new DemoOrder(
                issued.Code,
                vendors["KLATEN-01"],
                "KLATEN-01",
                ItemCodes.TactileGuide,
                ReferenceSeed.GovernorContest,
                lines,
                DemoCalendar.Day(10, 16, 7),
                16,
                GuidesPerCarton
            )
        );
    }

    private async Task<DemoOrder> Order(
        string contract,
        string plant,
        string contest,
        List<IssueOrderLine> lines,
        DateTimeOffset start,
        int days,
        IReadOnlyDictionary<string, Caller> vendors
    )
    {
        var issued = await stage.Do(Province, new IssueOrder(contract, plant, ItemCodes.Ballot, contest, BallotPriceSen, lines));
        return new DemoOrder(
            issued.Code,
            vendors[plant],
            plant,
            ItemCodes.Ballot,
            contest,
            lines,
            start,
            days,
            plan.PalletSheets ?? DemoGeography.CartonSize(plant)
        );
    }

    private Task<IReadOnlyList<PlannedQuantity>> Planned(string item, string contest) =>
        approved.Of(ReferenceSeed.ElectionCode, item, contest, Scope.Everything, CancellationToken.None);

    // Islands first, as every plan of a province with islands has it.
    private static string Urgency(PlannedQuantity quantity) =>
        (quantity.Destination == DemoGeography.Sumenep ? "0" : "1") + quantity.Destination;

    private static IssueOrderLine Line(PlannedQuantity quantity, DateTimeOffset due) =>
        new(
            quantity.Destination,
            quantity.Regular,
            quantity.Reserve,
            quantity.Revote,
            quantity.Destination == DemoGeography.Sumenep ? due.AddDays(-4) : due
        );
}
