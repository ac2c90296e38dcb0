using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Tepat.Application.Identity;

namespace Tepat.Benchmarks.Gateway;

/// <summary>
/// The vendors' gateway over HTTP, from this process to the program in one of its own on the same machine: single events, batches, lookups
/// among many events, size on disk, whole orders as the simulator plays them, and on request minutes of steady capture with <c>verify</c> at the end.
/// </summary>
internal static class GatewayBenchmark
{
    private const int Rounds = 5;
    private const int Connections = 8;
    private const int SinglesPerConnection = 300;

    // The program compiles its own code better while it runs; a plant's server has run for long.
    private const int WarmUpPerConnection = 1_000;
    private const int BatchConnections = 4;
    private const int SmallBatch = 500;
    private const int SmallBatchesPerConnection = 4;
    private const int LargeBatch = 10_000;
    private const double SoakShare = 0.8;

    // How lookups grow is told from here, or from a tenth when fewer are stored.
    private const int FewEvents = 100_000;

    public static async Task Run(string[] args)
    {
        var events = Option(args, "--events") ?? 100_000;
        var soak = Option(args, "--soak");
        var key = KeyText.New();
        Environment.SetEnvironmentVariable("TEPAT_DEMO_VENDOR_KEY", key);

        // What one key may do in a minute is not what is measured.
        Environment.SetEnvironmentVariable("Identity__RequestsPerKeyPerMinute", "1000000000");
        using var bench = new Bench();
        IReadOnlyList<PlantLine> lines;
        IReadOnlyList<string> untouched;
        await using (var app = await bench.Program())
        {
            (lines, untouched) = await GatewayOrders.Issue(app.Services, bench.DatabaseFile);
        }

        using var server = await StartBenchmark.Started(bench.DatabaseFile, "gateway: server started", "false");
        var best = await Measure(server, key, lines, bench.DatabaseFile, events);
        await GatewayOrder.Run(server, key, untouched);
        if (soak is not null)
        {
            await new GatewaySoak(server, key, lines, SmallBatch).Run(SoakShare * best, TimeSpan.FromMinutes(soak.Value));
        }

        server.Stop();
        var watch = Stopwatch.StartNew();
        Console.WriteLine($"verify answers {Server.Verify(bench.DatabaseFile)}");
        Bench.Print("gateway: verify took", watch.Elapsed.TotalSeconds, "s");
    }

    /// <summary>Prints the figures; the events a second of batches of 500.</summary>
    private static async Task<double> Measure(Server server, string key, IReadOnlyList<PlantLine> lines, string file, int events)
    {
        var stored = 0;
        var lookups = new GatewayLookups(server.Address, key, lines);
        stored += await Fill(server, key, lines, Math.Min(events / 10, FewEvents));
        var (few, sizeOfFew) = (stored, Size(file));
        await lookups.First();

        stored += await Singles(server, key, lines);
        var (small, best) = await SmallBatches(server, key, lines);
        stored += small + await LargeBatches(server, key, lines, file);
        stored += await Fill(server, key, lines, events - stored);
        Bench.Print("gateway: events stored", stored, "");
        await lookups.Again(few);
        Bench.Print("gateway: size of a million events", (Size(file) - sizeOfFew) / (stored - few) * 1_000_000, "MiB");
        return best;
    }

    private static async Task<int> Fill(Server server, string key, IReadOnlyList<PlantLine> lines, int events)
    {
        using var caller = new GatewayCaller(server.Address, key, 1);
        var filled = 0;
        for (var i = 0; filled < events; i++)
        {
            filled += (await caller.Report(lines[i % lines.Count].Body(Math.Min(LargeBatch, events - filled)))).Events;
        }

        return filled;
    }

    private static async Task<int> Singles(Server server, string key, IReadOnlyList<PlantLine> lines)
    {
        using var caller = new GatewayCaller(server.Address, key, Connections);
        Task<Round> Send(int perConnection) => caller.Send([.. lines.Take(Connections).Select(line => Bodies(line, perConnection, 1))]);
        var warm = await Send(WarmUpPerConnection);
        var rounds = new List<Round>();
        for (var i = 0; i < Rounds; i++)
        {
            rounds.Add(await Send(SinglesPerConnection));
        }

        Bench.Print($"single events, {Connections} connections", Bench.Median([.. rounds.Select(r => r.Rate)]), "events/s");
        Bench.Print("  p50", Bench.Median([.. rounds.Select(r => Bench.Percentile(r.Milliseconds, 0.5))]), "ms");
        Bench.Print("  p99", Bench.Median([.. rounds.Select(r => Bench.Percentile(r.Milliseconds, 0.99))]), "ms");
        return warm.Events + rounds.Sum(r => r.Events);
    }

    private static async Task<(int Events, double Rate)> SmallBatches(Server server, string key, IReadOnlyList<PlantLine> lines)
    {
        using var caller = new GatewayCaller(server.Address, key, BatchConnections);
        var rounds = new List<Round>();
        for (var i = 0; i < Rounds; i++)
        {
            rounds.Add(
                await caller.Send([.. lines.Take(BatchConnections).Select(line => Bodies(line, SmallBatchesPerConnection, SmallBatch))])
            );
        }

        var rate = Bench.Median([.. rounds.Select(r => r.Rate)]);
        Bench.Print($"batches of {SmallBatch}, {BatchConnections} connections", rate, "events/s");
        return (rounds.Sum(r => r.Events), rate);
    }

    private static async Task<int> LargeBatches(Server server, string key, IReadOnlyList<PlantLine> lines, string file)
    {
        using var caller = new GatewayCaller(server.Address, key, 1);
        List<double> captured = [];
        List<double> bare = [];
        for (var i = 0; i < Rounds - 2; i++)
        {
            BareRows.Keep(file);
            captured.Add((await caller.Send([Bodies(lines[i], 1, LargeBatch)])).Seconds);
            bare.Add(BareRows.Write(file));
        }

        Bench.Print($"batches of {LargeBatch:N0}, one connection", LargeBatch / Bench.Median(captured), "events/s");
        Bench.Print("  the same rows by ready statements", LargeBatch / Bench.Median(bare), "events/s");
        Console.WriteLine(
            $"  ratio                                                    {Bench.Median(bare) / Bench.Median(captured), 14:0.00}"
        );
        return captured.Count * LargeBatch;
    }

    private static List<byte[]> Bodies(PlantLine line, int bodies, int events) =>
        [.. Enumerable.Range(0, bodies).Select(_ => line.Body(events))];

    /// <summary>MiB that the database takes.</summary>
    private static double Size(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT c.page_count * s.page_size FROM pragma_page_count AS c, pragma_page_size AS s";
        return (long)command.ExecuteScalar()! / 1024.0 / 1024.0;
    }

    private static int? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && int.TryParse(args.ElementAtOrDefault(at + 1), out var value) ? value : null;
}
