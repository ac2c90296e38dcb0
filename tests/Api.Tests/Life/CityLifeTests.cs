using Microsoft.Extensions.DependencyInjection;
using Tepat.Api.Tests.Fixture;
using Tepat.Infrastructure.Audit;
using Tepat.Infrastructure.Persistence;

namespace Tepat.Api.Tests.Life;

/// <summary>
/// A city's whole life over HTTP: print, receipt, sorting, replacement, packing, the fire with its gate, hand-overs to KPPS, the vote, the way
/// home, the archive. At the end every sheet has come to its end and the books are closed.
/// </summary>
[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class CityLifeTests(DatabaseProvider provider)
{
    private static readonly string[] Witnesses = ["Bawaslu, Saksi Contoh"];

    [Test]
    public async Task Every_sheet_of_a_city_comes_to_its_end()
    {
        using var api = new TepatApi(provider);
        api.Time.SetUtcNow(new DateTimeOffset(2024, 11, 26, 1, 0, 0, TimeSpan.Zero));
        var city = await City.Sorted(api);
        await ShutGate(city, "destruction.no_pack_list");
        await city.Replaces();
        await city.OpensPackList();
        await ShutGate(city, "destruction.boxes_not_verified");

        var boxes = await city.Packs();
        (boxes.Count, boxes.Sum(box => box.Sheets)).ShouldBe((192, City.Required));
        await Burns(api, city);
        await Goes(city, boxes);
        (await city.Terms())["boxes"].ShouldBe(City.Required);

        api.Time.SetUtcNow(new DateTimeOffset(2024, 11, 27, 12, 0, 0, TimeSpan.Zero));
        city = new City(api, await api.As("kasubag3576"), await api.As("kab3576"), city.Plant);
        await Comes(city, await city.Votes(boxes));
        var waste = new
        {
            order = city.Plant.Order,
            pool = "ordinary",
            wasteSheets = 12,
            overPrintSheets = 0,
            method = "dicacah",
            witnesses = Witnesses,
        };
        await city.Plant.Reports("production.waste-destroyed", waste);

        await Closed(api, city);
    }

    private static async Task Closed(TepatApi api, City city)
    {
        var terms = await city.Terms();
        (terms["archived"], terms["destroyed"], terms["packed"]).ShouldBe((City.Required, City.Damaged, City.Required + City.Damaged));
        var needs = (await city.Officer.Get($"/api/replacements/need?region={City.Region}")).Body.EnumerateArray();
        needs.Single().GetProperty("neededSheets").GetInt64().ShouldBe(0, "what has served its vote need not be printed again");
        var tasks = (await city.Officer.Get("/api/tasks"))
            .Body.GetProperty("items")
            .EnumerateArray()
            .Select(task => task.GetProperty("kind").GetString());
        tasks.ShouldNotContain("requestReplacement");
        var closing = (await city.Officer.Get($"/api/reconciliation/closing?region={City.Region}")).Body;
        var governor = closing
            .GetProperty("contests")
            .EnumerateArray()
            .Single(row => row.GetProperty("contest").GetString() == City.Contest);
        governor.GetProperty("isClosed").GetBoolean().ShouldBeTrue(governor.GetRawText());
        await using var scope = api.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<BooksVerifier>().Verify(10, CancellationToken.None)).ShouldBeEmpty();
    }

    private static async Task Goes(City city, List<CityBox> boxes)
    {
        await city.Carries(boxes);
        await city.HandsOver("K", boxes, CityBox.Kpu, CityBox.Ppk, "2024-11-25T10:00:00+07:00");
        await city.HandsOver("D", boxes, CityBox.Ppk, CityBox.Pps, "2024-11-25T15:00:00+07:00");
        await city.HandsOver("T", boxes, CityBox.Pps, CityBox.Kpps, "2024-11-26T07:00:00+07:00");
        var board = (await city.Officer.Get($"/api/distribution/board?region={City.Region}")).Body.GetProperty("areas").EnumerateArray();
        board.Sum(area => area.GetProperty("onTimeStations").GetInt64()).ShouldBe(192, "R10: signed for by KPPS on H-1");
    }

    private static async Task Comes(City city, List<CityBox> boxes)
    {
        var archive = new { region = City.Region, boxes = boxes.Select(box => box.Code) };
        (await city.Officer.Post("/api/distribution/archive", archive)).ShouldBeProblem(422, "usage.box_not_returned");
        await city.HandsOver("BT", boxes, CityBox.Kpps, CityBox.Pps, "2024-11-27T16:00:00+07:00");
        await city.HandsOver("BD", boxes, CityBox.Pps, CityBox.Ppk, "2024-11-27T17:00:00+07:00");
        await city.HandsOver("BK", boxes, CityBox.Ppk, CityBox.Kpu, "2024-11-27T18:00:00+07:00");
        (await city.Officer.Post("/api/distribution/archive", archive)).ShouldBe(200);
    }

    private static async Task Burns(TepatApi api, City city)
    {
        var (head, observer) = (await api.As("head35"), await api.As("observer35"));
        var proposed = await city.Officer.Post("/api/destructions", Proposal);
        proposed.ShouldBe(200);
        var route = $"/api/destructions/{proposed.Body.GetProperty("destruction").GetString()}";
        (await city.Officer.Post($"{route}/carry-out", Numbers)).ShouldBeProblem(422, "destruction.not_signed");
        (await head.Post($"{route}/signature")).ShouldBe(200);
        (await observer.Post($"{route}/witness-signature")).ShouldBe(200);
        (await city.Officer.Post($"{route}/police-signature", Destruction.Burning.Police)).ShouldBe(200);
        (await city.Officer.Post($"{route}/carry-out", Numbers)).ShouldBe(200);
        (await city.Officer.Post($"{route}/carry-out", Numbers)).ShouldBeProblem(409, "destruction.ended");
        (await city.Officer.Post("/api/destructions", Proposal)).ShouldBeProblem(422, "destruction.nothing_to_destroy");
        (await city.Officer.Get(route)).Body.GetProperty("destruction").GetProperty("isLate").GetBoolean().ShouldBeFalse("it is H-1");
    }

    private static async Task ShutGate(City city, string code) =>
        (await city.Officer.Post("/api/destructions", Proposal)).ShouldBeProblem(422, code);

    private static readonly object Proposal = new
    {
        region = City.Region,
        contest = City.Contest,
        damagedSheets = City.Damaged,
        surplusSheets = 0,
        method = "dibakar",
        site = "Gudang KPU Kota Mojokerto",
        plannedDay = "2024-11-26",
    };

    private static readonly object Numbers = new
    {
        totalSheets = City.Damaged,
        damagedSheets = City.Damaged,
        surplusSheets = 0,
    };
}
