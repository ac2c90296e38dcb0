using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Audit;

/// <summary>Observers add findings, the region's officer answers, and only people of that region hear of it.</summary>
public sealed class FindingsTests : ApiTests
{
    [Test]
    public async Task Finding_goes_from_the_observer_to_the_officer_and_back()
    {
        var (observer, officer) = (await Api.As("observer35"), await Api.As("kasubag3507"));
        var code = await Added(observer, "region", "35.07");

        var tasks = (await officer.Get("/api/tasks")).Body.GetProperty("items").EnumerateArray();
        tasks.ShouldContain(task =>
            task.GetProperty("kind").GetString() == "answerFinding" && task.GetProperty("subject").GetString() == code
        );
        (await officer.Post($"/api/findings/{code}/answer", new { text = "Pintu gudang sudah dikunci." })).ShouldBe(200);
        (await officer.Post($"/api/findings/{code}/answer", new { text = "Pintu gudang sudah dikunci." })).ShouldBeProblem(
            409,
            "finding.not_open"
        );
        (await observer.Post($"/api/findings/{code}/return", new { reason = "Jendela masih terbuka." })).ShouldBe(200);
        (await officer.Post($"/api/findings/{code}/answer", new { text = "Jendela juga sudah dikunci." })).ShouldBe(200);
        (await observer.Post($"/api/findings/{code}/closing", new { reason = "Sudah diperiksa sendiri." })).ShouldBe(200);

        var detail = (await observer.Get($"/api/findings/{code}")).Body;
        detail.GetProperty("finding").GetProperty("status").GetString().ShouldBe("closed");
        detail
            .GetProperty("history")
            .EnumerateArray()
            .Select(entry => entry.GetProperty("act").GetString())
            .ShouldBe(["added", "answered", "returned", "answered", "closed"]);
    }

    [Test]
    public async Task List_is_filtered_paged_and_leaves_as_a_file()
    {
        var observer = await Api.As("observer35");
        var codes = new[] { await Added(observer, "region", "35.08"), await Added(observer, "region", "35.08") };

        var first = (await observer.Get("/api/findings?region=35.08&status=open&limit=1")).Body;
        first.GetProperty("items")[0].GetProperty("code").GetString().ShouldBe(codes[1]);
        var cursor = Uri.EscapeDataString(first.GetProperty("nextCursor").GetString()!);
        var second = (await observer.Get($"/api/findings?region=35.08&status=open&limit=1&cursor={cursor}")).Body;
        second.GetProperty("items")[0].GetProperty("code").GetString().ShouldBe(codes[0]);
        var about = await observer.Get("/api/findings?objectKind=region&objectCode=35.08");
        about.Body.GetProperty("items").GetArrayLength().ShouldBe(2);
        (await observer.Get("/api/findings?region=35.08&format=csv")).Text.ShouldContain(codes[0]);
    }

    [Test]
    public async Task Other_regions_neither_see_nor_answer()
    {
        var observer = await Api.As("observer35");
        var code = await Added(observer, "region", "35.29");
        var (officer, neighbour) = (await Api.As("kasubag3507"), await Api.As("kab3529"));

        (await officer.Get($"/api/findings/{code}")).ShouldBeProblem(404, "finding.not_found");
        (await officer.Post($"/api/findings/{code}/answer", new { text = "Bukan gudang kami." })).ShouldBeProblem(404, "finding.not_found");
        (await officer.Get("/api/findings?region=35.29")).ShouldBeProblem(404, "region.not_found");
        (await neighbour.Get($"/api/findings/{code}")).ShouldBe(200);
        (await neighbour.Post($"/api/findings/{code}/answer", new { text = "Bukan wewenang saya." })).ShouldBeProblem(
            403,
            "permission.missing"
        );
    }

    [Test]
    public async Task Only_observers_add_and_only_on_what_is_there()
    {
        var (observer, officer) = (await Api.As("observer35"), await Api.As("kasubag3507"));

        (await officer.Post("/api/findings", Wish("region", "35.07"))).ShouldBeProblem(403, "permission.missing");
        (await observer.Post("/api/findings", Wish("shipment", "SJ-TIDAK-ADA"))).ShouldBeProblem(404, "finding.object_not_found");
        (await observer.Post("/api/findings", Wish("region", "11.01"))).ShouldBeProblem(404, "finding.object_not_found");
    }

    [Test]
    public async Task Vendors_and_strangers_have_no_part_in_it()
    {
        var (vendor, stranger) = (await Api.Vendor(), await Api.Anonymous());

        (await vendor.Get("/api/findings")).ShouldBeProblem(403, "permission.missing");
        (await stranger.Get("/api/findings")).ShouldBeProblem(401, "session.required");
    }

    private static async Task<string> Added(ApiClient observer, string objectKind, string objectCode)
    {
        var added = await observer.Post("/api/findings", Wish(objectKind, objectCode));
        added.ShouldBe(200);
        return added.Body.GetProperty("code").GetString()!;
    }

    private static object Wish(string objectKind, string objectCode) =>
        new
        {
            kind = "finding",
            objectKind,
            objectCode,
            text = "Pintu gudang tidak terkunci.",
        };
}
