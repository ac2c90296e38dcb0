using System.Diagnostics;

namespace Tepat.Benchmarks.Gateway;

/// <summary>Minutes of capture at a steady rate below what the machine can do: what memory does meanwhile, and whether anything goes wrong.</summary>
internal sealed class GatewaySoak(Server server, string key, IReadOnlyList<PlantLine> lines, int batch)
{
    private const int Connections = 4;

    private int errors;
    private long events;

    public async Task Run(double eventsPerSecond, TimeSpan length)
    {
        using var caller = new GatewayCaller(server.Address, key, Connections);
        using var end = new CancellationTokenSource(length);
        var pause = TimeSpan.FromSeconds(Connections * batch / eventsPerSecond);
        var watch = Stopwatch.StartNew();
        var work = Enumerable.Range(0, Connections).Select(i => Task.Run(() => Report(caller, i, pause, end.Token))).ToList();
        while (!end.IsCancellationRequested)
        {
            await Minute(end.Token);
            Bench.Print($"soak: resident memory after {watch.Elapsed.TotalMinutes:N1} minutes", server.ResidentMebibytes, "MiB");
        }

        await Task.WhenAll(work);
        Bench.Print("soak: asked for", eventsPerSecond, "events/s");
        Bench.Print("soak: accepted", events / watch.Elapsed.TotalSeconds, "events/s");
        Bench.Print("soak: errors", errors, "");
    }

    private static async Task Minute(CancellationToken ct)
    {
        try
        {
            await Task.Delay(TimeSpan.FromMinutes(1), ct);
        }
        catch (OperationCanceledException)
        {
            // The end is a minute too.
        }
    }

    // Each connection has orders of its own: what it reports stands in the order in which it is sent.
    private async Task Report(GatewayCaller caller, int connection, TimeSpan pause, CancellationToken ct)
    {
        var own = lines.Where((_, i) => i % Connections == connection).ToList();
        var watch = Stopwatch.StartNew();
        for (var sent = 0; !ct.IsCancellationRequested; sent++)
        {
            try
            {
                var (accepted, _) = await caller.Report(own[sent % own.Count].Body(batch));
                Interlocked.Add(ref events, accepted);
            }
            catch (HttpRequestException failure)
            {
                Console.WriteLine(failure.Message);
                Interlocked.Increment(ref errors);
            }

            var wait = ((sent + 1) * pause) - watch.Elapsed;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, CancellationToken.None);
            }
        }
    }
}
