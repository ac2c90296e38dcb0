using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Api.Tests.Fixture;
using Tepat.Infrastructure.Audit;
using static Tepat.Api.Tests.Ledger.Trial;

namespace Tepat.Api.Tests.Ledger;

/// <summary>A test key meets every rule that a real key meets, on the vendor's own orders, and the books know nothing of it.</summary>
public sealed class SandboxTests : ApiTests
{
    private const string Route = "/api/vendor/events";
    private const string Sandbox = "/api/vendor/sandbox";
    private const string PrintRun = "production.print-run-reported";
    private const string Packed = "production.carton-packed";
    private const string Dispatched = "shipments.shipment-dispatched";

    private ApiClient tester = null!;

    [OneTimeSetUp]
    public async Task AskForAKey() => tester = await Api.Tester("CONTOH");

    [SetUp]
    public async Task BeginAnew() => (await tester.Delete(Sandbox)).ShouldBe(204);

    [Test]
    public async Task What_is_tried_is_answered_like_the_real_thing_and_leaves_the_books_as_they_were()
    {
        var plant = await Plant.Ready(Api, "S-TRACE", "GUB-35", Plant.Line("35.01", 4_000));
        var before = Everything.Real(Api);

        var batch = Batch(
            null,
            Event("trace-1", PrintRun, plant.Run("R-1", 4_000, waste: 10)),
            Event("trace-2", Packed, plant.Carton("TRACE-1", "35.01", 2_000)),
            Event("trace-3", Dispatched, Plant.Dispatch("SJ-TRACE", "35.01", "TRACE-1"))
        );
        var tried = await tester.Post(Route, batch);

        tried.ShouldBe(200);
        Counts(tried).ShouldBe((3, 0, 0));
        tried.Headers["Tepat-Sandbox"].ShouldBe("true");
        Sequences(tried).ShouldBe([1, 2, 3]);
        Counts(await tester.Post(Route, batch)).ShouldBe((0, 3, 0));
        Everything.Real(Api).ShouldBe(before);
        (await Verified()).ShouldBeEmpty();
        (await plant.Vendor.Get("/api/shipments/SJ-TRACE")).ShouldBeProblem(404, "shipment.not_found");
        (await plant.Vendor.Get($"/api/vendor/orders/{plant.Order}"))
            .Body.GetProperty("order")
            .GetProperty("printedQuantity")
            .GetInt64()
            .ShouldBe(0);
    }

    [Test]
    public async Task What_one_call_tried_the_next_one_knows_and_the_real_key_does_not()
    {
        var plant = await Plant.Ready(Api, "S-NEXT", "GUB-35", Plant.Line("35.02", 4_000));
        (await tester.Post(Route, Batch(null, Event("next-1", PrintRun, plant.Run("R-1", 4_000))))).ShouldBe(200);
        (await tester.Post(Route, Batch(null, Event("next-2", Packed, plant.Carton("NEXT-1", "35.02", 2_000))))).ShouldBe(200);
        var dispatch = Batch(null, Event("next-3", Dispatched, Plant.Dispatch("SJ-NEXT", "35.02", "NEXT-1")));

        (await tester.Post(Route, dispatch)).ShouldBe(200);

        (await plant.Vendor.Post(Route, dispatch)).ShouldBeProblem(422, "carton.not_found");
        (await plant.Vendor.Post(Route, dispatch)).Headers.ContainsKey("Tepat-Sandbox").ShouldBeFalse();
        (await tester.Post(Route, Batch(null, Event("next-4", PrintRun, plant.Run("R-1", 1))))).ShouldBeProblem(
            422,
            "run.already_reported"
        );
        var order = Order(await tester.Get(Sandbox), plant.Order);
        order.GetProperty("printedQuantity").GetInt64().ShouldBe(4_000);
        order.GetProperty("packedQuantity").GetInt64().ShouldBe(2_000);
        order.GetProperty("shippedQuantity").GetInt64().ShouldBe(2_000);
        order.GetProperty("status").GetString().ShouldBe("printing");
    }

    [Test]
    public async Task Every_rule_says_in_the_sandbox_what_it_says_for_real()
    {
        var plant = await Plant.Ready(Api, "S-RULES", "GUB-35", Plant.Line("35.03", 4_000));
        object[] bodies =
        [
            Batch(null, Event("rules-1", PrintRun, plant.Run("R-1", 4_001))),
            Batch(null, Event("rules-2", PrintRun, plant.Run("R-1", -1)), Event("", PrintRun, plant.Run("R-2", 1))),
            Batch("each", Event("rules-3", Packed, plant.Carton("RULES-1", "35.03", 1)), Event("rules-4", "moon.risen", new { })),
            Batch(null, Event("rules-5", Packed, plant.Carton("RULES-2", "35.04", 1))),
            Batch(null, Event("rules-6", PrintRun, new { order = "OP-NONE" })),
            Batch("sometimes", Event("rules-7", PrintRun, plant.Run("R-1", 1))),
            Batch(null),
        ];
        foreach (var body in bodies)
        {
            var (tried, real) = (await tester.Post(Route, body), await plant.Vendor.Post(Route, body));
            tried.Status.ShouldBe(real.Status, real.Text);
            WithoutTrace(tried).ShouldBe(WithoutTrace(real));
            tried.Headers["Tepat-Sandbox"].ShouldBe("true");
        }
    }

    [Test]
    public async Task Lines_and_tables_are_read_as_well()
    {
        var plant = await Plant.Ready(Api, "S-FORMS", "GUB-35", Plant.Line("35.05", 4_000));
        var line = JsonSerializer.Serialize(Event("forms-1", PrintRun, plant.Run("R-1", 100)));
        using var lines = new StringContent(line + "\n", System.Text.Encoding.UTF8, "application/x-ndjson");
        var table =
            "id;type;occurredAt;order;destination;carton;pool;sheets;seal\n"
            + $"forms-2;{Packed};2024-10-10T08:00:00+07:00;{plant.Order};35.05;FORMS-1;ordinary;50;SG-1\n";
        using var rows = new StringContent(table, System.Text.Encoding.UTF8, "text/csv");

        Counts(await tester.Send(HttpMethod.Post, Route, lines)).ShouldBe((1, 0, 0));
        Counts(await tester.Send(HttpMethod.Post, $"{Route}?mode=each", rows)).ShouldBe((1, 0, 0));
        (await tester.Get($"{Route}/template?type={Packed}")).ShouldBe(200);
    }

    [Test]
    public async Task Same_id_with_other_content_is_a_conflict_and_a_retry_at_once_counts_once()
    {
        var plant = await Plant.Ready(Api, "S-IDS", "GUB-35", Plant.Line("35.06", 4_000));
        var batch = Batch(null, Event("ids-1", PrintRun, plant.Run("R-1", 1_000)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => tester.Post(Route, batch)));

        answers.ShouldAllBe(answer => answer.Status == 200);
        answers.Sum(answer => Counts(answer).Accepted).ShouldBe(1);
        answers.SelectMany(Sequences).Distinct().Count().ShouldBe(1);
        var other = Batch(null, Event("ids-1", PrintRun, plant.Run("R-1", 1_001)));
        (await tester.Post(Route, other)).ShouldBeProblemAt(409, "event.id_reused", "events[0].id");
    }

    [Test]
    public async Task Real_key_is_accepted_with_the_ids_and_codes_that_were_tried_and_the_sandbox_passes_them_over()
    {
        var plant = await Plant.Ready(Api, "S-REAL", "GUB-35", Plant.Line("35.07", 4_000));
        var batch = Batch(
            null,
            Event("real-1", PrintRun, plant.Run("R-1", 4_000)),
            Event("real-2", Packed, plant.Carton("REAL-1", "35.07", 2_000))
        );
        (await tester.Post(Route, batch)).ShouldBe(200);

        Counts(await plant.Vendor.Post(Route, batch)).ShouldBe((2, 0, 0));

        // What was tried is real by now: it counts once, and what follows builds on it.
        var view = await tester.Get(Sandbox);
        view.Body.GetProperty("passedOverEvents").GetInt32().ShouldBe(2);
        Order(view, plant.Order).GetProperty("packedQuantity").GetInt64().ShouldBe(2_000);
        var more = Batch(null, Event("real-3", Packed, plant.Carton("REAL-2", "35.07", 2_000)));
        (await tester.Post(Route, more)).ShouldBe(200);
        Order(await tester.Get(Sandbox), plant.Order).GetProperty("packedQuantity").GetInt64().ShouldBe(4_000);
    }

    [Test]
    public async Task Sandboxes_of_two_vendors_are_apart()
    {
        var plant = await Plant.Ready(Api, "S-OTHER", "GUB-35", Plant.Line("35.08", 4_000));
        var other = await Api.Tester("PERCONTOHAN");
        (await tester.Post(Route, Batch(null, Event("other-1", PrintRun, plant.Run("R-1", 1_000))))).ShouldBe(200);

        var theirs = await other.Post(Route, Batch(null, Event("other-1", PrintRun, plant.Run("R-1", 7))));

        theirs.ShouldBeProblem(422, "order.not_found");
        (await other.Get(Sandbox)).Body.GetProperty("keptEvents").GetInt32().ShouldBe(0);
        (await other.Delete(Sandbox)).ShouldBe(204);
        (await tester.Get(Sandbox)).Body.GetProperty("keptEvents").GetInt32().ShouldBeGreaterThan(0);
    }

    [Test]
    public async Task Empty_sandbox_begins_anew()
    {
        var plant = await Plant.Ready(Api, "S-ANEW", "GUB-35", Plant.Line("35.09", 4_000));
        var batch = Batch(null, Event("anew-1", PrintRun, plant.Run("R-1", 4_000)));
        (await tester.Post(Route, batch)).ShouldBe(200);

        (await tester.Delete(Sandbox)).ShouldBe(204);

        var view = await tester.Get(Sandbox);
        view.Headers["Tepat-Sandbox"].ShouldBe("true");
        view.Body.GetProperty("keptEvents").GetInt32().ShouldBe(0);
        view.Body.GetProperty("orders").GetArrayLength().ShouldBe(0);
        var again = await tester.Post(Route, batch);
        Counts(again).ShouldBe((1, 0, 0));
        Sequences(again).ShouldBe([1]);
    }

    [Test]
    public async Task Whole_order_is_tried_to_its_end_and_the_tester_plays_KPU()
    {
        var plant = await Plant.Ordered(Api, "S-WHOLE", "GUB-35", Plant.Line("35.71", 1_000));
        var before = Everything.Real(Api);
        var order = $"{Sandbox}/orders/{plant.Order}";
        var plates = new { order = plant.Order, plates = new[] { new { code = "P-1", kind = "plate" } } };
        var counts = new
        {
            order = plant.Order,
            printedSheets = 1_000,
            sentSheets = 1_000,
            storedSheets = 0,
            destroyedSheets = 0,
            officer = "KPU Contoh",
        };
        var sealing = new
        {
            order = plant.Order,
            seal = "SG-PL",
            witness = "Bawaslu Contoh",
        };
        object[] printed =
        [
            Event("whole-2", PrintRun, plant.Run("R-1", 1_000)),
            Event("whole-3", Packed, plant.Carton("WHOLE-1", "35.71", 1_000)),
            Event("whole-4", Dispatched, Plant.Dispatch("SJ-WHOLE", "35.71", "WHOLE-1")),
            Event("whole-5", "production.print-quantity-verified", counts),
        ];

        var early = Batch(null, Event("whole-1", "production.plates-registered", plates));
        (await tester.Post(Route, early)).ShouldBeProblem(422, "order.proof_not_approved");
        (await tester.Post($"{order}/proof", new { proofHash = "short" })).ShouldBeProblem(400, "proof.hash_malformed");
        (await tester.Post($"{order}/proof", new { proofHash = new string('a', 64) })).ShouldBe(200);
        (await tester.Post($"{order}/proof", new { proofHash = new string('a', 64) })).Code.ShouldBe("order.proof_already_approved");
        (await tester.Post(Route, early)).ShouldBe(200);
        (await tester.Post(Route, Batch(null, printed))).ShouldBe(200);
        (await tester.Post(Route, Batch(null, Event("whole-6", "production.plates-sealed", sealing)))).ShouldBeProblem(
            422,
            "order.not_verified"
        );
        var confirmed = await tester.Post($"{order}/verification", new { printedSheets = 1_000 });
        confirmed.Body.GetProperty("status").GetString().ShouldBe("verified");
        (await tester.Post(Route, Batch(null, Event("whole-6", "production.plates-sealed", sealing)))).ShouldBe(200);

        Order(await tester.Get(Sandbox), plant.Order).GetProperty("status").GetString().ShouldBe("closed");
        Everything.Real(Api).ShouldBe(before);
        (await tester.Post($"{Sandbox}/orders/PC-NONE/proof", new { proofHash = new string('a', 64) })).ShouldBeProblem(
            404,
            "order.not_found"
        );
        (await plant.Vendor.Post($"{order}/proof", new { proofHash = new string('a', 64) })).ShouldBeProblem(403, "permission.missing");
    }

    [Test]
    public async Task Sandbox_is_for_test_keys_only()
    {
        foreach (var caller in new[] { await Api.Vendor(), await Api.As("prov35"), await Api.As("observer35"), await Api.As("admin") })
        {
            (await caller.Get(Sandbox)).ShouldBeProblem(403, "permission.missing");
            (await caller.Delete(Sandbox)).ShouldBeProblem(403, "permission.missing");
        }

        (await (await Api.Anonymous()).Get(Sandbox)).ShouldBe(401);
        (await (await Api.Anonymous()).Delete(Sandbox)).ShouldBe(401);
    }

    [Test]
    public async Task Test_key_that_only_reads_tries_nothing()
    {
        var reader = await Api.Tester("CONTOH", "read");

        (await reader.Post(Route, Batch(null, Event("reader-1", PrintRun, new { })))).ShouldBeProblem(403, "permission.missing");
        (await reader.Get("/api/vendor/orders")).ShouldBe(200);
        (await reader.Delete(Sandbox)).ShouldBeProblem(403, "permission.missing");
    }

    private static JsonElement Order(Answer view, string code) =>
        view.Body.GetProperty("orders").EnumerateArray().Single(order => order.GetProperty("code").GetString() == code);

    private static string WithoutTrace(Answer answer) => Regex.Replace(answer.Text, "\"traceId\":\"[^\"]*\"", "");

    private async Task<IReadOnlyList<string>> Verified()
    {
        await using var scope = Api.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BooksVerifier>().Verify(10, CancellationToken.None);
    }
}
