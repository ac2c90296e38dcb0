using System.Diagnostics;
using System.Net.Http.Json;

namespace Tepat.Benchmarks;

/// <summary>Pages of overview, lists and plan on the demo, asked one after another by one signed-in officer.</summary>
internal static class PagesBenchmark
{
    private const int WarmUp = 20;
    private const int Rounds = 200;

    private static readonly string[] Pages =
    [
        "/api/overview?region=35",
        "/api/overview?region=35.07",
        "/api/reconciliation?region=35",
        "/api/reconciliation?region=35.07&contest=GUB-35",
        "/api/lead-times?region=35",
        "/api/shipments?region=35",
        "/api/cartons?region=35.07",
        "/api/cases?region=35",
        "/api/orders?region=35",
        "/api/plans?region=35",
        "/api/regions/35",
        "/api/tasks",
    ];

    public static async Task Run()
    {
        using var bench = new Bench();
        using var server = await StartBenchmark.Started(bench.DatabaseFile, "pages: demo started");
        await Ask(server, "prov35", Pages);
        server.Stop();
    }

    /// <summary>Asks each page as somebody and prints the time below which 95 of a hundred answers come.</summary>
    public static async Task Ask(Server server, string userName, IEnumerable<string> pages)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("X-Tepat-Client", "bench");
        (await http.PostAsJsonAsync("/api/session", new { userName, password = "kata-sandi-ukur" })).EnsureSuccessStatusCode();
        foreach (var page in pages)
        {
            List<double> times = [];
            for (var i = 0; i < WarmUp + Rounds; i++)
            {
                var watch = Stopwatch.StartNew();
                using var answer = await http.GetAsync(page);
                await answer.Content.ReadAsByteArrayAsync();
                if (!answer.IsSuccessStatusCode)
                {
                    Console.WriteLine($"{page} answers {(int)answer.StatusCode}");
                    break;
                }

                if (i >= WarmUp)
                {
                    times.Add(watch.Elapsed.TotalMilliseconds);
                }
            }

            if (times.Count > 0)
            {
                Bench.Print($"p95 {page}", Bench.Percentile(times, 0.95), "ms");
            }
        }
    }
}
