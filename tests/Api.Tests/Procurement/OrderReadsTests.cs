using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Procurement;

/// <summary>Who sees which orders, and who sees prices.</summary>
public sealed class OrderReadsTests : ApiTests
{
    private string malang = "";
    private string sumenep = "";

    [OneTimeSetUp]
    public async Task IssueOrders()
    {
        var contract = await Api.Contract("K-READ");
        var maker = await Api.As("prov35");
        malang = (await maker.Post("/api/orders", Orders.Order(contract, "GUB-35", "35.07", 10))).Body.GetProperty("code").GetString()!;
        sumenep = (await maker.Post("/api/orders", Orders.Order(contract, "GUB-35", "35.29", 20))).Body.GetProperty("code").GetString()!;
    }

    [Test]
    public async Task Officer_sees_what_comes_to_the_own_region_without_prices()
    {
        var officer = await Api.As("kab3507");

        var list = await officer.Get("/api/orders");

        list.Codes().ShouldBe([malang]);
        list.Body.GetProperty("items")[0].Has("unitPriceSen").ShouldBeFalse();
        (await officer.Get($"/api/orders/{malang}")).ShouldBe(200);
        (await officer.Get($"/api/orders/{sumenep}")).ShouldBeProblem(404, "order.not_found");
        (await officer.Get($"/api/orders/{sumenep}/history")).ShouldBeProblem(404, "order.not_found");
        (await officer.Get("/api/orders?region=35.29")).ShouldBeProblem(404, "region.not_found");
        (await officer.Get("/api/invoices")).ShouldBeProblem(403, "permission.missing");
    }

    [Test]
    public async Task Province_pages_through_all_with_prices_and_takes_them_as_a_file()
    {
        var maker = await Api.As("prov35");

        var first = await maker.Get("/api/orders?limit=1");
        var cursor = first.Body.GetProperty("nextCursor").GetString();
        var second = await maker.Get($"/api/orders?limit=1&cursor={Uri.EscapeDataString(cursor!)}");

        first.Codes().Concat(second.Codes()).ShouldBe([malang, sumenep]);
        second.Body.Has("nextCursor").ShouldBeFalse();
        first.Body.GetProperty("items")[0].GetProperty("unitPriceSen").GetInt64().ShouldBe(Orders.PriceSen);
        var lines = (await maker.Get("/api/orders?format=csv")).Text.Trim().Split('\n');
        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith("code,contractCode,");
        (await maker.Get("/api/orders?format=pdf")).ShouldBeProblem(400, "table.format_unknown");
    }

    [Test]
    public async Task Vendor_sees_its_own_and_no_other_vendors()
    {
        var (own, other) = (await Api.Vendor(), await Api.VendorOf("PERCONTOHAN"));

        (await own.Get("/api/vendor/orders")).Codes().ShouldBe([malang, sumenep]);
        (await own.Get($"/api/vendor/orders/{malang}")).Body.GetProperty("order").Has("unitPriceSen").ShouldBeTrue();
        (await other.Get("/api/vendor/orders")).Codes().ShouldBeEmpty();
        (await other.Get("/api/contracts")).Codes().ShouldBeEmpty();
        (await other.Get("/api/vendors")).Codes().ShouldBe(["PERCONTOHAN"]);
        (await other.Get($"/api/vendor/orders/{malang}")).ShouldBeProblem(404, "order.not_found");
        (await (await Api.As("prov35")).Get("/api/vendor/orders")).ShouldBeProblem(403, "permission.missing");
        (await (await Api.Anonymous()).Get("/api/orders")).ShouldBeProblem(401, "session.required");
    }
}
