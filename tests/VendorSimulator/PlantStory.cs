using System.Globalization;
using System.Text.Json.Nodes;

namespace Tepat.VendorSimulator;

/// <summary>
/// All that a plant does for one order, in the order in which it happens. The same order and seed make the same story, so a story that was
/// broken off goes on when it is told again.
/// </summary>
public sealed class PlantStory(OrderSheet order, int seed)
{
    private const long CartonSheets = 2_000;
    private const long RunSheetsMax = 250_000;
    private const int RunsPerPool = 4;
    private const int CartonsPerTruck = 400;
    private const string Witness = "Bawaslu, Nama Contoh";

    // Ten milliseconds apart: a whole province's order stays within what a clock may be ahead.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(10);

    private readonly Random random = new(seed);
    private readonly Pool ordinary = new("ordinary", order.Ordinary);
    private readonly Pool revote = new("revote", order.Revote);
    private int told;
    private int runs;
    private int cartons;
    private int trucks;

    /// <summary>Begins every number that this story gives: runs, cartons, seals, delivery notes.</summary>
    public static string Mark(string order, int seed) => $"SIM{seed}-{order}";

    /// <summary>From the plates to the counts, which KPU then confirms.</summary>
    public IEnumerable<PlantEvent> UntilCounted()
    {
        yield return Plates();
        foreach (var line in order.Lines)
        {
            List<string> packed = [];
            foreach (var (pool, sheets) in new[] { (ordinary, line.Ordinary), (revote, line.Revote) })
            {
                for (var left = sheets; left > 0; left -= CartonSheets)
                {
                    while (pool.Stored < Math.Min(left, CartonSheets))
                    {
                        yield return Run(pool);
                    }

                    var carton = Packed(line.Destination, pool, Math.Min(left, CartonSheets));
                    packed.Add(carton.Text("carton"));
                    yield return carton;
                }
            }

            foreach (var load in packed.Chunk(CartonsPerTruck))
            {
                var truck = Dispatched(line.Destination, load);
                yield return truck;
                yield return Event(
                    Types.Checkpoint,
                    new()
                    {
                        ["shipment"] = truck.Text("shipment"),
                        ["place"] = "Gerbang tol contoh",
                        ["note"] = "Segel utuh",
                    }
                );
                yield return Event(Types.Arrived, new() { ["shipment"] = truck.Text("shipment") });
            }
        }

        foreach (var pool in new[] { ordinary, revote }.Where(pool => pool.Waste + pool.OverPrint > 0))
        {
            yield return WasteDestroyed(pool);
        }

        yield return Invoice();
        yield return Counted();
    }

    /// <summary>What ends the order after KPU confirmed the counts: its plates are sealed, then destroyed.</summary>
    public IEnumerable<PlantEvent> AfterVerified()
    {
        yield return Event(
            Types.PlatesSealed,
            new()
            {
                ["order"] = order.Code,
                ["seal"] = Own("SG-PL"),
                ["witness"] = Witness,
            }
        );
        yield return Event(
            Types.PlatesDestroyed,
            new()
            {
                ["order"] = order.Code,
                ["certificate"] = Own("BA"),
                ["method"] = "dilebur",
                ["witnesses"] = new JsonArray(Witness),
            }
        );
    }

    private PlantEvent Plates() =>
        Event(
            Types.Plates,
            new()
            {
                ["order"] = order.Code,
                ["plates"] = new JsonArray(
                    new JsonObject { ["code"] = Own("PL1"), ["kind"] = "plate" },
                    new JsonObject { ["code"] = Own("PL2"), ["kind"] = "plate" },
                    new JsonObject { ["code"] = Own("F1"), ["kind"] = "film" }
                ),
            }
        );

    private PlantEvent Run(Pool pool)
    {
        var size = Math.Clamp((pool.Ordered + RunsPerPool - 1) / RunsPerPool, CartonSheets, RunSheetsMax);
        var good = Math.Min(pool.Ordered - pool.Printed, size);
        var waste = random.NextInt64((good / 200) + 2);
        var overPrint = pool.Printed + good == pool.Ordered ? random.NextInt64(1, 20) : 0;
        pool.Print(good, waste, overPrint);
        return Event(
            Types.Run,
            new()
            {
                ["order"] = order.Code,
                ["run"] = Own($"R{++runs}"),
                ["pool"] = pool.Name,
                ["goodSheets"] = good,
                ["wasteSheets"] = waste,
                ["overPrintSheets"] = overPrint,
                ["shift"] = random.Next(1, 4).ToString(CultureInfo.InvariantCulture),
                ["machine"] = $"M-{random.Next(1, 5)}",
            }
        );
    }

    private PlantEvent Packed(string destination, Pool pool, long sheets)
    {
        pool.Pack(sheets);
        var number = (++cartons).ToString("D5", CultureInfo.InvariantCulture);
        return Event(
            Types.Packed,
            new()
            {
                ["order"] = order.Code,
                ["destination"] = destination,
                ["carton"] = Own($"K{number}"),
                ["pool"] = pool.Name,
                ["sheets"] = sheets,
                ["seal"] = Own($"SG{number}"),
            }
        );
    }

    private PlantEvent Dispatched(string destination, IEnumerable<string> load)
    {
        var number = ++trucks;
        return Event(
            Types.Dispatched,
            new()
            {
                ["shipment"] = Own($"SJ{number}"),
                ["originKind"] = "plant",
                ["origin"] = order.Plant,
                ["destination"] = destination,
                ["vehiclePlate"] = $"W {random.Next(1_000, 9_999)} XX",
                ["driverName"] = "Sopir Contoh",
                ["truckSeals"] = new JsonArray(Own($"TS{number}")),
                ["escortUnit"] = "Polres Contoh",
                ["expectedAt"] = order.Begins.AddDays(1).ToString("O"),
                ["cartons"] = new JsonArray([.. load.Select(code => (JsonNode)code)]),
            }
        );
    }

    private PlantEvent WasteDestroyed(Pool pool) =>
        Event(
            Types.WasteDestroyed,
            new()
            {
                ["order"] = order.Code,
                ["pool"] = pool.Name,
                ["wasteSheets"] = pool.Waste,
                ["overPrintSheets"] = pool.OverPrint,
                ["method"] = "penghancur kertas",
                ["witnesses"] = new JsonArray(Witness),
            }
        );

    private PlantEvent Invoice() =>
        Event(
            Types.Invoice,
            new()
            {
                ["order"] = order.Code,
                ["invoice"] = Own("INV"),
                ["quantity"] = order.Ordinary + order.Revote,
                ["amountSen"] = (order.Ordinary + order.Revote) * (order.UnitPriceSen ?? 0),
            }
        );

    private PlantEvent Counted()
    {
        var destroyed = ordinary.Waste + ordinary.OverPrint + revote.Waste + revote.OverPrint;
        var sent = order.Ordinary + order.Revote;
        return Event(
            Types.Counted,
            new()
            {
                ["order"] = order.Code,
                ["printedSheets"] = sent + destroyed,
                ["sentSheets"] = sent,
                ["storedSheets"] = 0,
                ["destroyedSheets"] = destroyed,
                ["officer"] = "KPU, Petugas Contoh",
            }
        );
    }

    private PlantEvent Event(string type, JsonObject data)
    {
        var number = ++told;
        return new PlantEvent(Own(number.ToString("D6", CultureInfo.InvariantCulture)), type, order.Begins + (number * Pace), data);
    }

    private string Own(string number) => $"{Mark(order.Code, seed)}-{number}";

    /// <summary>What the store holds of one pool.</summary>
    private sealed class Pool(string name, long ordered)
    {
        public string Name => name;

        public long Ordered => ordered;

        public long Printed { get; private set; }

        public long Stored { get; private set; }

        public long Waste { get; private set; }

        public long OverPrint { get; private set; }

        public void Print(long good, long waste, long overPrint) =>
            (Printed, Stored, Waste, OverPrint) = (Printed + good, Stored + good, Waste + waste, OverPrint + overPrint);

        public void Pack(long sheets) => Stored -= sheets;
    }
}
