using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Api.Tests.Fixture;
using Tepat.Application.Production;

namespace Tepat.Api.Tests.Ledger;

/// <summary>The administrator sees what a vendor's system called and why it was refused, but not what was in it.</summary>
public sealed class CaptureLogTests : ApiTests
{
    private const string Route = "/api/vendor/events";

    private Plant plant = null!;
    private ApiClient admin = null!;

    [OneTimeSetUp]
    public async Task Ready()
    {
        plant = await Plant.Ready(Api, "K-LOG", "GUB-35", Plant.Line("35.74", 20_000));
        admin = await Api.As("admin");
    }

    [Test]
    public async Task Accepted_events_are_found_by_their_id_with_key_counts_and_trace()
    {
        (await Report("each", Run("LOG-1", 100), Run("LOG-2", 100))).ShouldBe(200);
        (await Report("each", Run("LOG-2", 100), Run("LOG-3", 100))).ShouldBe(200);

        var call = (await Calls("event=LOG-3")).ShouldHaveSingleItem();

        call.GetProperty("vendorCode").GetString().ShouldBe("CONTOH");
        call.GetProperty("keyName").GetString().ShouldNotBeNullOrEmpty();
        call.GetProperty("mode").GetString().ShouldBe("each");
        call.GetProperty("form").GetString().ShouldBe("json");
        call.GetProperty("status").GetInt32().ShouldBe(200);
        Counts(call).ShouldBe((2, 1, 1, 0));
        call.GetProperty("codes").GetString().ShouldBeEmpty();
    }

    [Test]
    public async Task Refused_events_are_counted_by_code_with_a_sample()
    {
        var beyond = Run("BEYOND", 90_000);
        (await Report("each", beyond, Run("BEYOND-2", 90_000), Run("LOG-4", 100))).ShouldBe(200);

        var call = (await Calls("code=order.good_beyond_ordered&event=BEYOND")).ShouldHaveSingleItem();
        Counts(call).ShouldBe((3, 1, 0, 2));

        var reasons = (await admin.Get("/api/captures/refusals?vendor=CONTOH")).Body.EnumerateArray().ToList();
        var reason = reasons.Single(row => row.GetProperty("code").GetString() == "order.good_beyond_ordered");
        reason.GetProperty("eventCount").GetInt64().ShouldBe(2);
        reason.GetProperty("callCount").GetInt32().ShouldBe(1);
        reason.GetProperty("sampleEvent").GetString().ShouldBe("BEYOND");
        reason.GetProperty("samplePath").GetString().ShouldBe("goodSheets");
    }

    [Test]
    public async Task Call_that_is_refused_as_a_whole_says_why_and_where()
    {
        var refused = await Report("all-or-nothing", Run("LOG-5", 100), Run("LOG-6", -1));
        refused.ShouldBe(422);

        var call = (await Calls("status=422&event=LOG-6")).ShouldHaveSingleItem();

        Counts(call).ShouldBe((2, 0, 0, 1));
        call.GetProperty("traceId").GetString().ShouldBe(refused.Body.GetProperty("traceId").GetString());
        call.GetProperty("codes").GetString().ShouldBe("field.inclusive_between, run.empty");
    }

    [Test]
    public async Task Unreadable_body_is_a_call_with_its_code_and_nothing_of_the_body()
    {
        using var body = new StringContent("{ rahasia", System.Text.Encoding.UTF8, "application/json");
        (await plant.Vendor.Send(HttpMethod.Post, Route, body)).ShouldBeProblem(400, "body.malformed");

        var listed = await admin.Get("/api/captures?status=400");

        listed.Body.GetProperty("items").EnumerateArray().First().GetProperty("codes").GetString().ShouldBe("body.malformed");
        listed.Text.ShouldNotContain("rahasia");
    }

    [Test]
    public async Task Period_and_vendor_narrow_the_list()
    {
        (await Report("each", Run("LOG-7", 100))).ShouldBe(200);
        var now = Uri.EscapeDataString(Api.Time.GetUtcNow().AddMinutes(1).ToString("O"));

        (await Calls("vendor=CONTOH")).ShouldNotBeEmpty();
        (await Calls("vendor=PERCONTOHAN")).ShouldBeEmpty();
        (await Calls($"from={now}")).ShouldBeEmpty();
        (await Calls($"to={now}")).ShouldNotBeEmpty();
    }

    [Test]
    public async Task Only_administrators_of_keys_see_calls()
    {
        foreach (var route in new[] { "/api/captures", "/api/captures/refusals" })
        {
            (await plant.Vendor.Get(route)).ShouldBeProblem(403, "permission.missing");
            (await (await Api.As("prov35")).Get(route)).ShouldBeProblem(403, "permission.missing");
            (await (await Api.Anonymous()).Get(route)).ShouldBeProblem(401, "session.required");
        }
    }

    private Task<Answer> Report(string mode, params object[] events) => plant.Vendor.Post(Route, new { mode, events });

    private object Run(string id, long good) =>
        new
        {
            id,
            type = "production.print-run-reported",
            version = 1,
            occurredAt = "2024-10-28T11:00:00+07:00",
            data = plant.Run(id, good),
        };

    private async Task<List<JsonElement>> Calls(string filter)
    {
        var listed = await admin.Get($"/api/captures?{filter}");
        listed.ShouldBe(200);
        return [.. listed.Body.GetProperty("items").EnumerateArray()];
    }

    private static (int Sent, int Accepted, int Duplicates, int Rejected) Counts(JsonElement call) =>
        (
            call.GetProperty("sentCount").GetInt32(),
            call.GetProperty("acceptedCount").GetInt32(),
            call.GetProperty("duplicateCount").GetInt32(),
            call.GetProperty("rejectedCount").GetInt32()
        );
}

/// <summary>Calls are remembered for a limited time only.</summary>
public sealed class CaptureLogRetentionTests : ApiTests
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["CaptureLog:Days"] = "2", ["CaptureLog:Calls"] = "3" };

    [Test]
    public async Task Calls_that_are_too_old_or_too_many_are_forgotten()
    {
        var vendor = await Api.Vendor();
        for (var call = 0; call < 5; call++)
        {
            (await vendor.Post("/api/vendor/events", new { events = Array.Empty<object>() })).ShouldBe(400);
        }

        (await Kept()).ShouldBe(5);
        await Api.Services.GetRequiredService<ICaptureLog>().Forget();
        (await Kept()).ShouldBe(3, "no more than are to be kept");

        Api.Time.Advance(TimeSpan.FromDays(3));
        await Api.Services.GetRequiredService<ICaptureLog>().Forget();
        (await Kept()).ShouldBe(0, "nothing older than is to be kept");
    }

    private async Task<int> Kept() => (await (await Api.As("admin")).Get("/api/captures")).Body.GetProperty("items").GetArrayLength();
}
