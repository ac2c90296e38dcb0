using System.Globalization;
using System.Text.Json;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;

namespace Tepat.Api.Tests.Life;

/// <summary>Kota Mojokerto and the governor's ballots of its 192 stations, by the people who would do it, over HTTP alone.</summary>
internal sealed class City(TepatApi api, ApiClient officer, ApiClient clerk, Plant plant)
{
    public const string Region = "35.76";
    public const string Contest = "GUB-35";
    public const long Regular = 104_629;
    public const long Reserve = 2_708;
    public const long Required = Regular + Reserve;
    public const long Damaged = 20;

    private static readonly string[] TruckSeals = ["TR-1"];

    /// <summary>The kasubag, who verifies.</summary>
    public ApiClient Officer { get; } = officer;

    /// <summary>The warehouse's officer, who packs.</summary>
    public ApiClient Clerk { get; } = clerk;

    public Plant Plant { get; } = plant;

    /// <summary>Printed, received and sorted: so many sheets are damaged.</summary>
    public static async Task<City> Sorted(TepatApi api)
    {
        var plant = await Plant.Ready(api, "K-GUB", Contest, Plant.Line(Region, Regular, Reserve));
        await plant.Prints("R-1", Required, waste: 12);
        var city = new City(api, await api.As("kasubag3576"), await api.As("kab3576"), plant);
        await city.Receives("MJK", "SJ-1", Required, Damaged);
        return city;
    }

    /// <summary>What is damaged is asked for, approved, printed, received and sorted.</summary>
    public async Task Replaces()
    {
        var wish = new
        {
            order = Plant.Order,
            region = Region,
            quantitySheets = Damaged,
            reason = "Rusak saat sortir dan lipat",
        };
        var request = (await Officer.Post("/api/replacements", wish)).Body.GetProperty("request").GetString();
        var decision = new { order = Plant.Order, isApproved = true };
        (await (await api.As("prov35")).Post($"/api/replacements/{request}/decision", decision)).ShouldBe(200);
        await Plant.Prints("R-2", Damaged);
        await Receives("GANTI", "SJ-2", Damaged, damaged: 0);
    }

    public async Task OpensPackList() => (await Officer.Post("/api/pack-lists", new { region = Region, contest = Contest })).ShouldBe(200);

    /// <summary>Fills, verifies and seals all boxes in bulk; answers them with their seals.</summary>
    public Task<List<CityBox>> Packs() => Packs(Region);

    /// <summary>The same for a village.</summary>
    public async Task<List<CityBox>> Packs(string region)
    {
        var selection = new { region };
        All(await Clerk.Post("/api/box-batches/filling", new { selection }));
        All(await Officer.Post("/api/box-batches/verification", new { selection }));
        var range = new
        {
            prefix = "KT-",
            first = "000001",
            perBox = 6,
        };
        var done = All(await Clerk.Post("/api/box-batches/sealing", new { selection, seals = new { range } }));
        return [.. done.EnumerateArray().Select(CityBox.Read)];
    }

    /// <summary>One trip for all boxes: planned, scanned on, gone and arrived. Answers its code.</summary>
    public async Task<string> Carries(IReadOnlyList<CityBox> boxes)
    {
        var group = new
        {
            code = "RUTE-1",
            region = Region,
            name = "Rute kota",
            mode = "truck",
            capacityBoxes = 200,
            latestDepartureAt = "2024-11-25T18:00:00+07:00",
            destinations = boxes.Select(box => box.District).Distinct(),
        };
        (await Officer.Post("/api/route-groups", group)).ShouldBe(200);
        var plan = new
        {
            routeGroup = "RUTE-1",
            vehiclePlate = "S 1234 XX",
            driverName = "Sopir Contoh",
            escortOffice = "Polres Contoh",
            plannedDepartureAt = "2024-11-25T08:00:00+07:00",
        };
        var trip = (await Officer.Post("/api/trips", plan)).Body.GetProperty("trip").GetString()!;
        foreach (var box in boxes)
        {
            (await Clerk.Post($"/api/trips/{trip}/boxes", new { box = box.Code })).ShouldBe(200);
        }

        (await Clerk.Post($"/api/trips/{trip}/departure", new { truckSeals = TruckSeals })).ShouldBe(200);
        (await Clerk.Post($"/api/trips/{trip}/arrival")).ShouldBe(200);
        return trip;
    }

    /// <summary>A hand-over for each group of boxes, sent as one queue.</summary>
    public async Task HandsOver(
        string series,
        IReadOnlyList<CityBox> boxes,
        Func<CityBox, object> from,
        Func<CityBox, object> to,
        string at
    )
    {
        var groups = boxes.GroupBy(box => (From: JsonSerializer.Serialize(from(box)), To: JsonSerializer.Serialize(to(box))));
        var queue = groups.Select(
            (group, i) =>
                new
                {
                    id = $"{series}-{i}",
                    occurredAt = at,
                    handOver = new
                    {
                        handOver = $"BAST-{series}-{i}",
                        from = from(group.First()),
                        to = to(group.First()),
                        boxes = group.Select(box => new
                        {
                            box = box.Code,
                            seals = box.Seals,
                            isBroken = false,
                        }),
                        outsideItems = Array.Empty<object>(),
                        sender = Signs("Ani Contoh"),
                        receiver = Signs("Budi Contoh"),
                        witness = Signs("Citra Contoh"),
                        site = "Kantor",
                    },
                }
        );
        foreach (var sending in queue.Chunk(200))
        {
            var answer = await Officer.Post("/api/hand-overs/queue", new { handOvers = sending });
            answer.ShouldBe(200);
            answer.Body.GetProperty("accepted").GetInt32().ShouldBe(sending.Length, answer.Text);
        }
    }

    /// <summary>Each station reports 80 in a hundred used, one spoiled, and closes its box with a new seal.</summary>
    public async Task<List<CityBox>> Votes(IReadOnlyList<CityBox> boxes)
    {
        List<CityBox> home = [];
        foreach (var box in boxes)
        {
            var used = box.Sheets * 8 / 10;
            string[] newSeals = [$"SB-{box.Code}"];
            var report = new
            {
                box = box.Code,
                usedSheets = used,
                spoiledSheets = 1,
                unusedSheets = box.Sheets - used - 1,
                newSeals,
                reporter = Signs("Ketua Contoh"),
            };
            (await Officer.Post("/api/distribution/usage", report)).ShouldBe(200);
            home.Add(box with { Seals = newSeals });
        }

        return home;
    }

    public Task<Dictionary<string, long>> Terms() => Terms("ordinary");

    private async Task<Dictionary<string, long>> Terms(string pool) => await (await Reconciliation.Of(api, Region, Contest)).Terms(pool);

    private async Task Receives(string series, string shipment, long sheets, long damaged)
    {
        var cartons = await Plant.Packs(series, Region, sheets);
        await Plant.Dispatches(shipment, Region, cartons);
        await Warehouse.Receives(api, shipment, cartons, [], "kab3576");
        await Warehouse.Sorts(api, cartons, [], damaged, "kab3576");
    }

    private static JsonElement All(Answer answer)
    {
        answer.ShouldBe(200);
        answer.Body.GetProperty("refusals").GetArrayLength().ShouldBe(0, answer.Text);
        return answer.Body.GetProperty("changes");
    }

    private static object Signs(string name) => new { office = "Petugas", name };
}

/// <summary>A sealed box and the places on its way.</summary>
internal sealed record CityBox(string Code, string Village, int Station, long Sheets, IReadOnlyList<string> Seals)
{
    public string District => Village[..8];

    public static object Kpu(CityBox _) => new { level = "regency", region = City.Region };

    public static object Ppk(CityBox box) => new { level = "district", region = box.District };

    public static object Pps(CityBox box) => new { level = "village", region = box.Village };

    public static object Kpps(CityBox box) =>
        new
        {
            level = "station",
            region = box.Village,
            station = box.Station,
        };

    // KTK-3576011003-004-GUB-35
    public static CityBox Read(JsonElement change)
    {
        var parts = change.GetProperty("box").GetString()!.Split('-');
        var digits = parts[1];
        return new CityBox(
            change.GetProperty("box").GetString()!,
            $"{digits[..2]}.{digits[2..4]}.{digits[4..6]}.{digits[6..]}",
            int.Parse(parts[2], CultureInfo.InvariantCulture),
            change.GetProperty("sheets").GetInt64(),
            [.. change.GetProperty("seals").EnumerateArray().Select(seal => seal.GetString()!)]
        );
    }
}
