using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Regions;

public sealed class RegionsTests : ApiTests
{
    [Test]
    public async Task The_province_has_the_shape_that_outsiders_rely_on()
    {
        var region = (await (await Api.As("prov35")).Get("/api/regions/35")).Body;

        region.GetProperty("code").GetString().ShouldBe("35");
        region.GetProperty("name").GetString().ShouldBe("Jawa Timur");
        region.GetProperty("level").GetString().ShouldBe("province");
        region.GetProperty("voters").GetInt64().ShouldBe(31_280_418);
        var counts = region.GetProperty("counts");
        counts.GetProperty("regencies").GetInt64().ShouldBe(38);
        counts.GetProperty("districts").GetInt64().ShouldBe(666);
        counts.GetProperty("villages").GetInt64().ShouldBe(8_494);
        counts.GetProperty("stations").GetInt64().ShouldBe(60_751);
    }

    [TestCase("kab3507", "/api/regions/35.29")]
    [TestCase("kab3507", "/api/regions/35")]
    [TestCase("kab3507", "/api/regions/35.29/children")]
    [TestCase("kab3507", "/api/stations?region=35.29")]
    [TestCase("kab3507", "/api/stations/export?region=35.29")]
    [TestCase("prov35", "/api/regions/36")]
    public async Task Another_region_is_not_found(string user, string address) =>
        (await (await Api.As(user)).Get(address)).ShouldBeProblem(404, "region.not_found");

    [TestCase("kab3507", "/api/regions/35.07")]
    [TestCase("observer35", "/api/regions/35.29/children")]
    [TestCase("prov35", "/api/station-snapshots")]
    public async Task Ones_own_region_answers(string user, string address) => (await (await Api.As(user)).Get(address)).ShouldBe(200);

    [Test]
    public async Task A_code_that_is_none_is_refused() =>
        (await (await Api.As("prov35")).Get("/api/regions/Malang")).ShouldBeProblem(400, "region.code_malformed");

    [Test]
    public async Task Siblings_are_searched_by_name()
    {
        var found = (await (await Api.As("prov35")).Get("/api/regions/35/children?search=malang")).Body.GetProperty("items");

        found.EnumerateArray().Select(item => item.GetProperty("code").GetString()).ShouldBe(["35.07", "35.73"]);
    }

    [Test]
    public async Task Nobody_and_vendors_see_no_stations()
    {
        var vendor = await Api.Vendor();

        (await (await Api.Anonymous()).Get("/api/stations?region=35")).ShouldBe(401);
        (await vendor.Get("/api/stations?region=35")).ShouldBe(403);
        (await vendor.Get("/api/regions/35")).ShouldBe(403);
    }

    [Test]
    public async Task Stations_are_paged_to_the_end_without_gap_or_repetition()
    {
        var client = await Api.As("kab3507");
        var seen = new List<string>();
        var cursor = "";
        do
        {
            var page = (await client.Get($"/api/stations?region=35.07.01&limit=40&cursor={Uri.EscapeDataString(cursor)}")).Body;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()!));
            cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() ?? "" : "";
        } while (cursor.Length > 0);

        var region = (await client.Get("/api/regions/35.07.01")).Body;
        seen.Count.ShouldBe(region.GetProperty("counts").GetProperty("stations").GetInt32());
        seen.ShouldBe(seen.Distinct().Order(StringComparer.Ordinal));
    }

    [TestCase("csv")]
    [TestCase("xlsx")]
    public async Task Stations_leave_as_a_file(string format)
    {
        var answer = await (await Api.As("kab3507")).Get($"/api/stations/export?region=35.07&format={format}");

        answer.ShouldBe(200);
        answer.Text.Length.ShouldBeGreaterThan(10_000);
    }

    [Test]
    public async Task A_file_with_faults_is_a_failed_job_that_names_row_and_column()
    {
        var client = await Api.As("prov35");
        var started = await client.Post(
            "/api/stations/imports",
            Form("kode_desa,nomor_tps,dpt\n35.07.01.2001,1,601\n35.99.01.2001,1,x\n", dryRun: false)
        );

        started.ShouldBe(202);
        var job = await Ended(client, started.Headers["Location"]);
        job.GetProperty("state").GetString().ShouldBe("failed");
        job.GetProperty("errorCode").GetString().ShouldBe("station_file.has_faults");
        job.GetProperty("result")
            .GetProperty("faults")
            .EnumerateArray()
            .Select(fault => $"{fault.GetProperty("row").GetInt64()} {fault.GetProperty("column").GetString()}")
            .ShouldBe(["2 dpt", "3 kode_desa", "3 dpt"]);
        var file = await client.Get($"/api/stations/imports/{job.GetProperty("id").GetString()}/faults?format=csv");
        file.ShouldBe(200);
        file.Text.ShouldContain("2,35.07.01.2001,1,601,dpt,station.voters_above_limit");
        (await (await Api.As("kab3507")).Get($"/api/stations/imports/{job.GetProperty("id").GetString()}/faults")).ShouldBe(403);
    }

    [Test]
    public async Task Only_who_may_import_imports()
    {
        (await (await Api.Anonymous()).Post("/api/stations/imports", Form("x", dryRun: true))).ShouldBe(401);
        (await (await Api.As("observer35")).Post("/api/stations/imports", Form("x", dryRun: true))).ShouldBe(403);
        var prov = await Api.As("prov35");
        (await prov.Post("/api/stations/imports", Form("x", dryRun: true, election: "PILKADA-1999"))).ShouldBeProblem(
            404,
            "election.not_found"
        );
        (await prov.Post("/api/stations/imports", Form("x", dryRun: true, fileName: "tps.pdf"))).ShouldBeProblem(
            400,
            "station_file.format_unknown"
        );
    }

    [Test]
    public async Task A_job_of_the_province_is_not_found_from_a_kabupaten_and_an_ended_one_not_cancelled()
    {
        var client = await Api.As("prov35");
        var started = await client.Post("/api/stations/imports", Form("kode_desa,nomor_tps,dpt\n35.07.01.2001,1,40\n", dryRun: true));
        var address = started.Headers["Location"];
        var job = await Ended(client, address);

        job.GetProperty("state").GetString().ShouldBe("succeeded");
        (await (await Api.As("kab3507")).Get(address)).ShouldBeProblem(404, "job.not_found");
        (await client.Post($"{address}/cancel")).ShouldBeProblem(409, "job.already_ended");
    }

    private static MultipartFormDataContent Form(string text, bool dryRun, string election = "PILKADA-2024", string fileName = "tps.csv")
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return new MultipartFormDataContent
        {
            { file, "file", fileName },
            { new StringContent(election), "election" },
            { new StringContent(dryRun ? "true" : "false"), "dryRun" },
        };
    }

    private static async Task<JsonElement> Ended(ApiClient client, string address)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var job = (await client.Get(address)).Body;
            if (job.TryGetProperty("endedAt", out _))
            {
                return job;
            }

            await Task.Delay(25);
        }

        throw new TimeoutException("The job did not end.");
    }
}
