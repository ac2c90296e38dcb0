using System.Diagnostics;
using System.Text.Json;

namespace Tepat.VendorSimulator;

/// <summary>What was played.</summary>
/// <param name="Sheets">Good sheets ordered, printed, packed and shipped.</param>
/// <param name="Mishaps">How often each kind of mishap happened.</param>
public sealed record Played(
    string Order,
    long Sheets,
    int Events,
    int Accepted,
    int Duplicates,
    int Rejected,
    int Calls,
    int Waits,
    TimeSpan Took,
    IReadOnlyDictionary<string, int> Mishaps
);

/// <summary>
/// A plant that works on one order from its plates to their destruction, over HTTP and by nothing but what docs/vendor-integration.md says. It
/// holds every answer against that page and stops at the first that is otherwise.
/// </summary>
public sealed class Simulator
{
    private static readonly string[] NotBegun = ["ready", "proofApproved", "issued"];
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(2);

    private readonly SimulatorOptions options;
    private readonly IKpu kpu;
    private readonly Action<string> say;
    private readonly Gateway gateway;
    private readonly Journal journal = new();
    private readonly Stopwatch watch = new();

    /// <param name="http">A client with the server's address.</param>
    /// <param name="say">Takes a line for whoever watches.</param>
    public Simulator(HttpClient http, SimulatorOptions options, IKpu kpu, Action<string> say)
    {
        (this.options, this.kpu, this.say) = (options, kpu, say);
        gateway = new Gateway(http, options);
    }

    /// <exception cref="SurpriseException">An answer is not what the documentation promises.</exception>
    /// <exception cref="CannotPlayException">There is no order to play, or KPU did not do its part in time.</exception>
    public async Task<Played> Run(CancellationToken ct)
    {
        watch.Start();
        var code = options.Order ?? await FirstNotBegun(ct);
        var detail = await Read(code, ct);
        var begun = BegunBy(code, detail);
        if (begun == Begun.ByOthers)
        {
            throw new CannotPlayException($"Others have printed for {code}; a whole order is played from its beginning.");
        }

        var isBegun = begun == Begun.ByUs;
        say($"{code}: {Order(detail).GetProperty("status").GetString()}{(isBegun ? ", begun before with this seed: goes on" : "")}");
        detail = await WaitForProof(code, detail, ct);

        var order = OrderSheet.Of(detail);
        var story = new PlantStory(order, options.Seed);
        var mishaps = new Mishaps(gateway, journal, order, new Random(~options.Seed));
        say($"destinations: {order.Lines.Count}; {order.Ordinary:N0} sheets and {order.Revote:N0} of the re-vote pool");
        var events = story.UntilCounted().ToList();
        if (isBegun)
        {
            journal.Doubt(events);
        }

        foreach (var batch in events.Chunk(options.Batch))
        {
            await Work(batch, isBegun ? null : mishaps, ct);
        }

        var counted = events[^1].Number("printedSheets");
        say($"production, shipments and counts: {events.Count:N0} events");
        await WaitForConfirmation(code, counted, ct);
        var rest = story.AfterVerified().ToList();
        if (isBegun)
        {
            journal.Doubt(rest);
        }

        await Work(rest, null, ct);
        await new FinalCheck(gateway).Holds(order, events, counted, ct);
        return new Played(
            code,
            order.Ordinary + order.Revote,
            events.Count + rest.Count,
            journal.Accepted,
            journal.Duplicates,
            journal.Rejected,
            gateway.Calls,
            gateway.Waits,
            watch.Elapsed,
            mishaps.Happened
        );
    }

    private async Task Work(IReadOnlyList<PlantEvent> batch, Mishaps? mishaps, CancellationToken ct)
    {
        var began = watch.Elapsed;
        var (before, after) = mishaps is null ? (0, 0) : mishaps.Draw(batch.Count, options.Errors);
        for (var i = 0; i < before; i++)
        {
            await mishaps!.Before(batch, ct);
        }

        journal.Settle(batch, await gateway.Send(batch, each: false, ct));
        for (var i = 0; i < after; i++)
        {
            await mishaps!.After(batch, ct);
        }

        var early = options.Speed > 0 ? began + TimeSpan.FromSeconds(batch.Count / options.Speed) - watch.Elapsed : TimeSpan.Zero;
        if (early > TimeSpan.Zero)
        {
            await Task.Delay(early, ct);
        }
    }

    // Lists show what is real: in a sandbox an order that waits there may have been begun all the same.
    private async Task<string> FirstNotBegun(CancellationToken ct)
    {
        foreach (var status in NotBegun)
        {
            var list = (await gateway.List($"api/vendor/orders?status={status}", ct)).Succeeds().Body.GetProperty("items");
            foreach (var code in list.EnumerateArray().Select(order => order.GetProperty("code").GetString()!))
            {
                if (BegunBy(code, await Read(code, ct)) != Begun.ByOthers)
                {
                    return code;
                }
            }
        }

        throw new CannotPlayException(
            "Every order of this vendor is begun; name one with --order that this seed has begun, or issue another."
        );
    }

    // Whoever begins an order registers its plates: their codes say whether that was this plant with this seed.
    private Begun BegunBy(string code, JsonElement detail)
    {
        var mark = PlantStory.Mark(code, options.Seed);
        var plates = detail.GetProperty("plates").EnumerateArray().Select(plate => plate.GetProperty("code").GetString()!);
        return plates.Any(plate => plate.StartsWith($"{mark}-", StringComparison.Ordinal)) ? Begun.ByUs
            : detail.GetProperty("booked").GetProperty("printedQuantity").GetInt64() > 0 ? Begun.ByOthers
            : Begun.ByNobody;
    }

    private enum Begun
    {
        ByNobody,
        ByUs,
        ByOthers,
    }

    private async Task<JsonElement> WaitForProof(string code, JsonElement detail, CancellationToken ct)
    {
        if (IsApproved(detail))
        {
            return detail;
        }

        say("KPU has not approved the proof (R9); waiting for it");
        await kpu.ApproveProof(code, ct);
        return await Until(code, IsApproved, "KPU did not approve the proof.", ct);

        static bool IsApproved(JsonElement read) => read.TryGetProperty("proof", out var proof) && proof.ValueKind == JsonValueKind.Object;
    }

    private async Task WaitForConfirmation(string code, long counted, CancellationToken ct)
    {
        if (IsConfirmed(await Read(code, ct)))
        {
            return;
        }

        say($"KPU has not confirmed the {counted:N0} sheets printed (R8); waiting for it");
        await kpu.ConfirmPrinted(code, counted, ct);
        await Until(code, IsConfirmed, "KPU did not confirm the number printed.", ct);

        static bool IsConfirmed(JsonElement read) => Order(read).GetProperty("status").GetString() is "verified" or "closed";
    }

    private async Task<JsonElement> Until(string code, Func<JsonElement, bool> isSo, string otherwise, CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; ; waited += Glance)
        {
            var detail = await Read(code, ct);
            if (isSo(detail))
            {
                return detail;
            }

            if (waited >= options.Patience)
            {
                throw new CannotPlayException(otherwise);
            }

            await Task.Delay(Glance, ct);
        }
    }

    private async Task<JsonElement> Read(string code, CancellationToken ct)
    {
        var answer = await gateway.Read($"api/vendor/orders/{Uri.EscapeDataString(code)}", ct);
        return answer.Status == 404 ? throw new CannotPlayException($"This vendor has no order {code}.") : answer.Succeeds().Body;
    }

    private static JsonElement Order(JsonElement detail) => detail.GetProperty("order");
}
