using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;
using Tepat.Infrastructure.Procurement.Webhooks;

namespace Tepat.Api.Tests.Procurement;

/// <summary>A vendor's system is told what concerns it, signed, until it has answered.</summary>
public sealed class WebhookTests : ApiTests
{
    private const string Route = "/api/vendors/CONTOH/webhooks";

    private Receiver receiver = null!;
    private string secret = "";
    private long webhook;

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Webhooks:Delivers"] = "false", ["Webhooks:AllowLoopbackHttp"] = "true" };

    [SetUp]
    public async Task EnterWebhook()
    {
        receiver = await Receiver.Start();
        var made = await (await Api.As("admin")).Post(Route, new { address = receiver.Address, name = "Gresik" });
        made.ShouldBe(201);
        secret = made.Body.GetProperty("secret").GetString()!;
        webhook = made.Body.GetProperty("webhook").GetProperty("id").GetInt64();
    }

    [TearDown]
    public async Task RemoveWebhook()
    {
        (await (await Api.As("admin")).Delete($"{Route}/{webhook}")).ShouldBe(204);
        await receiver.DisposeAsync();
    }

    private Task Deliver() => Api.Services.GetRequiredService<WebhookSender>().Run(CancellationToken.None);

    [Test]
    public async Task Order_is_told_when_it_is_issued_and_when_its_proof_is_approved()
    {
        var plant = await Plant.Ready(Api, "K-WH-1", "BUP-35.07", Plant.Line("35.07", 100));

        await Deliver();

        var told = receiver.Letters.Select(letter => JsonDocument.Parse(letter.Body).RootElement).ToList();
        told.Select(letter => letter.GetProperty("type").GetString()).ShouldAllBe(type => type == "order.changed");
        told.Select(letter => letter.GetProperty("data").GetProperty("change").GetString()).ShouldBe(["issued", "proofApproved"]);
        told.ShouldAllBe(letter => letter.GetProperty("data").GetProperty("order").GetString() == plant.Order);
        told[1].GetProperty("sequence").GetInt64().ShouldBeGreaterThan(0);
        await Deliver();
        receiver.Letters.Count.ShouldBe(2);
    }

    [Test]
    public async Task Letter_is_signed_with_the_secret_over_time_and_body()
    {
        await Ping();

        await Deliver();

        var letter = receiver.Letters.Single();
        letter.Timestamp.ShouldBe(Api.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        letter.Signature.ShouldBe(letter.SignatureWith(secret));
        var body = JsonDocument.Parse(letter.Body).RootElement;
        (body.GetProperty("id").GetString(), body.GetProperty("type").GetString()).ShouldBe((letter.Headers["Tepat-Webhook-Id"], "ping"));
    }

    [Test]
    public async Task Approved_replacement_and_receipt_with_differences_are_told()
    {
        var plant = await Plant.Ready(Api, "K-WH-2", "GUB-35", Plant.Line("35.07", 4_000));
        await plant.Prints("R-1", 4_000);
        var cartons = await plant.Packs("WH", "35.07", 4_000);
        await plant.Dispatches("SJ-WH", "35.07", cartons);
        await Warehouse.Receives(Api, "SJ-WH", cartons[..1], new Dictionary<string, long> { [cartons[0].Code] = 1_990 }, notArrived: 1);
        var wish = new
        {
            order = plant.Order,
            region = "35.07",
            quantitySheets = 10,
            reason = "Kurang saat diterima.",
        };
        var asked = await (await Api.As("kasubag3507")).Post("/api/replacements", wish);
        asked.ShouldBe(200);
        var request = asked.Body.GetProperty("request").GetString()!;
        var decision = new { order = plant.Order, isApproved = true };
        (await (await Api.As("prov35")).Post($"/api/replacements/{request}/decision", decision)).ShouldBe(200);

        await Deliver();

        Told("receipt.discrepancy")
            .ShouldBe(
                $$"""{"shipment":"SJ-WH","receiptNumber":"{{Told("receipt.discrepancy", "receiptNumber")}}","destination":"35.07","differingCartons":2,"cartons":[{"carton":"WH-0001","difference":"counted","packedSheets":2000,"countedSheets":1990},{"carton":"WH-0002","difference":"notArrived","packedSheets":2000}]}"""
            );
        Told("replacement.approved")
            .ShouldBe(
                $$"""{"replacement":"{{request}}","order":"{{plant.Order}}","destination":"35.07","quantitySheets":10,"reason":"Kurang saat diterima."}"""
            );
        Told("order.changed")
            .ShouldBe(
                $$"""{"order":"{{plant.Order}}","change":"supplemented","status":"printing","orderedOrdinary":4010,"orderedRevote":0,"destination":"35.07","supplementarySheets":10}"""
            );
    }

    [Test]
    public async Task What_was_refused_is_not_told()
    {
        var plant = await Plant.Ordered(Api, "K-WH-3", "BUP-35.08", Plant.Line("35.08", 100));
        var head = await Api.As("head35");
        (await head.Post($"/api/orders/{plant.Order}/proof", new { proofHash = new string('a', 64) })).ShouldBe(200);
        (await head.Post($"/api/orders/{plant.Order}/proof", new { proofHash = new string('b', 64) })).Status.ShouldBeGreaterThan(399);

        await Deliver();

        receiver.Letters.Count.ShouldBe(2);
    }

    [Test]
    public async Task Paused_webhook_is_told_afterwards()
    {
        var admin = await Api.As("admin");
        (await admin.Put($"{Route}/{webhook}", new { isActive = false })).Body.GetProperty("isActive").GetBoolean().ShouldBeFalse();
        await Ping();
        await Deliver();
        receiver.Letters.ShouldBeEmpty();
        (await admin.Get(Route)).Body[0].GetProperty("waitingCount").GetInt64().ShouldBe(1);

        (await admin.Put($"{Route}/{webhook}", new { isActive = true })).ShouldBe(200);
        await Deliver();

        receiver.Letters.Count.ShouldBe(1);
    }

    [Test]
    public async Task Failed_delivery_comes_again_after_its_pause_with_the_same_id()
    {
        receiver.Answer = Busy;
        await Ping();

        await Deliver();
        await Deliver();
        receiver.Letters.Count.ShouldBe(1);
        var row = (await Deliveries("waiting")).Single();
        (row.GetProperty("lastStatus").GetInt32(), row.GetProperty("lastAnswer").GetString()).ShouldBe((503, "sedang penuh"));
        (row.GetProperty("nextAt").GetDateTimeOffset() - Api.Time.GetUtcNow()).ShouldBe(TimeSpan.FromMinutes(1));
        Api.Time.Advance(TimeSpan.FromMinutes(1));
        receiver.Answer = context => context.Response.WriteAsync("OK");
        await Deliver();

        receiver.Letters.Select(letter => letter.Headers["Tepat-Webhook-Id"]).Distinct().Count().ShouldBe(1);
        receiver.Letters.Select(letter => letter.Body).Distinct().Count().ShouldBe(1);
        (await Deliveries("delivered"))[0].GetProperty("attempts").GetInt32().ShouldBe(2);
    }

    [Test]
    public async Task After_twelve_failures_it_is_dead_until_the_administrator_has_it_sent_again()
    {
        receiver.Answer = Busy;
        var id = await Ping();
        for (var attempt = 0; attempt < 14; attempt++)
        {
            await Deliver();
            Api.Time.Advance(TimeSpan.FromHours(6));
        }

        receiver.Letters.Count.ShouldBe(12);
        var dead = (await Deliveries("dead")).Single(row => row.GetProperty("id").GetString() == id);
        dead.GetProperty("mayReplay").GetBoolean().ShouldBeTrue();
        receiver.Answer = context => context.Response.WriteAsync("OK");
        var admin = await Api.As("admin");
        (await admin.Post($"{Route}/{webhook}/deliveries/{id}/replay")).ShouldBe(204);
        (await admin.Post($"{Route}/{webhook}/deliveries/{id}/replay")).ShouldBeProblem(409, "webhook.not_dead");
        await Deliver();

        receiver.Letters[^1].Headers["Tepat-Webhook-Id"].ShouldBe(id);
        (await Deliveries("delivered")).ShouldContain(row => row.GetProperty("id").GetString() == id);
    }

    [Test]
    public async Task Redirect_is_followed_nowhere()
    {
        receiver.Answer = context =>
        {
            context.Response.Redirect(receiver.Address + "?again", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        };
        await Ping();

        await Deliver();

        receiver.Letters.Count.ShouldBe(1);
        (await Deliveries("waiting")).Single().GetProperty("lastStatus").GetInt32().ShouldBe(307);
    }

    [Test]
    public async Task Answer_that_does_not_come_within_ten_seconds_counts_as_none()
    {
        var asked = new TaskCompletionSource();
        receiver.Answer = context =>
        {
            asked.SetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        await Ping();

        var round = Deliver();
        await asked.Task;
        Api.Time.Advance(TimeSpan.FromSeconds(10));
        await round;

        (await Deliveries("waiting")).Single().GetProperty("lastFault").GetString().ShouldBe("webhook.timeout");
    }

    [Test]
    public async Task Of_a_long_answer_the_beginning_is_kept()
    {
        receiver.Answer = context => context.Response.WriteAsync(new string('x', 1_000_000));
        var id = await Ping();

        await Deliver();

        var row = (await Deliveries("delivered")).Single(one => one.GetProperty("id").GetString() == id);
        row.GetProperty("lastAnswer").GetString()!.Length.ShouldBe(500);
    }

    [Test]
    public async Task Address_is_checked_again_when_it_is_called()
    {
        // What was public when it was entered may lead inside by now: the client of a program that calls no local hosts.
        using var client = new WebhookClient(new WebhookAddresses(Options.Create(new WebhookOptions())), TimeProvider.System);

        foreach (var address in new[] { receiver.Address, receiver.Address.Replace("http:", "https:", StringComparison.Ordinal) })
        {
            (await client.Post(address, "{}", [], CancellationToken.None)).Fault.ShouldBe("webhook.host_internal");
        }

        receiver.Letters.ShouldBeEmpty();
    }

    /// <summary>The contents of the last letter of a type, or one of its fields.</summary>
    private string Told(string type, string? field = null)
    {
        var data = receiver
            .Letters.Select(letter => JsonDocument.Parse(letter.Body).RootElement)
            .Last(letter => letter.GetProperty("type").GetString() == type)
            .GetProperty("data");
        return field is null ? data.GetRawText() : data.GetProperty(field).GetString()!;
    }

    private static Task Busy(HttpContext context)
    {
        context.Response.StatusCode = 503;
        return context.Response.WriteAsync("sedang\npenuh");
    }

    private async Task<string> Ping()
    {
        var queued = await (await Api.As("admin")).Post($"{Route}/{webhook}/ping");
        queued.ShouldBe(202);
        return queued.Body.GetProperty("delivery").GetString()!;
    }

    /// <summary>Deliveries to this test's webhook.</summary>
    private async Task<List<JsonElement>> Deliveries(string state)
    {
        var list = await (await Api.As("admin")).Get($"/api/vendors/CONTOH/webhook-deliveries?state={state}");
        list.ShouldBe(200);
        return [.. list.Body.GetProperty("items").EnumerateArray().Where(row => row.GetProperty("webhookId").GetInt64() == webhook)];
    }
}
