using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Api.Hosting.Demo;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Identity;
using Tepat.Application.Procurement;
using Tepat.Domain.Common.Ledger;
using Tepat.Domain.Procurement;
using Tepat.Domain.Production;
using Tepat.Domain.Shipments;
using Tepat.Infrastructure.Common;
using Tepat.Infrastructure.Regions;

namespace Tepat.Benchmarks.Gateway;

/// <summary>One order at the plant, and what is reported of it: a run, its nine cartons, the next run; every 450 cartons a truck.</summary>
/// <remarks>
/// Not the simulator's story, which ends with its order and builds each event as a document: this one goes on for as long as a measurement
/// asks, and writes its bodies cheaply, for the load shares the processors with the program that is measured.
/// </remarks>
internal sealed class PlantLine(string order, string region, DateTimeOffset at)
{
    private const int CartonsPerRun = 9;
    private const int CartonsPerTruck = 450;
    private const long SheetsPerCarton = 100;

    private readonly List<string> loading = [];
    private int reported;
    private int runs;
    private int cartons;
    private int trucks;

    public static int Capacity => 800_000;

    /// <summary>The order's plates, without which nothing is printed.</summary>
    public EventData Plates => new PlatesRegistered(order, [new("P1", PlateKind.Plate)]);

    /// <summary>Codes of the cartons so far.</summary>
    public string CartonAt(int share) => CartonCode(share % Math.Max(1, cartons));

    public bool HasCartons => cartons > 0;

    /// <summary>The body of one call that reports the next events.</summary>
    public byte[] Body(int count)
    {
        var body = new StringBuilder("{\"events\":[");
        for (var i = 0; i < count; i++)
        {
            var data = Next();
            var type = EventCatalogue.Of(data).Name;
            body.Append(i == 0 ? "" : ",")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"{{\"id\":\"{order}-{++reported}\",\"type\":\"{type}\",\"version\":1,\"occurredAt\":\"{at:O}\",\"data\":"
                )
                .Append(JsonSerializer.Serialize(data, data.GetType(), StoredJson.Options))
                .Append('}');
        }

        return Encoding.UTF8.GetBytes(body.Append("]}").ToString());
    }

    private EventData Next()
    {
        if (loading.Count == CartonsPerTruck)
        {
            List<string> loaded = [.. loading];
            loading.Clear();
            return new ShipmentDispatched(
                $"SJ-{order}-{++trucks}",
                OriginKind.Plant,
                GatewayOrders.Plant,
                region,
                "L 1",
                "D",
                ["T"],
                "E",
                at.AddDays(1),
                loaded
            );
        }

        if (runs * CartonsPerRun == cartons)
        {
            return new PrintRunReported(order, $"R{++runs}", Pool.Ordinary, CartonsPerRun * SheetsPerCarton, 1, 0, "1", "M1");
        }

        loading.Add(CartonCode(cartons++));
        return new CartonPacked(order, region, loading[^1], Pool.Ordinary, SheetsPerCarton, $"S{cartons}");
    }

    private string CartonCode(int number) => $"{order}-B-{number:D6}";
}

/// <summary>An order for each regency, ready to be printed.</summary>
internal static class GatewayOrders
{
    public const string Plant = "GRESIK-01";

    /// <summary>Regents' contests whose ballots are one order each, left to be played whole.</summary>
    private static readonly string[] Whole = ["35.07", "35.14"];

    private const long WholeSheets = 10_000_000;

    public static async Task<(IReadOnlyList<PlantLine> Lines, IReadOnlyList<string> Untouched)> Issue(
        IServiceProvider services,
        string file
    )
    {
        await using var scope = services.CreateAsyncScope();
        var stage = new DemoStage(services, scope.ServiceProvider.GetRequiredService<BusinessClock>(), TimeProvider.System);
        var province = DemoStage.User("prov35", Roles.ProvincialOfficer, "35");
        var secretary = DemoStage.User("sek35", Roles.Secretary, "35");
        var head = DemoStage.User("head35", Roles.DivisionHead, "35");
        var vendorId = (await scope.ServiceProvider.GetRequiredService<IVendorDirectory>().Find("CONTOH", CancellationToken.None))!.Id;
        var at = scope.ServiceProvider.GetRequiredService<IBusinessClock>().Now.AddHours(-1);
        var contract = await stage.Do(province, new CreateContract("K-BENCH", "CONTOH", "35", "Bench", 1_000_000_000_000));
        await stage.Do(secretary, new SignContract("K-BENCH", contract.Version));
        List<PlantLine> lines = [];
        foreach (var region in Regencies(file))
        {
            IssueOrderLine[] ordered = [new(region, 100L * PlantLine.Capacity, 0, 0, at)];
            var order = (await stage.Do(province, new IssueOrder("K-BENCH", Plant, "BALLOT", "GUB-35", 1, ordered))).Code;
            await stage.Do(head, new ApproveProof(order, new string('a', 64)));
            var line = new PlantLine(order, region, at);
            await stage.Report(DemoStage.Vendor(vendorId, "CONTOH"), [(at, line.Plates)]);
            lines.Add(line);
        }

        List<string> untouched = [];
        foreach (var region in Whole)
        {
            IssueOrderLine[] ordered = [new(region, WholeSheets, 0, 2_000, at)];
            var contest = ReferenceSeed.ContestCodeOf(region);
            untouched.Add((await stage.Do(province, new IssueOrder("K-BENCH", Plant, "BALLOT", contest, 1, ordered))).Code);
        }

        return (lines, untouched);
    }

    private static List<string> Regencies(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Code FROM Region WHERE ParentCode = '35' ORDER BY Code";
        using var reader = command.ExecuteReader();
        List<string> codes = [];
        while (reader.Read())
        {
            codes.Add(reader.GetString(0));
        }

        return codes;
    }
}
