using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Ledger;

/// <summary>A plant reports in batches: a retry counts once, a fault is named by its path, and a rule of the order is never bent.</summary>
public sealed class VendorCaptureTests : ApiTests
{
    private const string Route = "/api/vendor/events";
    private const string PrintRun = "production.print-run-reported";

    [Test]
    public async Task Same_event_twice_is_stored_once_and_answered_with_its_sequence()
    {
        var plant = await Plant.Ready(Api, "K-TWICE", "GUB-35", Plant.Line("35.01", 4_000));
        var batch = Batch(null, Event("twice-1", PrintRun, plant.Run("R-1", 4_000)));

        var first = await plant.Vendor.Post(Route, batch);
        var second = await plant.Vendor.Post(Route, batch);

        (first.Status, second.Status).ShouldBe((200, 200));
        Counts(first).ShouldBe((1, 0, 0));
        Counts(second).ShouldBe((0, 1, 0));
        second.Body.GetProperty("results")[0].GetProperty("status").GetString().ShouldBe("duplicate");
        Sequence(second).ShouldBe(Sequence(first));
        (await History(plant)).Count(type => type == PrintRun).ShouldBe(1);
    }

    [Test]
    public async Task Same_event_twice_in_one_batch_counts_once()
    {
        var plant = await Plant.Ready(Api, "K-INSIDE", "GUB-35", Plant.Line("35.02", 4_000));
        var run = Event("inside-1", PrintRun, plant.Run("R-1", 4_000));

        Counts(await plant.Vendor.Post(Route, Batch(null, run, run))).ShouldBe((1, 1, 0));
    }

    [Test]
    public async Task Same_batch_sent_twice_at_the_same_time_counts_once()
    {
        var plant = await Plant.Ready(Api, "K-RACE", "GUB-35", Plant.Line("35.03", 4_000));
        var batch = Batch(null, Event("run-race", PrintRun, plant.Run("R-1", 4_000)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => plant.Vendor.Post(Route, batch)));

        answers.ShouldAllBe(answer => answer.Status == 200);
        answers.Sum(answer => Counts(answer).Accepted).ShouldBe(1);
        answers.Sum(answer => Counts(answer).Duplicates).ShouldBe(7);
        answers.Select(Sequence).Distinct().Count().ShouldBe(1);
    }

    [Test]
    public async Task Same_id_with_other_content_is_a_conflict()
    {
        var plant = await Plant.Ready(Api, "K-REUSED", "GUB-35", Plant.Line("35.04", 4_000));
        (await plant.Vendor.Post(Route, Batch(null, Event("run-x", PrintRun, plant.Run("R-1", 1_000))))).ShouldBe(200);

        var reused = await plant.Vendor.Post(Route, Batch(null, Event("run-x", PrintRun, plant.Run("R-1", 1_001))));

        reused.ShouldBeProblem(409, "event.id_reused");
        Paths(reused).ShouldBe(["events[0].id"]);
        (await History(plant)).Count(type => type == PrintRun).ShouldBe(1);
    }

    [Test]
    public async Task Ids_are_each_vendors_own()
    {
        var plant = await Plant.Ready(Api, "K-OWN", "GUB-35", Plant.Line("35.05", 4_000));
        var other = await Api.VendorOf("PERCONTOHAN");
        (await plant.Vendor.Post(Route, Batch(null, Event("shared-id", PrintRun, plant.Run("R-1", 1_000))))).ShouldBe(200);

        var theirs = await other.Post(Route, Batch(null, Event("shared-id", PrintRun, plant.Run("R-9", 7))));

        theirs.ShouldBeProblem(422, "order.not_found");
        Paths(theirs).ShouldBe(["events[0].data.order"]);
    }

    [Test]
    public async Task One_fault_in_a_batch_of_all_or_nothing_leaves_nothing()
    {
        var plant = await Plant.Ready(Api, "K-ALL", "GUB-35", Plant.Line("35.06", 4_000));
        var before = await History(plant);
        object[] events =
        [
            Event("all-1", PrintRun, plant.Run("R-1", 4_000)),
            Event("all-2", "production.carton-packed", plant.Carton("ALL-1", "35.06", 0)),
            Event("all-3", "production.carton-packed", plant.Carton("ALL-2", "35.7", 2_000)),
        ];

        var refused = await plant.Vendor.Post(Route, Batch("all-or-nothing", events));

        refused.ShouldBe(422);
        Paths(refused).ShouldBe(["events[1].data.sheets", "events[2].data.destination"]);
        (await History(plant)).ShouldBe(before);
    }

    [Test]
    public async Task One_broken_rule_in_a_batch_of_all_or_nothing_leaves_nothing()
    {
        var plant = await Plant.Ready(Api, "K-RULE", "GUB-35", Plant.Line("35.07", 4_000));
        var before = await History(plant);
        object[] events =
        [
            Event("rule-1", PrintRun, plant.Run("R-1", 4_000)),
            Event("rule-2", "production.carton-packed", plant.Carton("RULE-1", "35.07", 5_000)),
        ];

        var refused = await plant.Vendor.Post(Route, Batch(null, events));

        refused.ShouldBeProblem(422, "carton.beyond_order_line");
        Paths(refused).ShouldBe(["events[1].data.sheets"]);
        (await History(plant)).ShouldBe(before);
    }

    [Test]
    public async Task Each_event_is_answered_for_itself_when_asked_so()
    {
        var plant = await Plant.Ready(Api, "K-EACH", "GUB-35", Plant.Line("35.08", 4_000));
        object[] events =
        [
            Event("each-1", PrintRun, plant.Run("R-1", 4_000)),
            Event("each-2", "production.carton-packed", plant.Carton("EACH-1", "35.08", -1)),
            Event("each-3", "production.carton-packed", plant.Carton("EACH-2", "35.08", 2_000)),
            Event("each-4", "production.carton-packed", plant.Carton("EACH-3", "35.08", 5_000)),
            Event("each-1", PrintRun, plant.Run("R-1", 4_000)),
        ];

        var answer = await plant.Vendor.Post(Route, Batch("each", events));

        answer.ShouldBe(200);
        Counts(answer).ShouldBe((2, 1, 2));
        var results = answer.Body.GetProperty("results").EnumerateArray().ToList();
        results
            .Select(result => result.GetProperty("status").GetString())
            .ShouldBe(["accepted", "rejected", "accepted", "rejected", "duplicate"]);
        results.Select(result => result.GetProperty("id").GetString()).ShouldBe(["each-1", "each-2", "each-3", "each-4", "each-1"]);
        results[1].GetProperty("problem").GetProperty("status").GetInt32().ShouldBe(400);
        results[3].GetProperty("problem").GetProperty("code").GetString().ShouldBe("carton.beyond_order_line");
        results[2].GetProperty("sequence").GetInt64().ShouldBe(results[0].GetProperty("sequence").GetInt64() + 1);
    }

    [Test]
    public async Task Printing_waits_for_proof_and_plates()
    {
        var plant = await Plant.Ordered(Api, "K-R9", "GUB-35", Plant.Line("35.09", 4_000));
        var head = await Api.As("head35");
        var run = Batch(null, Event("r9", PrintRun, plant.Run("R-1", 4_000)));

        (await plant.Vendor.Post(Route, run)).ShouldBeProblem(422, "order.proof_not_approved");
        (await head.Post($"/api/orders/{plant.Order}/proof", new { proofHash = new string('b', 64) })).ShouldBe(200);
        (await plant.Vendor.Post(Route, run)).ShouldBeProblem(422, "order.plates_not_registered");
        await plant.Reports(
            "production.plates-registered",
            new { order = plant.Order, plates = new[] { new { code = "P-1", kind = "plate" } } }
        );
        (await plant.Vendor.Post(Route, run)).ShouldBe(200);
    }

    [Test]
    public async Task Good_beyond_the_order_is_refused_and_over_print_opens_a_case()
    {
        var plant = await Plant.Ready(Api, "K-R6", "GUB-35", Plant.Line("35.10", 4_000));

        var beyond = await plant.Vendor.Post(Route, Batch(null, Event("r6-1", PrintRun, plant.Run("R-1", 4_001))));
        beyond.ShouldBeProblem(422, "order.good_beyond_ordered");
        Paths(beyond).ShouldBe(["events[0].data.goodSheets"]);

        var run = new
        {
            order = plant.Order,
            run = "R-1",
            pool = "ordinary",
            goodSheets = 4_000,
            wasteSheets = 0,
            overPrintSheets = 1,
            shift = "1",
            machine = "M-1",
        };
        (await plant.Vendor.Post(Route, Batch(null, Event("r6-2", PrintRun, run)))).ShouldBe(200);
        var cases = (await (await Api.As("prov35")).Get("/api/cases?kind=overPrint")).Body.GetProperty("items");
        cases.EnumerateArray().Select(row => row.GetProperty("orderCode").GetString()).ShouldContain(plant.Order);
    }

    [Test]
    public async Task Only_a_vendors_key_reports()
    {
        var batch = Batch(null, Event("who", PrintRun, new { order = "OP-1" }));

        (await (await Api.As("prov35")).Post(Route, batch)).ShouldBeProblem(403, "permission.missing");
        (await (await Api.As("observer35")).Post(Route, batch)).ShouldBeProblem(403, "permission.missing");
        (await (await Api.Anonymous()).Post(Route, batch)).ShouldBe(401);
    }

    private static object Batch(string? mode, params object[] events) => mode is null ? new { events } : new { mode, events };

    private static object Event(string id, string type, object data) =>
        new
        {
            id,
            type,
            version = 1,
            occurredAt = "2024-10-10T08:00:00+07:00",
            data,
        };

    private static (int Accepted, int Duplicates, int Rejected) Counts(Answer answer) =>
        (
            answer.Body.GetProperty("accepted").GetInt32(),
            answer.Body.GetProperty("duplicates").GetInt32(),
            answer.Body.GetProperty("rejected").GetInt32()
        );

    private static long Sequence(Answer answer) => answer.Body.GetProperty("results")[0].GetProperty("sequence").GetInt64();

    private static IEnumerable<string> Paths(Answer answer) =>
        answer.Body.GetProperty("errors").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal);

    private async Task<List<string>> History(Plant plant)
    {
        var answer = await (await Api.As("prov35")).Get($"/api/orders/{plant.Order}/history?limit=500");
        answer.ShouldBe(200);
        return [.. answer.Body.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("type").GetString()!)];
    }
}
