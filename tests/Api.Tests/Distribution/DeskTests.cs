using System.Text.Json;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Life;

namespace Tepat.Api.Tests.Distribution;

/// <summary>
/// The distribution desk of a city on polling day, over nine boxes of one village: two are late, one came under another seal, one never
/// left the village's office, one stands in the packing hall.
/// </summary>
public sealed class DeskTests : ApiTests
{
    private const string Village = "35.76.01.1003";
    private const int Different = 2;
    private const int InVillage = 7;
    private const int InHall = 8;

    private City city = null!;
    private List<CityBox> boxes = null!;
    private string trip = null!;

    [OneTimeSetUp]
    public async Task BringTheBoxes()
    {
        Api.Time.SetUtcNow(new DateTimeOffset(2024, 11, 27, 6, 0, 0, TimeSpan.Zero));
        city = await City.Sorted(Api);
        await city.OpensPackList();
        boxes = await city.Packs(Village);
        boxes.Count.ShouldBe(9);
        List<CityBox> carried = [.. boxes.Take(InHall)];
        trip = await city.Carries(carried);
        carried[Different] = carried[Different] with { Seals = ["KT-PALSU"] };
        await city.HandsOver("K", carried, CityBox.Kpu, CityBox.Ppk, "2024-11-25T10:00:00+07:00");
        carried[Different] = boxes[Different];
        await city.HandsOver("D", carried, CityBox.Ppk, CityBox.Pps, "2024-11-25T15:00:00+07:00");
        await city.HandsOver("T", carried[..5], CityBox.Pps, CityBox.Kpps, "2024-11-26T23:59:00+07:00");
        await city.HandsOver("L", carried[5..InVillage], CityBox.Pps, CityBox.Kpps, "2024-11-27T00:00:00+07:00");
    }

    [Test]
    public async Task Desk_reads_for_each_village_what_was_received_there_and_at_the_station_by_H_1()
    {
        var row = (await Items($"/api/distribution/arrivals?region={Village}")).Single();

        (row.Text("code"), row.Text("name"), row.Text("parentName")).ShouldBe((Village, "Mentikan", "Prajuritkulon"));
        (row.Number("boxes"), row.Number("atVillageBoxes")).ShouldBe((9, 8));
        (row.Number("onTimeBoxes"), row.Number("lateBoxes"), row.Number("missingBoxes")).ShouldBe((5, 2, 2));
        (row.Number("stations"), row.Number("onTimeStations")).ShouldBe((9, 5));
        foreach (var state in new[] { "notAtVillage", "missing", "late" })
        {
            (await Items($"/api/distribution/arrivals?region={City.Region}&state={state}"))
                .Select(found => found.Text("code"))
                .ShouldContain(Village, state);
        }

        (await Items($"/api/distribution/arrivals?region={City.Region}&state=onTime")).ShouldBeEmpty();
        var district = (await Items($"/api/distribution/arrivals?region={Village[..8]}&level=district")).Single();
        (district.Text("code"), district.Number("lateBoxes")).ShouldBe((Village[..8], 2));
        (await city.Officer.Get("/api/distribution/arrivals?state=lost")).ShouldBeProblem(400, "arrivals.state_unknown");
        (await city.Officer.Get("/api/distribution/arrivals?level=street")).ShouldBeProblem(400, "arrivals.level_unknown");
    }

    [Test]
    public async Task Each_box_tells_its_two_arrivals_and_the_record_of_each()
    {
        var rows = await Items($"/api/distribution/boxes?region={Village}");

        (rows[0].Text("atVillageBy"), rows[0].Text("atStationBy")).ShouldBe(("BAST-D-0", "BAST-T-0"));
        rows[0].GetProperty("atStationAt").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2024, 11, 26, 16, 59, 0, TimeSpan.Zero));
        rows[InVillage].Text("atVillageBy").ShouldBe("BAST-D-0");
        rows[InVillage].TryGetProperty("atStationBy", out _).ShouldBeFalse();
        rows[InHall].TryGetProperty("atVillageAt", out _).ShouldBeFalse();
    }

    [Test]
    public async Task Trip_shows_who_took_its_boxes_over_under_which_seals_and_the_incident_of_the_seal_that_differed()
    {
        var handOvers = await Items($"/api/trips/{trip}/hand-overs");

        handOvers
            .Select(one => one.GetProperty("handOver").Text("number"))
            .ShouldBe(["BAST-K-0", "BAST-D-0", .. Enumerable.Range(0, 5).Select(i => $"BAST-T-{i}"), "BAST-L-0", "BAST-L-1"]);
        var first = handOvers[0];
        (Name(first, "sender"), Name(first, "receiver"), Name(first, "witness")).ShouldBe(("Ani Contoh", "Budi Contoh", "Citra Contoh"));
        first.GetProperty("boxes").GetArrayLength().ShouldBe(InHall);
        var other = first.GetProperty("boxes").EnumerateArray().Single(box => box.GetProperty("isSealDifferent").GetBoolean());
        other.Text("box").ShouldBe(boxes[Different].Code);
        other.GetProperty("sealsSeen")[0].GetString().ShouldBe("KT-PALSU");
        other.GetProperty("sealsOnBooks").EnumerateArray().Select(seal => seal.GetString()).ShouldBe(boxes[Different].Seals);

        var incident = (await Items($"/api/cases?trip={trip}")).Single();
        (incident.Text("code"), incident.Text("kind")).ShouldBe((other.Text("sealCase"), "sealDiffers"));
        (incident.Text("boxCode"), incident.Text("handOver")).ShouldBe((boxes[Different].Code, "BAST-K-0"));
        incident.TryGetProperty("cartonCode", out _).ShouldBeFalse("a box is no carton");
    }

    [Test]
    public async Task A_phone_lends_no_sheets_of_a_box_that_is_not_at_its_station()
    {
        foreach (var absent in new[] { InVillage, InHall })
        {
            foreach (var (from, to, field) in new[] { (absent, 0, "fromBox"), (0, absent, "toBox") })
            {
                var refused = await Lends(from, to);
                refused.ShouldBeProblem(422, "usage.not_at_station");
                refused.Body.GetProperty("errors").EnumerateObject().Select(fault => fault.Name).ShouldBe([field]);
            }
        }

        var hall = await city.Officer.Get($"/api/boxes/{boxes[InHall].Code}");
        hall.Body.GetProperty("quantitySheets").GetInt64().ShouldBe(boxes[InHall].Sheets, "R5");
    }

    [Test]
    public async Task Desk_reads_what_stations_lent_with_both_signatures_and_what_they_counted_with_its_case()
    {
        (await Lends(3, 4)).ShouldBe(200);
        (await city.Officer.Post("/api/distribution/usage", Usage(boxes[3], -5))).ShouldBe(200);
        (await city.Officer.Post("/api/distribution/usage", Usage(boxes[4], 5 - 2))).ShouldBe(200);

        var lent = (await Items($"/api/distribution/transfers?region={City.Region}")).Single();
        (lent.Text("fromBox"), lent.Text("toBox"), lent.Number("sheets")).ShouldBe((boxes[3].Code, boxes[4].Code, 5));
        (lent.Text("senderName"), lent.Text("receiverName"), lent.Text("reason")).ShouldBe(("Tono", "Sri", "TPS kurang lima lembar"));
        (await Items($"/api/distribution/usage?region={Village}&state=counted"))
            .Select(row => row.Text("box"))
            .ShouldBe([boxes[3].Code, boxes[4].Code]);
        var short2 = (await Items($"/api/distribution/usage?region={Village}&state=difference")).Single();
        (short2.Text("box"), short2.Text("caseKind"), short2.Number("caseSheets")).ShouldBe((boxes[4].Code, "countedShort", 2));
        (short2.Number("spoiledSheets"), short2.Text("reporterName")).ShouldBe((1, "Ketua Contoh"));
        (await Items($"/api/cases?region={City.Region}&kind=countedShort")).ShouldContain(one =>
            one.Text("code") == short2.Text("caseCode")
        );
        (await Items($"/api/distribution/usage?box={boxes[0].Code}")).Single().TryGetProperty("usedSheets", out _).ShouldBeFalse();
        (await Items($"/api/distribution/usage?region={Village}&state=awaited")).ShouldNotContain(row => row.Text("box") == boxes[3].Code);
        (await city.Officer.Get("/api/distribution/usage?state=lost")).ShouldBeProblem(400, "usage.state_unknown");
    }

    [Test]
    public async Task Each_reads_of_its_own_region_only()
    {
        string[] routes =
        [
            "/api/distribution/arrivals?region=35.76",
            "/api/distribution/usage?region=35.76",
            "/api/distribution/transfers?region=35.76",
            $"/api/trips/{trip}/hand-overs",
        ];
        var (observer, elsewhere) = (await Api.As("observer35"), await Api.As("kasubag3507"));
        foreach (var route in routes)
        {
            (await observer.Get(route)).ShouldBe(200);
            (await elsewhere.Get(route)).Status.ShouldBe(404, route);
            (await (await Api.Vendor()).Get(route)).ShouldBeProblem(403, "permission.missing");
            (await (await Api.Anonymous()).Get(route)).ShouldBeProblem(401, "session.required");
        }

        (await elsewhere.Get($"/api/cases?trip={trip}")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await elsewhere.Get($"/api/distribution/usage?box={boxes[0].Code}")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    private async Task<JsonElement[]> Items(string route)
    {
        var answer = await city.Officer.Get(route);
        answer.ShouldBe(200);
        return [.. answer.Body.GetProperty("items").EnumerateArray()];
    }

    private Task<Answer> Lends(int from, int to) =>
        city.Officer.Post(
            "/api/distribution/transfers",
            new
            {
                fromBox = boxes[from].Code,
                toBox = boxes[to].Code,
                sheets = 5,
                sender = new { office = "Ketua KPPS", name = "Tono" },
                receiver = new { office = "Ketua KPPS", name = "Sri" },
                reason = "TPS kurang lima lembar",
            }
        );

    /// <summary>A count of all that the box held when it was sealed, and so many more.</summary>
    private static object Usage(CityBox box, long more) =>
        new
        {
            box = box.Code,
            usedSheets = box.Sheets + more - 1,
            spoiledSheets = 1,
            unusedSheets = 0,
            newSeals = new[] { $"SB-{box.Code}" },
            reporter = new { office = "Ketua KPPS", name = "Ketua Contoh" },
        };

    private static string? Name(JsonElement handOver, string role) => handOver.GetProperty(role).Text("name");
}

file static class Read
{
    public static string? Text(this JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static long Number(this JsonElement row, string name) => row.GetProperty(name).GetInt64();
}
