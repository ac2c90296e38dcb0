using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;
using Tepat.Infrastructure.Audit;

namespace Tepat.Api.Tests.Audit;

/// <summary>Corrections through the API: who may, what is refused and why, and that both stay readable in the journal.</summary>
public sealed class CorrectionTests : ApiTests
{
    private static readonly object Reason = new { reason = "Salah hitung saat sortir." };

    [Test]
    public async Task Carton_sorted_wrongly_is_taken_back_and_both_events_point_at_each_other()
    {
        var carton = await Received("BACK", "GUB-35");
        var officer = await Api.As("kasubag3507");
        var sorted = await Sort(officer, carton, 1_900, 90);

        var corrected = await officer.Post($"/api/events/{sorted}/correction", Reason);

        corrected.ShouldBe(200);
        var history = (await officer.Get($"/api/events?subject={carton}")).Body.GetProperty("items").EnumerateArray().ToList();
        history[0].GetProperty("type").GetString().ShouldBe("audit.event-corrected");
        history[0].GetProperty("reversesSequence").GetInt64().ShouldBe(sorted);
        history[0].GetProperty("data").GetProperty("reason").GetString().ShouldBe("Salah hitung saat sortir.");
        history[1].GetProperty("sequence").GetInt64().ShouldBe(sorted);
        history[1].GetProperty("reversedBySequence").GetInt64().ShouldBe(corrected.Body.GetProperty("sequence").GetInt64());
        history[1].GetProperty("reversalReason").GetString().ShouldBe("Salah hitung saat sortir.");
        history[1].GetProperty("isCorrectable").GetBoolean().ShouldBeFalse();
        (await officer.Post($"/api/events/{sorted}/correction", Reason)).ShouldBeProblem(409, "correction.already_made");
        await Sort(officer, carton, 1_995, 5);
        (await Verified()).ShouldBeEmpty();
    }

    [Test]
    public async Task Only_those_whose_doing_it_was_take_an_event_back()
    {
        var carton = await Received("WHOSE", "BUP-35.07");
        var officer = await Api.As("kasubag3507");
        var sorted = await Sort(officer, carton, 2_000, 0);
        var route = $"/api/events/{sorted}/correction";

        (await (await Api.NewUser("kasubag3529", "regency-officer", "35.29")).Post(route, Reason)).ShouldBeProblem(
            404,
            "correction.event_not_found"
        );
        (await (await Api.As("kab3507")).Post(route, Reason)).ShouldBeProblem(403, "permission.missing");
        (await (await Api.As("observer35")).Post(route, Reason)).ShouldBeProblem(403, "permission.missing");
        (await (await Api.Vendor()).Post(route, Reason)).ShouldBeProblem(403, "permission.missing");
        (await (await Api.Anonymous()).Post(route, Reason)).ShouldBe(401);
        (await officer.Post(route, new { reason = "keliru" })).ShouldBe(400);
        (await officer.Post("/api/events/999999/correction", Reason)).ShouldBeProblem(404, "correction.event_not_found");
        (await officer.Post(route, Reason)).ShouldBe(200);
    }

    [Test]
    public async Task What_the_printer_reported_is_corrected_by_the_satker_that_ordered()
    {
        var plant = await Plant.Ready(Api, "K-SATKER", "GUB-35", Plant.Line("35.29", 4_000));
        await plant.Prints("R-SATKER", 4_000);
        var carton = (await plant.Packs("SATKER", "35.29", 2_000))[0].Code;
        var (kabupaten, province) = (await Api.NewUser("kasubag-satker", "regency-officer", "35.29"), await Api.As("prov35"));
        var packed = await Last(kabupaten, carton);

        (await kabupaten.Post($"/api/events/{packed}/correction", Reason)).ShouldBeProblem(404, "correction.event_not_found");
        (await province.Post($"/api/events/{packed}/correction", Reason)).ShouldBe(200);

        var terms = await (await Reconciliation.Of(Api, "35.29", "GUB-35")).Terms("ordinary");
        terms.GetValueOrDefault("packed").ShouldBe(0);
        (await plant.Vendor.Post("/api/vendor/events", Batch(plant.Carton(carton, "35.29", 2_000)))).Code.ShouldBe("carton.code_taken");
        await plant.Packs("SATKER-NEW", "35.29", 2_000);
        (await Verified()).ShouldBeEmpty();
    }

    [Test]
    public async Task Carton_that_has_gone_on_is_refused_with_what_is_possible()
    {
        var carton = await Received("LATER", "GUB-35", "35.08");
        var officer = await Api.As("prov35");
        var packed = (await Events(officer, carton)).Single(row => row.GetProperty("type").GetString() == "production.carton-packed");

        var refused = await officer.Post($"/api/events/{packed.GetProperty("sequence").GetInt64()}/correction", Reason);

        refused.ShouldBeProblem(422, "correction.touched_later");
        refused.Body.GetProperty("facts").GetProperty("laterType").GetString().ShouldBe("shipments.shipment-dispatched");
        refused.Body.GetProperty("facts").GetProperty("remedy").GetString().ShouldBe("laterFirst");
    }

    [Test]
    public async Task Adjustment_moves_sheets_when_a_second_officer_has_signed_it()
    {
        var carton = await Received("ADJUST", "GUB-35", "35.06");
        var (officer, second) = (await Api.NewUser("kasubag3506", "regency-officer", "35.06"), await Api.As("sek35"));
        var sorted = await Sort(officer, carton, 1_990, 10);
        var before = await (await Reconciliation.Of(Api, "35.06", "GUB-35")).Terms("ordinary");
        var wish = new
        {
            from = "good",
            to = "damaged",
            quantitySheets = 4,
            reason = "Empat lembar rusak tercampur.",
        };

        var proposed = await officer.Post($"/api/events/{sorted}/adjustments", wish);
        proposed.ShouldBe(200);
        var code = proposed.Body.GetProperty("adjustment").GetString();
        (await second.Get("/api/adjustments?status=proposed")).Text.ShouldContain(code!);
        (await officer.Post($"/api/adjustments/{code}/decision", new { isApproved = true })).ShouldBeProblem(
            422,
            "adjustment.proposer_cannot_sign"
        );
        (await (await Api.As("observer35")).Post($"/api/adjustments/{code}/decision", new { isApproved = true })).ShouldBeProblem(
            403,
            "permission.missing"
        );
        var elsewhere = await Api.NewUser("kasubag3510", "regency-officer", "35.10");
        (await elsewhere.Post($"/api/adjustments/{code}/decision", new { isApproved = true })).ShouldBeProblem(404, "adjustment.not_found");
        (await elsewhere.Post($"/api/events/{sorted}/adjustments", wish)).ShouldBeProblem(404, "correction.event_not_found");
        (await second.Post($"/api/adjustments/{code}/decision", new { isApproved = false })).ShouldBe(400);
        (await second.Post($"/api/adjustments/{code}/decision", new { isApproved = true })).ShouldBe(200);

        var after = await (await Reconciliation.Of(Api, "35.06", "GUB-35")).Terms("ordinary");
        after["good"].ShouldBe(before["good"] - 4);
        after["damaged"].ShouldBe(before["damaged"] + 4);
        (await Verified()).ShouldBeEmpty();
    }

    [Test]
    public async Task Journal_shows_a_region_what_concerns_it_page_by_page()
    {
        await Received("PAGES", "GUB-35", "35.11");
        var (here, province) = (await Api.NewUser("kasubag3511", "regency-officer", "35.11"), await Api.As("prov35"));

        var first = await here.Get("/api/events?limit=2");
        var next = await here.Get($"/api/events?limit=2&cursor={first.Body.GetProperty("nextCursor").GetString()}");

        var sequences = Sequences(first).Concat(Sequences(next)).ToList();
        sequences.ShouldBe(sequences.OrderDescending().Distinct());
        (await here.Get("/api/events?limit=500"))
            .Body.GetProperty("items")
            .EnumerateArray()
            .ShouldAllBe(row => row.GetProperty("subject").GetString()!.Contains("PAGES"));
        (await here.Get("/api/events?region=35.07")).ShouldBeProblem(404, "region.not_found");
        var runs = await province.Get("/api/events?type=production.print-run-reported&limit=500");
        runs.Body.GetProperty("items").EnumerateArray().ShouldAllBe(row => row.GetProperty("regionCode").GetString() == "35");
        (await province.Get("/api/events?to=2020-01-01T00:00:00Z")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await (await Api.Vendor()).Get("/api/events")).ShouldBeProblem(403, "permission.missing");
        (await (await Api.Anonymous()).Get("/api/events")).ShouldBe(401);
    }

    [Test]
    public async Task Scan_that_is_undone_is_linked_to_its_undoing()
    {
        var plant = await Plant.Ready(Api, "K-UNDONE", "GUB-35", Plant.Line("35.12", 2_000));
        await plant.Prints("R-UNDONE", 2_000);
        var cartons = await plant.Packs("UNDONE", "35.12", 2_000);
        await plant.Dispatches("SJ-UNDONE", "35.12", cartons);
        var officer = await Api.As("prov35");
        (await officer.Post("/api/shipments/SJ-UNDONE/receipt", new { witness = "Bawaslu, Saksi Contoh" })).ShouldBe(200);
        await Scan(officer, "SJ-UNDONE", cartons[0].Code);
        var scanned = await Last(officer, cartons[0].Code);

        (await officer.Post($"/api/shipments/SJ-UNDONE/cartons/{cartons[0].Code}/undo", Reason)).ShouldBe(200);

        (await Events(officer, cartons[0].Code))[0].GetProperty("reversesSequence").GetInt64().ShouldBe(scanned);
        (await officer.Post($"/api/events/{scanned}/correction", Reason)).ShouldBeProblem(409, "correction.already_made");
        await Scan(officer, "SJ-UNDONE", cartons[0].Code);
        (await officer.Post($"/api/events/{await Last(officer, cartons[0].Code)}/correction", Reason)).ShouldBe(200);
        await Scan(officer, "SJ-UNDONE", cartons[0].Code);
    }

    [Test]
    public async Task Database_itself_keeps_an_event_from_being_taken_back_twice()
    {
        var carton = await Received("ONLYONCE", "GUB-35", "35.13");
        var officer = await Api.As("prov35");
        var received = await Last(officer, carton);
        await using var connection = new SqliteConnection($"Data Source={Api.DatabaseFile}");
        const string Copy = """
            INSERT INTO EventLog (Sequence, EventId, Source, Type, TypeVersion, OccurredAt, RecordedAt, ContentHash, Subject, ReversesSequence, Data)
            VALUES (@Sequence, @Id, 'x', 'x', 1, 0, 0, 'x', 'x', @Reverses, '{}')
            """;
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(
            Copy,
            new
            {
                Sequence = 900_001,
                Id = "a",
                Reverses = received,
            },
            transaction
        );

        await Should.ThrowAsync<SqliteException>(() =>
            connection.ExecuteAsync(
                Copy,
                new
                {
                    Sequence = 900_002,
                    Id = "b",
                    Reverses = received,
                },
                transaction
            )
        );
    }

    /// <summary>A carton of 2,000 that was received with its receipt closed.</summary>
    private async Task<string> Received(string name, string contest, string destination = "35.07")
    {
        var plant = await Plant.Ready(Api, $"K-{name}", contest, Plant.Line(destination, 2_000));
        await plant.Prints($"R-{name}", 2_000);
        var cartons = await plant.Packs(name, destination, 2_000);
        await plant.Dispatches($"SJ-{name}", destination, cartons);
        await Warehouse.Receives(Api, $"SJ-{name}", cartons, [], by: "prov35");
        return cartons[0].Code;
    }

    private static async Task<long> Sort(ApiClient officer, string carton, long good, long damaged)
    {
        var sorted = await officer.Post($"/api/cartons/{carton}/sorting", Warehouse.Count(good, damaged));
        sorted.ShouldBe(200);
        return sorted.Body.GetProperty("sequence").GetInt64();
    }

    private static async Task Scan(ApiClient officer, string shipment, string carton) =>
        (await officer.Post($"/api/shipments/{shipment}/cartons", new { carton, finding = "sealed" })).ShouldBe(200);

    private static async Task<List<JsonElement>> Events(ApiClient reader, string subject)
    {
        var answer = await reader.Get($"/api/events?subject={subject}");
        answer.ShouldBe(200);
        return [.. answer.Body.GetProperty("items").EnumerateArray()];
    }

    private static async Task<long> Last(ApiClient reader, string subject) =>
        (await Events(reader, subject))[0].GetProperty("sequence").GetInt64();

    private static IEnumerable<long> Sequences(Answer page) =>
        page.Body.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("sequence").GetInt64());

    private static object Batch(object carton) =>
        new
        {
            events = new[]
            {
                new
                {
                    id = Guid.NewGuid().ToString(),
                    type = "production.carton-packed",
                    version = 1,
                    occurredAt = "2024-10-12T08:00:00+07:00",
                    data = carton,
                },
            },
        };

    private async Task<IReadOnlyList<string>> Verified()
    {
        await using var scope = Api.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BooksVerifier>().Verify(10, CancellationToken.None);
    }
}
