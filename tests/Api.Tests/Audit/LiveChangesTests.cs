using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;
using Tepat.Domain.Common;

namespace Tepat.Api.Tests.Audit;

/// <summary>Everybody hears at once of what happens to their own, of nothing else, and misses nothing by a lost line.</summary>
public sealed class LiveChangesTests : ApiTests
{
    private static readonly object Witness = new { witness = "Bawaslu, Saksi Contoh" };

    private Plant plant = null!;

    [OneTimeSetUp]
    public async Task OrderForTwoRegions() =>
        plant = await Plant.Ready(Api, "K-LIVE", "GUB-35", Plant.Line("35.07", 1_000_000), Plant.Line("35.29", 1_000_000));

    [Test]
    public async Task Officer_hears_of_the_own_region_only()
    {
        var (mine, cartons) = await OnTheRoad("HEAR-07", "35.07");
        var (theirs, _) = await OnTheRoad("HEAR-29", "35.29");
        await using var malang = await LiveStream.Open(await Api.As("kab3507"));
        await using var sumenep = await LiveStream.Open(await Api.As("kab3529"));
        await using var province = await LiveStream.Open(await Api.As("observer35"));
        var colleague = await Api.As("kasubag3507");

        (await colleague.Post($"/api/shipments/{mine}/receipt", Witness)).ShouldBe(200);
        (await colleague.Post($"/api/shipments/{mine}/cartons", Sealed(cartons[0]))).ShouldBe(200);
        (await (await Api.As("kab3529")).Post($"/api/shipments/{theirs}/receipt", Witness)).ShouldBe(200);

        (await malang.Next()).Change.ShouldBe($"shipments.receipt-opened {mine}");
        (await malang.Next()).Change.ShouldBe($"shipments.carton-received {cartons[0]}");
        (await sumenep.Next()).Change.ShouldBe($"shipments.receipt-opened {theirs}");
        var all = new[] { await province.Next(), await province.Next(), await province.Next() };
        all.Select(told => told.Data.GetProperty("region").GetString()).ShouldBe(["35.07", "35.07", "35.29"]);
    }

    [Test]
    public async Task Cartons_of_an_order_for_many_are_told_to_their_own_region()
    {
        await using var malang = await LiveStream.Open(await Api.As("kab3507"));
        await using var sumenep = await LiveStream.Open(await Api.As("kab3529"));

        await plant.Prints("R-MANY", 8_000);
        await plant.Packs("MANY-29", "35.29", 2_000);
        await plant.Packs("MANY-07", "35.07", 2_000);

        (await malang.Next()).Change.ShouldBe($"production.print-run-reported {plant.Order}");
        (await malang.Next()).Change.ShouldBe("production.carton-packed MANY-07-0001");
        (await sumenep.Next()).Change.ShouldBe($"production.print-run-reported {plant.Order}");
        (await sumenep.Next()).Change.ShouldBe("production.carton-packed MANY-29-0001");
    }

    [Test]
    public async Task Carton_that_went_astray_is_told_to_finder_and_owner()
    {
        var (mine, _) = await OnTheRoad("ASTRAY-07", "35.07");
        var (_, theirs) = await OnTheRoad("ASTRAY-29", "35.29");
        var finder = await Api.As("kasubag3507");
        (await finder.Post($"/api/shipments/{mine}/receipt", Witness)).ShouldBe(200);
        await using var malang = await LiveStream.Open(await Api.As("kab3507"));
        await using var sumenep = await LiveStream.Open(await Api.As("kab3529"));

        (await finder.Post($"/api/shipments/{mine}/cartons", Sealed(theirs[0]))).ShouldBe(200);

        var (found, owned) = (await malang.Next(), await sumenep.Next());
        found.Change.ShouldBe($"shipments.carton-received {theirs[0]}");
        found.Data.GetProperty("region").GetString().ShouldBe("35.07");
        owned.Change.ShouldBe(found.Change);
        owned.Data.GetProperty("region").GetString().ShouldBe("35.29");
    }

    [Test]
    public async Task Vendor_hears_of_its_own_orders_and_cartons_only_and_of_no_region()
    {
        await using var own = await LiveStream.Open(await Api.Vendor());
        await using var other = await LiveStream.Open(await Api.VendorOf("PERCONTOHAN"));

        await plant.Prints("R-OWN", 2_000);

        var told = await own.Next();
        told.Change.ShouldBe($"production.print-run-reported {plant.Order}");
        told.Data.TryGetProperty("region", out _).ShouldBeFalse();
        Api.Time.Advance(Limits.StreamSilenceMax);
        (await other.Next()).Event.ShouldBe("heartbeat");
    }

    [Test]
    public async Task Message_holds_no_contents()
    {
        await using var stream = await LiveStream.Open(await Api.As("prov35"));

        await plant.Prints("R-BARE", 2_000);

        var told = await stream.Next();
        told.Data.EnumerateObject().Select(field => field.Name).ShouldBe(["sequence", "type", "subject", "region"]);
        told.Id.ShouldBe(told.Data.GetProperty("sequence").GetRawText());
    }

    [Test]
    public async Task Listener_goes_on_where_the_line_was_lost()
    {
        var province = await Api.As("prov35");
        string? last;
        await using (var stream = await LiveStream.Open(province))
        {
            await plant.Prints("R-LOST", 4_000);
            last = (await stream.Next()).Id;
        }

        await plant.Prints("R-LOST-2", 2_000);
        await plant.Packs("LOST-07", "35.07", 2_000);

        await using var again = await LiveStream.Open(province, lastEventId: last);
        (await again.Next()).Change.ShouldBe($"production.print-run-reported {plant.Order}");
        (await again.Next()).Change.ShouldBe("production.carton-packed LOST-07-0001");
        await using var sumenep = await LiveStream.Open(await Api.As("kab3529"), $"/api/stream?after={last}");
        (await sumenep.Next()).Change.ShouldBe($"production.print-run-reported {plant.Order}");
        await plant.Packs("LOST-29", "35.29", 2_000);
        (await sumenep.Next()).Change.ShouldBe("production.carton-packed LOST-29-0001");
    }

    [Test]
    public async Task Listener_who_missed_too_much_is_told_to_read_anew()
    {
        var busy = await Plant.Ready(Api, "K-MUCH", "GUB-35", Plant.Line("35.13", 4_000_000));
        await busy.Prints("R-1", 4_000_000);
        await busy.Packs("MUCH", "35.13", 2_000L * (Limits.StreamMissedChangesMax + 1));

        await using var stream = await LiveStream.Open(await Api.As("prov35"), "/api/stream?after=0");

        (await stream.Next()).Event.ShouldBe("resync");
        await busy.Packs("AFTER", "35.13", 2_000);
        (await stream.Next()).Change.ShouldBe("production.carton-packed AFTER-0001");
    }

    [Test]
    public async Task Silence_is_broken_by_a_heartbeat_and_a_stream_ends_to_be_opened_anew()
    {
        await using var stream = await LiveStream.Open(await Api.As("kab3507"));

        Api.Time.Advance(Limits.StreamSilenceMax);
        (await stream.Next()).Event.ShouldBe("heartbeat");
        Api.Time.Advance(Limits.StreamTimeMax);

        while (!await stream.HasEnded())
        {
            // What the line carried before it ended is of no account.
        }
    }

    [Test]
    public async Task One_caller_opens_no_more_streams_than_windows_are_looked_at()
    {
        var officer = await Api.NewUser("windows35", "warehouse", "35.14");
        List<LiveStream> open = [];
        for (var i = 0; i < Limits.StreamsPerCallerMax; i++)
        {
            open.Add(await LiveStream.Open(officer));
        }

        (await officer.Get("/api/stream")).ShouldBeProblem(429, "stream.too_many");
        await using var colleague = await LiveStream.Open(await Api.As("prov35"));

        await Task.WhenAll(open.Select(stream => stream.DisposeAsync().AsTask()));
    }

    [Test]
    public async Task Stream_is_for_those_who_may_read()
    {
        (await (await Api.Anonymous()).Get("/api/stream")).ShouldBe(401);
        var admin = await Api.As("admin");
        var body = new
        {
            name = "Reports",
            scopes = new[] { "report" },
            daysValid = 30,
        };
        var key = await admin.Post("/api/vendors/CONTOH/api-keys", body);
        var reporting = await Api.Vendor(key.Body.GetProperty("key").GetString()!);
        (await reporting.Get("/api/stream")).ShouldBeProblem(403, "permission.missing");
        (await admin.Get("/api/stream?after=-1")).ShouldBe(400);
        (await admin.Get("/api/stream?after=soon")).ShouldBe(400);
    }

    private async Task<(string Shipment, List<string> Cartons)> OnTheRoad(string series, string destination)
    {
        await plant.Prints($"R-{series}", 4_000);
        var cartons = await plant.Packs(series, destination, 4_000);
        await plant.Dispatches($"SJ-{series}", destination, cartons);
        return ($"SJ-{series}", [.. cartons.Select(carton => carton.Code)]);
    }

    private static object Sealed(string carton) => new { carton, finding = "sealed" };
}
