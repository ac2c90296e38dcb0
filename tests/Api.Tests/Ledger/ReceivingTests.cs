using Dapper;
using Microsoft.Data.Sqlite;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Ledger;

/// <summary>Who may receive a shipment, and that a scan counts once however often it is sent.</summary>
public sealed class ReceivingTests : ApiTests
{
    private static readonly object Witness = new { witness = "Bawaslu, Saksi Contoh" };

    [Test]
    public async Task Only_the_destinations_officers_receive()
    {
        var (shipment, cartons) = await OnTheRoad("WHO", "GUB-35", "35.07");
        var scan = Sealed(cartons[0]);
        var stranger = await Api.As("kab3529");
        var observer = await Api.As("observer35");
        var nobody = await Api.Anonymous();

        (await stranger.Get($"/api/shipments/{shipment}")).ShouldBeProblem(404, "shipment.not_found");
        (await stranger.Post($"/api/shipments/{shipment}/receipt", Witness)).ShouldBeProblem(404, "shipment.not_found");
        (await observer.Get($"/api/shipments/{shipment}")).ShouldBe(200);
        (await observer.Post($"/api/shipments/{shipment}/receipt", Witness)).ShouldBeProblem(403, "permission.missing");
        (await nobody.Post($"/api/shipments/{shipment}/receipt", Witness)).ShouldBe(401);

        var clerk = await Api.As("kab3507");
        (await clerk.Post($"/api/shipments/{shipment}/receipt", Witness)).ShouldBe(200);
        (await stranger.Post($"/api/shipments/{shipment}/cartons", scan)).ShouldBeProblem(404, "shipment.not_found");
        (await observer.Post($"/api/shipments/{shipment}/cartons", scan)).ShouldBeProblem(403, "permission.missing");
        (await nobody.Post($"/api/shipments/{shipment}/cartons", scan)).ShouldBe(401);
        var close = new { notArrivedCartons = 2 };
        (await stranger.Post($"/api/shipments/{shipment}/receipt/close", close)).ShouldBeProblem(404, "shipment.not_found");
        (await observer.Post($"/api/shipments/{shipment}/receipt/close", close)).ShouldBeProblem(403, "permission.missing");
        (await nobody.Post($"/api/shipments/{shipment}/receipt/close", close)).ShouldBe(401);
        (await clerk.Post($"/api/shipments/{shipment}/cartons", scan)).ShouldBe(200);
    }

    [Test]
    public async Task Who_sent_a_shipment_does_not_receive_it()
    {
        var (shipment, _) = await OnTheRoad("ASTRAY", "BUP-35.07", "35.07");
        var (_, theirs) = await OnTheRoad("SENT", "GUB-35", "35.29");
        var (finder, sender, receiver) = (await Api.As("kasubag3507"), await Api.As("prov35"), await Api.As("kab3529"));
        (await finder.Post($"/api/shipments/{shipment}/receipt", Witness)).ShouldBe(200);
        (await finder.Post($"/api/shipments/{shipment}/cartons", Sealed(theirs[0]))).ShouldBe(200);
        var onward = new
        {
            shipment = "SJ-ONWARD",
            origin = "35.07",
            destination = "35.29",
            vehiclePlate = "N 1234 XX",
            driverName = "Sopir Contoh",
            truckSeals = new[] { "SEGEL-9" },
            escortUnit = "Polres Contoh",
            expectedAt = "2024-10-21T08:00:00+07:00",
            cartons = new[] { theirs[0] },
        };
        (await sender.Post("/api/shipments", onward)).ShouldBe(200);

        (await finder.Get("/api/shipments/SJ-ONWARD")).ShouldBe(200);
        (await finder.Post("/api/shipments/SJ-ONWARD/receipt", Witness)).ShouldBeProblem(404, "shipment.not_found");
        (await sender.Post("/api/shipments/SJ-ONWARD/receipt", Witness)).ShouldBeProblem(422, "shipment.sender_cannot_receive");
        (await receiver.Post("/api/shipments/SJ-ONWARD/receipt", Witness)).ShouldBe(200);
        (await sender.Post("/api/shipments/SJ-ONWARD/cartons", Sealed(theirs[0]))).ShouldBeProblem(422, "shipment.sender_cannot_receive");
        (await receiver.Post("/api/shipments/SJ-ONWARD/cartons", Sealed(theirs[0]))).ShouldBe(200);
    }

    [Test]
    public async Task Refusal_of_a_code_without_end_is_in_the_trail_shortened()
    {
        var clerk = await Api.As("kab3507");
        var endless = "TRAIL-" + new string('9', 200);

        (await clerk.Post($"/api/shipments/{endless}/receipt", Witness)).ShouldBe(400);

        await using var connection = new SqliteConnection($"Data Source={Api.DatabaseFile}");
        var subject = await connection.QuerySingleAsync<string>("SELECT Subject FROM AuditEntry WHERE Subject LIKE 'TRAIL-%'");
        subject.ShouldBe(endless[..64]);
    }

    [Test]
    public async Task Carton_is_scanned_once_and_the_second_scanner_learns_when_and_by_whom()
    {
        var (shipment, cartons) = await OnTheRoad("ONCE", "GUB-35", "35.08");
        var (first, second) = (await Api.As("prov35"), await Api.NewUser("kab3508", "warehouse", "35.08"));
        (await first.Post($"/api/shipments/{shipment}/receipt", Witness)).ShouldBe(200);
        var numbered = new { carton = cartons[0], finding = 0 };
        (await first.Post($"/api/shipments/{shipment}/cartons", numbered)).ShouldBeProblem(400, "body.malformed");
        (await first.Post($"/api/shipments/{shipment}/cartons", Sealed(cartons[0]))).ShouldBe(200);

        var again = await second.Post($"/api/shipments/{shipment}/cartons", Sealed(cartons[0]));

        again.ShouldBeProblem(409, "carton.already_scanned");
        again.Body.GetProperty("facts").GetProperty("scannedBy").GetString().ShouldBe("user:prov35");
        again.Body.GetProperty("facts").GetProperty("scannedAt").TryGetDateTimeOffset(out _).ShouldBeTrue();
        (await Scans(cartons[0])).ShouldBe(1);
    }

    [Test]
    public async Task Carton_scanned_by_two_at_the_same_time_is_one_scan()
    {
        var (shipment, cartons) = await OnTheRoad("BOTH", "GUB-35", "35.09");
        var officer = await Api.As("prov35");
        (await officer.Post($"/api/shipments/{shipment}/receipt", Witness)).ShouldBe(200);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => officer.Post($"/api/shipments/{shipment}/cartons", Sealed(cartons[0])))
        );

        answers.Count(answer => answer.Status == 200).ShouldBe(1);
        answers.Where(answer => answer.Status != 200).ShouldAllBe(answer => answer.Code == "carton.already_scanned");
        (await Scans(cartons[0])).ShouldBe(1);
    }

    [Test]
    public async Task Retry_with_the_same_key_gives_the_first_answer_again()
    {
        var (shipment, cartons) = await OnTheRoad("RETRY", "GUB-35", "35.10");
        var officer = await Api.As("prov35");
        (await officer.Post($"/api/shipments/{shipment}/receipt", Witness)).ShouldBe(200);
        var key = ("Idempotency-Key", "0192f0c1-retry");
        var counted = new
        {
            carton = cartons[0],
            finding = "counted",
            countedSheets = 1_990,
        };

        var first = await officer.Post($"/api/shipments/{shipment}/cartons", counted, key);
        var retry = await officer.Post($"/api/shipments/{shipment}/cartons", counted, key);
        var other = await officer.Post($"/api/shipments/{shipment}/cartons", Sealed(cartons[1]), key);

        first.ShouldBe(200);
        retry.ShouldBe(200);
        retry.Text.ShouldBe(first.Text);
        (await officer.Post($"/api/shipments/{shipment}/cartons", counted, (key.Item1, new string('k', 65)))).ShouldBeProblem(
            400,
            "idempotency.key_too_long"
        );
        other.ShouldBeProblem(409, "idempotency.key_reused");
        (await officer.Post($"/api/shipments/{shipment}/cartons", Sealed(cartons[1]), key, (key.Item1, "another"))).ShouldBeProblem(
            400,
            "idempotency.key_repeated"
        );
        (await Scans(cartons[0])).ShouldBe(1);
        (await Scans(cartons[1])).ShouldBe(0);
        (await (await Api.As("kab3529")).Get("/api/cases?kind=countedShort")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Test]
    public async Task Refused_scan_is_looked_at_anew_under_its_key()
    {
        var (shipment, cartons) = await OnTheRoad("ANEW", "GUB-35", "35.11");
        var officer = await Api.As("prov35");
        var key = ("Idempotency-Key", "0192f0c1-anew");

        (await officer.Post($"/api/shipments/{shipment}/cartons", Sealed(cartons[0]), key)).ShouldBeProblem(
            422,
            "shipment.receipt_not_open"
        );
        (await officer.Post($"/api/shipments/{shipment}/receipt", Witness)).ShouldBe(200);
        (await officer.Post($"/api/shipments/{shipment}/cartons", Sealed(cartons[0]), key)).ShouldBe(200);
    }

    [Test]
    public async Task Closed_receipt_takes_no_scan_and_its_missing_cartons_are_counted_by_the_receiver()
    {
        var (shipment, cartons) = await OnTheRoad("CLOSE", "GUB-35", "35.12");
        var officer = await Api.As("prov35");
        (await officer.Post($"/api/shipments/{shipment}/receipt", Witness)).ShouldBe(200);
        (await officer.Post($"/api/shipments/{shipment}/receipt", Witness)).ShouldBeProblem(409, "shipment.receipt_already_opened");
        (await officer.Post($"/api/shipments/{shipment}/cartons", Sealed(cartons[0]))).ShouldBe(200);
        Task<Answer> Close(int missing) => officer.Post($"/api/shipments/{shipment}/receipt/close", new { notArrivedCartons = missing });

        var wrong = await Close(0);

        wrong.ShouldBeProblem(422, "shipment.not_arrived_differs");
        wrong.Body.GetProperty("facts").GetProperty("notArrivedCartons").GetInt32().ShouldBe(1);
        var closed = await Close(1);
        closed.ShouldBe(200);
        closed.Body.GetProperty("receiptNumber").GetString().ShouldStartWith("BTTB-");
        (await officer.Post($"/api/shipments/{shipment}/cartons", Sealed(cartons[1]))).ShouldBeProblem(422, "shipment.receipt_not_open");
        (await Close(1)).ShouldBeProblem(422, "shipment.receipt_not_open");
    }

    [Test]
    public async Task What_was_opened_must_be_counted_and_what_is_unknown_is_not_found()
    {
        var (shipment, cartons) = await OnTheRoad("COUNT", "GUB-35", "35.13");
        var officer = await Api.As("prov35");
        (await officer.Post($"/api/shipments/{shipment}/receipt", Witness)).ShouldBe(200);
        Task<Answer> Scan(object body) => officer.Post($"/api/shipments/{shipment}/cartons", body);

        (await Scan(new { carton = cartons[0], finding = "sealBroken" })).ShouldBeProblem(422, "carton.count_required");
        (await Scan(new { carton = cartons[0], finding = "misrouted" })).ShouldBeProblem(400, "carton.finding_unknown");
        (
            await Scan(
                new
                {
                    carton = cartons[0],
                    finding = "counted",
                    countedSheets = -1,
                }
            )
        ).ShouldBe(400);
        (await Scan(new { carton = "TIDAK-ADA", finding = "sealed" })).ShouldBeProblem(404, "carton.not_found");
        (await Scan(new { finding = "sealed" })).ShouldBe(400);
        (await Scan(new { carton = cartons[0] })).ShouldBeProblem(400, "body.malformed");
        (await officer.Post($"/api/shipments/{shipment}/receipt/close", new { })).ShouldBeProblem(400, "body.malformed");
        (await officer.Post($"/api/cartons/{cartons[0]}/sorting", new { flawedSheets = 0 })).ShouldBeProblem(400, "body.malformed");
        (await officer.Post($"/api/shipments/{shipment}/receipt", new { })).ShouldBe(400);
    }

    /// <summary>An order of two cartons for one region, printed, packed and sent.</summary>
    private async Task<(string Shipment, string[] Cartons)> OnTheRoad(string name, string contest, string destination)
    {
        var plant = await Plant.Ready(Api, $"K-{name}", contest, Plant.Line(destination, 4_000));
        await plant.Prints($"R-{name}", 4_000);
        var cartons = await plant.Packs(name, destination, 4_000);
        await plant.Dispatches($"SJ-{name}", destination, cartons);
        return ($"SJ-{name}", [.. cartons.Select(carton => carton.Code)]);
    }

    private static object Sealed(string carton) => new { carton, finding = "sealed" };

    /// <summary>Scans in the log, counted where they are stored.</summary>
    private async Task<long> Scans(string carton)
    {
        await using var connection = new SqliteConnection($"Data Source={Api.DatabaseFile}");
        return await connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM EventLog WHERE Type = 'shipments.carton-received' AND Subject = @Carton",
            new { Carton = carton }
        );
    }
}
