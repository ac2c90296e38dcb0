using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;

namespace Tepat.Api.Tests.Sorting;

/// <summary>Re-vote ballots leave their locked pool by an order with two signatures and a witness, and come to their end (R2).</summary>
public sealed class RevoteLifeTests : ApiTests
{
    [Test]
    public async Task Sheets_are_released_handed_out_reported_and_archived()
    {
        var carton = await Revotes.Locked(Api);
        var (officer, head, observer) = (await Api.As("kasubag3576"), await Api.As("head35"), await Api.As("observer35"));
        var release = await Revotes.Proposed(Api, (1, 100), (2, 200));
        (await Kinds(head)).ShouldContain("signRevote");
        (await Kinds(observer)).ShouldContain("witnessRevote");
        (await head.Post($"/api/revotes/{release}/signature")).ShouldBe(200);
        (await Kinds(head)).ShouldNotContain("signRevote", "a person signs once");
        (await Pool(officer)).ShouldBe((2_000, 300, 1_700));
        (await (await Api.As("sek35")).Post($"/api/revotes/{release}/signature")).ShouldBe(200);
        (await observer.Post($"/api/revotes/{release}/witness-signature")).ShouldBe(200);

        (await Kinds(officer)).ShouldContain("handOutRevote");
        (await officer.Post($"/api/revotes/{release}/hand-outs", Revotes.HandOut(1, carton, "SR-1"))).ShouldBe(200);
        (await officer.Post($"/api/revotes/{release}/hand-outs", Revotes.HandOut(2, carton, "SR-2"))).ShouldBe(200);
        (await Kinds(officer)).ShouldContain("reportRevote");
        (await officer.Post($"/api/revotes/{release}/reports", Revotes.Report(1, 80, 1, 19, "SB-1"))).ShouldBe(200);
        var short2 = await officer.Post($"/api/revotes/{release}/reports", Revotes.Report(2, 150, 0, 48, "SB-2"));
        short2.ShouldBe(200);
        short2.Body.GetProperty("cases")[0].GetProperty("kind").GetString().ShouldBe("countedShort");
        (await officer.Post($"/api/revotes/{release}/archive", new { witness = "Bawaslu, Saksi Contoh" })).ShouldBe(200);

        var detail = (await officer.Get($"/api/revotes/{release}")).Body;
        detail.GetProperty("release").GetProperty("status").GetString().ShouldBe("archived");
        detail
            .GetProperty("signatures")
            .EnumerateArray()
            .Select(one => one.GetProperty("office").GetString())
            .ShouldBe(["kpu", "kpu", "bawaslu"]);
        detail.GetProperty("stations")[1].GetProperty("unusedSheets").GetInt64().ShouldBe(48);
        var terms = await (await Reconciliation.Of(Api, Revotes.Region, Revotes.Contest)).Terms("revote");
        (terms["revoteStore"], terms["archived"], terms["missing"]).ShouldBe((1_700, 298, 2));
    }

    private static async Task<List<string?>> Kinds(ApiClient client) =>
        [
            .. (await client.Get("/api/tasks"))
                .Body.GetProperty("items")
                .EnumerateArray()
                .Select(task => task.GetProperty("kind").GetString()),
        ];

    private static async Task<(long InStore, long Promised, long Free)> Pool(ApiClient client)
    {
        var pool = (await client.Get($"/api/revotes/pools?region={Revotes.Region}")).Body.EnumerateArray().Single();
        return (
            pool.GetProperty("inStoreSheets").GetInt64(),
            pool.GetProperty("promisedSheets").GetInt64(),
            pool.GetProperty("freeSheets").GetInt64()
        );
    }
}
