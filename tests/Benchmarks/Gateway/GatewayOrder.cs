using Tepat.VendorSimulator;

namespace Tepat.Benchmarks.Gateway;

/// <summary>
/// Whole orders from their plates to the destruction of these, played by the plant that the documentation's readers can run too: one call at a
/// time in batches of 200, every answer read and held against the page, first with nothing going wrong, then with mishaps.
/// </summary>
internal static class GatewayOrder
{
    private const double Mishaps = 0.02;
    private const int Batch = 200;

    /// <param name="orders">One that nobody has begun for each way of playing.</param>
    public static async Task Run(Server server, string key, IReadOnlyList<string> orders)
    {
        await Play(server, key, orders[0], 0);
        await Play(server, key, orders[1], Mishaps);
    }

    private static async Task Play(Server server, string key, string order, double errors)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        var options = new SimulatorOptions(server.Address, key, order, 0, errors, 1, Batch, TimeSpan.FromMinutes(1), Server.Password);
        var kpu = new KpuOfDemo(() => Task.FromResult(new HttpClient { BaseAddress = server.Address }), Server.Password);
        var played = await new Simulator(http, options, kpu, _ => { }).Run(CancellationToken.None);
        Bench.Print($"whole order, mishaps at {errors:P0} of events", played.Events / played.Took.TotalSeconds, "events/s");
        Bench.Print("  events", played.Events, "");
        Bench.Print("  calls", played.Calls, "");
        Bench.Print("  answers that were duplicates", played.Duplicates, "");
    }
}
