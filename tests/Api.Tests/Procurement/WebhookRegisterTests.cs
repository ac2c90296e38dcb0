using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Procurement;

/// <summary>Webhooks are entered by the administrator, lead to public addresses only, and keep their secret.</summary>
public sealed class WebhookRegisterTests : ApiTests
{
    private const string Route = "/api/vendors/CONTOH/webhooks";
    private const string Deliveries = "/api/vendors/CONTOH/webhook-deliveries";

    // Nothing is sent in these tests; it needs no name server either.
    private const string Public = "https://8.8.8.8/tepat";

    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Webhooks:Delivers"] = "false" };

    [TestCase("http://8.8.8.8/tepat", "webhook.not_https")]
    [TestCase("http://127.0.0.1/tepat", "webhook.not_https")]
    [TestCase("https://user:secret@8.8.8.8/", "webhook.user_info")]
    [TestCase("https://8.8.8.8:22/", "webhook.port_not_allowed")]
    [TestCase("not an address", "webhook.address_malformed")]
    [TestCase("https://localhost/", "webhook.host_internal")]
    [TestCase("https://127.0.0.1/", "webhook.host_internal")]
    [TestCase("https://2130706433/", "webhook.host_internal")]
    [TestCase("https://0x7f.1/", "webhook.host_internal")]
    [TestCase("https://10.1.2.3/", "webhook.host_internal")]
    [TestCase("https://169.254.169.254/latest/meta-data", "webhook.host_internal")]
    [TestCase("https://[::1]/", "webhook.host_internal")]
    [TestCase("https://[::ffff:10.0.0.1]/", "webhook.host_internal")]
    [TestCase("https://[fd00::1]/", "webhook.host_internal")]
    public async Task Address_that_is_not_a_public_one_is_refused_by_name(string address, string code)
    {
        var admin = await Api.As("admin");

        (await admin.Post(Route, new { address })).ShouldBeProblemAt(400, code, "address");
        (await admin.Get(Route)).Text.ShouldNotContain(address);
    }

    [Test]
    public async Task Secret_is_shown_once_and_never_listed()
    {
        var admin = await Api.As("admin");
        var made = await admin.Post(Route, new { address = Public, name = "Gresik" });
        made.ShouldBe(201);
        var (id, secret) = (Id(made), made.Body.GetProperty("secret").GetString()!);
        secret.ShouldStartWith("whsec_");

        var list = await admin.Get(Route);

        list.Text.ShouldContain(Public);
        list.Text.ShouldNotContain(secret);
        list.Text.ShouldNotContain("secret\"");
        (await admin.Delete($"{Route}/{id}")).ShouldBe(204);
    }

    [Test]
    public async Task Vendor_has_at_most_five_and_a_removed_one_gives_up_what_waits()
    {
        var admin = await Api.As("admin");
        List<long> ids = [];
        for (var i = 0; i < 5; i++)
        {
            ids.Add(Id(await admin.Post(Route, new { address = $"{Public}/{i}" })));
        }

        (await admin.Post(Route, new { address = Public })).ShouldBeProblem(422, "webhook.too_many");
        var ping = (await admin.Post($"{Route}/{ids[0]}/ping")).Body.GetProperty("delivery").GetString();
        foreach (var id in ids)
        {
            (await admin.Delete($"{Route}/{id}")).ShouldBe(204);
        }

        (await admin.Get(Route)).Body.GetArrayLength().ShouldBe(0);
        (await admin.Delete($"{Route}/{ids[0]}")).ShouldBeProblem(404, "webhook.not_found");
        var dead = (await admin.Get($"{Deliveries}?state=dead")).Body.GetProperty("items")[0];
        dead.GetProperty("id").GetString().ShouldBe(ping);
        dead.GetProperty("lastFault").GetString().ShouldBe("webhook.removed");
        dead.GetProperty("mayReplay").GetBoolean().ShouldBeFalse();
        (await admin.Post($"{Route}/{ids[0]}/deliveries/{ping}/replay")).ShouldBeProblem(404, "webhook.delivery_not_found");
    }

    [Test]
    public async Task Deliveries_are_paged_without_gap_or_overlap()
    {
        var admin = await Api.As("admin");
        var id = Id(await admin.Post("/api/vendors/PERCONTOHAN/webhooks", new { address = Public }));
        List<string> sent = [];
        for (var i = 0; i < 5; i++)
        {
            sent.Add((await admin.Post($"/api/vendors/PERCONTOHAN/webhooks/{id}/ping")).Body.GetProperty("delivery").GetString()!);
        }

        List<string> seen = [];
        var next = "";
        do
        {
            var page = (await admin.Get($"/api/vendors/PERCONTOHAN/webhook-deliveries?limit=2{next}")).Body;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetString()!));
            next = page.TryGetProperty("nextCursor", out var cursor) ? $"&cursor={Uri.EscapeDataString(cursor.GetString()!)}" : "";
        } while (next.Length > 0);

        seen.ShouldBe(sent.OrderByDescending(one => one, StringComparer.Ordinal));
    }

    [Test]
    public async Task Unknown_word_of_the_filter_is_refused_by_name() =>
        (await (await Api.As("admin")).Get($"{Deliveries}?state=lost")).ShouldBeProblemAt(400, "filter.word_unknown", "state");

    [Test]
    public async Task One_vendors_webhooks_are_not_reached_through_another()
    {
        var admin = await Api.As("admin");
        var id = Id(await admin.Post(Route, new { address = Public }));
        var ping = (await admin.Post($"{Route}/{id}/ping")).Body.GetProperty("delivery").GetString();
        const string Others = "/api/vendors/PERCONTOHAN/webhooks";

        (await admin.Put($"{Others}/{id}", new { isActive = false })).ShouldBeProblem(404, "webhook.not_found");
        (await admin.Post($"{Others}/{id}/secret")).ShouldBeProblem(404, "webhook.not_found");
        (await admin.Post($"{Others}/{id}/ping")).ShouldBeProblem(404, "webhook.not_found");
        (await admin.Post($"{Others}/{id}/deliveries/{ping}/replay")).ShouldBeProblem(404, "webhook.delivery_not_found");
        (await admin.Delete($"{Others}/{id}")).ShouldBeProblem(404, "webhook.not_found");
        (await admin.Get("/api/vendors/PERCONTOHAN/webhook-deliveries")).Text.ShouldNotContain(ping!);
        (await admin.Get("/api/vendors/TIDAK-ADA/webhooks")).ShouldBeProblem(404, "vendor.not_found");
        (await admin.Post("/api/vendors/TIDAK-ADA/webhooks", new { address = Public })).ShouldBeProblem(404, "vendor.not_found");
        (await admin.Get("/api/vendors/TIDAK-ADA/webhook-deliveries")).ShouldBeProblem(404, "vendor.not_found");
        (await admin.Delete($"{Route}/{id}")).ShouldBe(204);
    }

    [Test]
    public async Task Only_the_administrator_may_see_and_change_them()
    {
        var delivery = Guid.CreateVersion7();
        foreach (var client in new[] { await Api.As("prov35"), await Api.As("observer35"), await Api.Vendor() })
        {
            (await client.Get(Route)).ShouldBeProblem(403, "permission.missing");
            (await client.Get(Deliveries)).ShouldBeProblem(403, "permission.missing");
            (await client.Post(Route, new { address = Public })).ShouldBeProblem(403, "permission.missing");
            (await client.Put($"{Route}/1", new { isActive = false })).ShouldBeProblem(403, "permission.missing");
            (await client.Delete($"{Route}/1")).ShouldBeProblem(403, "permission.missing");
            (await client.Post($"{Route}/1/secret")).ShouldBeProblem(403, "permission.missing");
            (await client.Post($"{Route}/1/ping")).ShouldBeProblem(403, "permission.missing");
            (await client.Post($"{Route}/1/deliveries/{delivery}/replay")).ShouldBeProblem(403, "permission.missing");
        }

        var stranger = await Api.Anonymous();
        (await stranger.Get(Route)).ShouldBeProblem(401, "session.required");
        (await stranger.Get(Deliveries)).ShouldBeProblem(401, "session.required");
    }

    private static long Id(Answer made)
    {
        made.ShouldBe(201);
        return made.Body.GetProperty("webhook").GetProperty("id").GetInt64();
    }
}
