namespace Tepat.Benchmarks.Gateway;

/// <summary>What a vendor's program looks up, one question after another: cartons by code, and the first page of each of its lists.</summary>
internal sealed class GatewayLookups(Uri address, string key, IReadOnlyList<PlantLine> lines)
{
    private const int Cartons = 500;
    private const int Pages = 100;
    private const int WarmUp = 20;
    private const string Carton = "a carton's history";

    private static readonly string[] Lists =
    [
        "/api/vendor/orders",
        "/api/vendor/replacements",
        "/api/orders",
        "/api/contracts",
        "/api/plants",
        "/api/vendors",
        "/api/shipments",
        "/api/cartons",
        "/api/cartons?region=35.78",
        "/api/print-runs",
        "/api/invoices",
    ];

    private readonly Dictionary<string, double> before = [];

    /// <summary>Asks and remembers.</summary>
    public async Task First() => await Ask((what, p95) => before[what] = p95);

    /// <summary>Asks again, and prints the times and how they grew.</summary>
    /// <param name="few">Events that were stored the first time.</param>
    public Task Again(int few) =>
        Ask(
            (what, p95) =>
            {
                Bench.Print($"p95 of {what}", p95, "ms");
                Bench.Print($"  times as long as at {few:N0}", p95 / before[what], "");
            }
        );

    private async Task Ask(Action<string, double> found)
    {
        using var caller = new GatewayCaller(address, key, 1);
        var random = new Random(1);
        var known = lines.Where(line => line.HasCartons).ToList();
        await Ask(caller, Carton, Cartons, () => $"/api/cartons/{known[random.Next(known.Count)].CartonAt(random.Next())}", found);
        foreach (var list in Lists)
        {
            await Ask(caller, list, Pages, () => list, found);
        }
    }

    private static async Task Ask(GatewayCaller caller, string what, int times, Func<string> route, Action<string, double> found)
    {
        List<double> milliseconds = [];
        for (var i = 0; i < WarmUp + times; i++)
        {
            var (status, took) = await caller.Get(route());
            if (status != 200)
            {
                Console.WriteLine($"{what} answers {status}");
                return;
            }

            if (i >= WarmUp)
            {
                milliseconds.Add(took);
            }
        }

        found(what, Bench.Percentile(milliseconds, 0.95));
    }
}
