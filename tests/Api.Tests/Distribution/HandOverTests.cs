using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;

namespace Tepat.Api.Tests.Distribution;

/// <summary>Who may plan trips and record hand-overs, and what each committee sees.</summary>
public sealed class HandOverTests : ApiTests
{
    private const string Ngadas = "35.07.07.2017";

    private static readonly string[] TruckSeals = ["TR-1"];

    [Test]
    public async Task Officer_enters_a_route_group_and_plans_a_trip_on_it()
    {
        var officer = await Api.As("kasubag3507");
        (await officer.Post("/api/route-groups", RouteGroup("R-07", "35.07", "35.07.07"))).ShouldBe(200);
        (await officer.Post("/api/route-groups", RouteGroup("R-07", "35.07", "35.07.07"))).ShouldBeProblem(409, "trip.route_group_taken");
        (await officer.Post("/api/route-groups", RouteGroup("R-08", "35.07", "35.29.01"))).ShouldBeProblem(
            400,
            "trip.destination_elsewhere"
        );
        (await officer.Post("/api/route-groups", RouteGroup("R-09", "35.29", "35.29.01"))).ShouldBeProblem(404, "region.not_found");

        var planned = await officer.Post("/api/trips", Trip("R-07"));

        planned.ShouldBe(200);
        var code = planned.Body.GetProperty("trip").GetString();
        var trip = (await officer.Get($"/api/trips/{code}")).Body.GetProperty("trip");
        trip.GetProperty("status").GetString().ShouldBe("planned");
        trip.GetProperty("capacityBoxes").GetInt64().ShouldBe(133);
        (await officer.Post($"/api/trips/{code}/departure", new { truckSeals = TruckSeals })).ShouldBeProblem(422, "trip.nothing_loaded");
        (await officer.Post($"/api/trips/{code}/boxes", new { box = "KTK-0" })).ShouldBeProblem(404, "box.not_found");
        (await officer.Post($"/api/trips/{code}/arrival")).ShouldBeProblem(422, "trip.not_under_way");
        (await officer.Post("/api/trips", Trip("R-99"))).ShouldBeProblem(404, "trip.route_group_not_found");
    }

    [Test]
    public async Task A_hand_over_is_refused_for_what_it_says_of_people_and_places()
    {
        var pps = await Api.As("pps3507072017");

        (await pps.Post("/api/hand-overs", HandOver("BA-1"))).ShouldBeProblem(404, "box.not_found");
        (await pps.Post("/api/hand-overs", HandOver("BA-1", witness: "Ani Contoh"))).ShouldBeProblem(422, "handover.witness_is_party");
        (await pps.Post("/api/hand-overs", HandOver("BA-1", receiver: "Ani Contoh"))).ShouldBeProblem(422, "handover.sender_is_receiver");
        (await pps.Post("/api/hand-overs", HandOver("BA-1", station: 0))).ShouldBeProblem(400, "handover.station_number");
    }

    [Test]
    public async Task A_queue_answers_each_hand_over_by_itself()
    {
        var pps = await Api.As("pps3507072017");
        var queue = new
        {
            handOvers = new[]
            {
                new
                {
                    id = "HP-1",
                    occurredAt = "2024-10-29T07:00:00Z",
                    handOver = Body("BA-1", Ngadas, "Citra Contoh"),
                },
                new
                {
                    id = "HP-2",
                    occurredAt = "2024-10-29T07:10:00Z",
                    handOver = Body("BA-2", "35.07.01.2001", "Citra Contoh"),
                },
                new
                {
                    id = "HP-3",
                    occurredAt = "2034-10-29T07:10:00Z",
                    handOver = Body("BA-3", Ngadas, "Citra Contoh"),
                },
            },
        };

        var answer = await pps.Post("/api/hand-overs/queue", queue);

        answer.ShouldBe(200);
        answer
            .Body.GetProperty("results")
            .EnumerateArray()
            .Select(result => result.GetProperty("errors")[0].GetProperty("code").GetString())
            .ShouldBe(["box.not_found", "region.not_found", "event.occurred_in_future"]);
    }

    [Test]
    public async Task A_committee_sees_its_own_region_and_nothing_else()
    {
        var (ppk, pps) = (await Api.As("ppk350707"), await Api.As("pps3507072017"));

        (await ppk.Get("/api/distribution/boxes?region=35.07.07")).ShouldBe(200);
        (await ppk.Get($"/api/distribution/boxes?region={Ngadas}")).ShouldBe(200);
        (await ppk.Get("/api/distribution/boxes?region=35.07.01")).ShouldBeProblem(404, "region.not_found");
        (await pps.Get("/api/distribution/board?region=35.07.07")).ShouldBeProblem(404, "region.not_found");
        (await pps.Get("/api/hand-overs/BA-999")).ShouldBeProblem(404, "handover.not_found");
        (await pps.Get("/api/orders")).ShouldBeProblem(403, "permission.missing");
        (await pps.Get("/api/shipments")).ShouldBeProblem(403, "permission.missing");
        (await pps.Post("/api/trips", Trip("R-07"))).ShouldBeProblem(403, "permission.missing");
    }

    [Test]
    public async Task A_committee_of_another_subdistrict_cannot_record_a_hand_over_here()
    {
        var other = await Api.NewUser("ppk350701", "district-committee", "35.07.01");

        (await other.Post("/api/hand-overs", HandOver("BA-1"))).ShouldBeProblem(404, "region.not_found");
        (await other.Get($"/api/distribution/boxes?region={Ngadas}")).ShouldBeProblem(404, "region.not_found");
    }

    [Test]
    public async Task Observers_read_and_vendors_and_strangers_do_not()
    {
        var (observer, vendor, stranger) = (await Api.As("observer35"), await Api.Vendor(), await Api.Anonymous());

        (await observer.Get("/api/distribution/board?region=35.07")).ShouldBe(200);
        (await observer.Get("/api/hand-overs")).ShouldBe(200);
        (await observer.Get("/api/trips")).ShouldBe(200);
        (await observer.Post("/api/hand-overs", HandOver("BA-1"))).ShouldBeProblem(403, "permission.missing");
        (await observer.Post("/api/trips", Trip("R-07"))).ShouldBeProblem(403, "permission.missing");
        (await vendor.Get("/api/hand-overs")).ShouldBeProblem(403, "permission.missing");
        (await vendor.Get("/api/trips")).ShouldBeProblem(403, "permission.missing");
        (await stranger.Get("/api/hand-overs")).ShouldBeProblem(401, "session.required");
        (await stranger.Post("/api/hand-overs/queue", new { handOvers = Array.Empty<object>() })).ShouldBeProblem(401, "session.required");
    }

    [Test]
    public async Task Polling_day_is_reported_by_committees_and_archived_by_the_regency()
    {
        var (pps, officer, observer) = (await Api.As("pps3507072017"), await Api.As("kasubag3507"), await Api.As("observer35"));

        (await pps.Post("/api/distribution/usage", Usage)).ShouldBeProblem(404, "box.not_found");
        (await observer.Post("/api/distribution/usage", Usage)).ShouldBeProblem(403, "permission.missing");
        (await pps.Post("/api/distribution/transfers", Transfer)).ShouldBeProblem(404, "box.not_found");
        (await pps.Post("/api/distribution/archive", Archive("35.07"))).ShouldBeProblem(403, "permission.missing");
        (await officer.Post("/api/distribution/archive", Archive("35.07"))).ShouldBeProblem(404, "box.not_found");
        (await officer.Post("/api/distribution/archive", Archive("35.29"))).ShouldBeProblem(404, "region.not_found");
    }

    private static readonly string[] NewSeals = ["KB-1"];
    private static readonly string[] Boxes = ["KTK-0"];

    private static readonly object Usage = new
    {
        box = "KTK-0",
        usedSheets = 480,
        spoiledSheets = 2,
        unusedSheets = 18,
        newSeals = NewSeals,
        reporter = new { office = "Ketua KPPS", name = "Tono Misalnya" },
    };

    private static readonly object Transfer = new
    {
        fromBox = "KTK-0",
        toBox = "KTK-1",
        sheets = 12,
        sender = new { office = "Ketua KPPS", name = "Tono Misalnya" },
        receiver = new { office = "Ketua KPPS", name = "Sri Umpama" },
        reason = "TPS 004 kurang 12 lembar",
    };

    private static object Archive(string region) => new { region, boxes = Boxes };

    private static object RouteGroup(string code, string region, string destination) =>
        new
        {
            code,
            region,
            name = "Poncokusumo",
            mode = "truck",
            capacityBoxes = 133,
            latestDepartureAt = "2024-11-25T03:00:00Z",
            destinations = new[] { destination },
        };

    private static object Trip(string routeGroup) =>
        new
        {
            routeGroup,
            vehiclePlate = "N 1234 XX",
            driverName = "Sopir Contoh",
            escortOffice = "Polres Malang",
            plannedDepartureAt = "2024-11-25T01:00:00Z",
        };

    private static object HandOver(string number, string receiver = "Budi Contoh", string witness = "Citra Contoh", int station = 4) =>
        new { handOver = Body(number, Ngadas, witness, receiver, station) };

    private static object Body(string handOver, string village, string witness, string receiver = "Budi Contoh", int station = 4) =>
        new
        {
            handOver,
            from = new { level = "village", region = village },
            to = new
            {
                level = "station",
                region = village,
                station,
            },
            boxes = new[] { new { box = "KTK-0", seals = new[] { "KT-1" } } },
            outsideItems = new[] { new { item = "BOOTH", quantity = 4 } },
            sender = new { office = "Ketua PPS", name = "Ani Contoh" },
            receiver = new { office = "Ketua KPPS", name = receiver },
            witness = new { office = "Pengawas TPS", name = witness },
            site = "Balai desa",
        };
}
