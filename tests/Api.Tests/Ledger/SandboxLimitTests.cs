using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Api.Tests.Fixture;
using Tepat.Application.Production.Sandbox;
using static Tepat.Api.Tests.Ledger.Trial;

namespace Tepat.Api.Tests.Ledger;

/// <summary>A sandbox holds so much and no more, is forgotten in time, and nobody takes what it heard for real.</summary>
public sealed class SandboxLimitTests : ApiTests
{
    private const string Route = "/api/vendor/events";
    private const string Sandbox = "/api/vendor/sandbox";
    private const string Invoice = "procurement.invoice-submitted";

    private Plant plant = null!;
    private ApiClient tester = null!;

    [OneTimeSetUp]
    public async Task Ready()
    {
        plant = await Plant.Ready(Api, "S-LIMIT", "GUB-35", Plant.Line("35.10", 4_000));
        tester = await Api.Tester("CONTOH");
    }

    [SetUp]
    public async Task BeginAnew() => (await tester.Delete(Sandbox)).ShouldBe(204);

    [Test]
    public async Task Full_sandbox_says_so_keeps_nothing_of_the_batch_and_is_emptied()
    {
        (await tester.Post(Route, Batch(null, Invoices("full", 9_999)))).ShouldBe(200);

        var two = Batch("each", Invoices("over", 2));
        var full = await tester.Post(Route, two);

        full.ShouldBeProblem(422, "sandbox.full");
        full.Body.GetProperty("facts").GetProperty("keptEvents").GetInt32().ShouldBe(9_999);
        (await Kept()).ShouldBe(9_999);
        Counts(await tester.Post(Route, Batch(null, Invoices("full", 9_999)))).ShouldBe((0, 9_999, 0));
        (await tester.Delete(Sandbox)).ShouldBe(204);
        (await tester.Post(Route, two)).ShouldBe(200);
    }

    [Test]
    public async Task Sandbox_is_forgotten_when_nothing_was_added_for_thirty_days()
    {
        (await tester.Post(Route, Batch(null, Invoices("old", 1)))).ShouldBe(200);

        Api.Time.Advance(TimeSpan.FromDays(29));
        await Forget();
        tester = await Api.Tester("CONTOH");
        (await Kept()).ShouldBe(1);
        Api.Time.Advance(TimeSpan.FromDays(2));
        await Forget();
        tester = await Api.Tester("CONTOH");
        (await Kept()).ShouldBe(0);
    }

    [Test]
    public async Task Calls_of_test_keys_are_marked_in_the_log_of_calls()
    {
        (await tester.Post(Route, Batch("each", [.. Invoices("mark", 1), Event("mark-bad", "moon.risen", new { })]))).ShouldBe(200);
        (await plant.Vendor.Post(Route, Batch("each", Event("mark-real", "moon.risen", new { })))).ShouldBe(200);

        var admin = await Api.As("admin");
        var calls = (await admin.Get("/api/captures?code=event.type_unknown")).Body.GetProperty("items").EnumerateArray().ToList();
        calls.Select(call => call.GetProperty("isTest").GetBoolean()).ShouldBe([false, true]);
        var reasons = (await admin.Get("/api/captures/refusals")).Body.EnumerateArray().Where(IsUnknownType).ToList();
        reasons
            .Select(reason => (Test: reason.GetProperty("isTest").GetBoolean(), reason.GetProperty("eventCount").GetInt64()))
            .ShouldBe([(false, 1L), (true, 1L)]);

        // Its numbers are the sandbox's: no event of the log is looked for in the call of a test key.
        (await admin.Get("/api/captures?event=invoice-mark-0"))
            .Body.GetProperty("items")
            .GetArrayLength()
            .ShouldBe(0);
    }

    private static bool IsUnknownType(JsonElement reason) => reason.GetProperty("code").GetString() == "event.type_unknown";

    private object[] Invoices(string series, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    Event(
                        $"invoice-{series}-{i}",
                        Invoice,
                        new
                        {
                            order = plant.Order,
                            invoice = $"{series}-{i}",
                            quantity = 1,
                            amountSen = 1,
                        }
                    )
                ),
        ];

    private async Task<int> Kept() => (await tester.Get(Sandbox)).Body.GetProperty("keptEvents").GetInt32();

    private async Task Forget()
    {
        await using var scope = Api.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ISandbox>().ForgetUnused(CancellationToken.None);
    }
}
