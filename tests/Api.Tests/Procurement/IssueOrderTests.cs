using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Procurement;

/// <summary>From a drafted contract to an issued order, with every refusal on the way.</summary>
public sealed class IssueOrderTests : ApiTests
{
    private static readonly string[] South = ["35.07", "35.29"];
    private static readonly string[] Malang = ["35.07"];
    private static readonly string[] Elsewhere = ["36.01"];

    [Test]
    public async Task Contract_is_signed_by_another_under_the_version_read()
    {
        var (maker, secretary, officer) = (await Api.As("prov35"), await Api.As("sek35"), await Api.As("kab3507"));
        var draft = new
        {
            code = "K-SIGN",
            vendor = "CONTOH",
            region = "35",
            title = "Surat suara",
            ceilingSen = 1_000,
        };
        (await maker.Post("/api/contracts", draft)).ShouldBe(201);

        (await maker.Post("/api/contracts", draft)).ShouldBeProblem(409, "contract.code_taken");
        (await officer.Post("/api/contracts", draft)).ShouldBeProblem(403, "permission.missing");
        (await maker.Post("/api/orders", Orders.Order("K-SIGN", "GUB-35", "35.01", 1))).ShouldBeProblem(422, "contract.not_signed");
        (await maker.Post("/api/contracts/K-SIGN/sign", null, ("If-Match", "\"1\""))).ShouldBeProblem(403, "permission.missing");
        (await secretary.Post("/api/contracts/K-SIGN/sign")).ShouldBeProblem(428, "version.required");
        (await secretary.Post("/api/contracts/K-SIGN/sign", null, ("If-Match", "\"2\""))).ShouldBeProblem(412, "version.mismatch");
        (await secretary.Post("/api/contracts/K-SIGN/sign", null, ("If-Match", "\"1\""))).ShouldBe(200);
        (await officer.Get("/api/contracts/K-SIGN")).ShouldBeProblem(404, "contract.not_found");
    }

    [Test]
    public async Task Order_keeps_to_the_ceiling_and_comes_once()
    {
        var contract = await Api.Contract("K-ONCE", ceilingSen: 100 * Orders.PriceSen);
        var maker = await Api.As("prov35");

        (await maker.Post("/api/orders", Orders.Order(contract, "GUB-35", "35.02", 101))).ShouldBeProblem(422, "order.beyond_ceiling");
        (await maker.Post("/api/orders", Orders.Order(contract, "GUB-35", "35.02", 60))).ShouldBe(201);
        (await maker.Post("/api/orders", Orders.Order(contract, "GUB-35", "35.02", 10))).ShouldBeProblem(409, "order.already_ordered");
        (await maker.Post("/api/orders", Orders.Order(contract, "GUB-35", "35.03", 41))).ShouldBeProblem(422, "order.beyond_ceiling");
        (await maker.Post("/api/orders", Orders.Order(contract, "GUB-35", "35.03", 40))).ShouldBe(201);
        (await maker.Post("/api/orders", Orders.Order(contract, "GUB-35", "35.99", 1))).ShouldBeProblem(404, "region.not_found");
        var seen = await maker.Get($"/api/contracts/{contract}");
        seen.Body.GetProperty("orderedSen").GetInt64().ShouldBe(100 * Orders.PriceSen);
    }

    [Test]
    public async Task Same_key_makes_one_order()
    {
        var contract = await Api.Contract("K-KEY");
        var maker = await Api.As("prov35");
        var key = ("Idempotency-Key", "order-once");

        var first = await maker.Post("/api/orders", Orders.Order(contract, "GUB-35", "35.04", 5), key);
        var again = await maker.Post("/api/orders", Orders.Order(contract, "GUB-35", "35.04", 5), key);

        first.ShouldBe(201);
        again.Text.ShouldBe(first.Text);
        (await maker.Post("/api/orders", Orders.Order(contract, "GUB-35", "35.04", 6), key)).ShouldBeProblem(409, "idempotency.key_reused");
    }

    [Test]
    public async Task Plan_gives_the_published_quantities_of_kabupaten_malang()
    {
        var contract = await Api.Contract("K-PLAN");
        var maker = await Api.As("prov35");
        object Wish(string contest, string election) =>
            new
            {
                contract,
                election,
                item = "BALLOT",
                contest,
                unitPriceSen = Orders.PriceSen,
                dueAt = "2024-11-03T00:00:00+07:00",
                plants = new[] { new { plant = "SEMARANG-01" } },
            };

        (await maker.Post("/api/orders/from-plan", Wish("BUP-35.07", "PILKADA-1999"))).ShouldBeProblem(422, "plan.not_approved");
        var issued = await maker.Post("/api/orders/from-plan", Wish("BUP-35.07", "PILKADA-2024"));

        issued.ShouldBe(201);
        var code = issued.Body.GetProperty("orders")[0].GetProperty("code").GetString();
        var line = (await maker.Get($"/api/orders/{code}")).Body.GetProperty("lines")[0];
        line.GetProperty("regularQuantity").GetInt64().ShouldBe(2_060_600);
        line.GetProperty("reserveQuantity").GetInt64().ShouldBe(53_295);
        line.GetProperty("revoteQuantity").GetInt64().ShouldBe(2_000);
        (await maker.Post("/api/orders/from-plan", Wish("BUP-35.07", "PILKADA-2024"))).ShouldBeProblem(409, "order.already_ordered");
    }

    [Test]
    public async Task Several_plants_share_the_destinations_and_each_destination_goes_to_one()
    {
        var contract = await Api.Contract("K-SHARE");
        var (maker, officer) = (await Api.As("prov35"), await Api.As("kab3507"));
        object Wish(params object[] plants) =>
            new
            {
                contract,
                election = "PILKADA-2024",
                item = "TACTILE_GUIDE",
                contest = "GUB-35",
                unitPriceSen = Orders.PriceSen,
                dueAt = "2024-11-03T00:00:00+07:00",
                plants,
            };
        var rest = new { plant = "GRESIK-01" };
        var south = new { plant = "NGANJUK-01", destinations = South };

        (await maker.Post("/api/orders/from-plan", Wish(rest, new { plant = "NGANJUK-01" }))).ShouldBeProblem(
            400,
            "order.two_plants_for_the_rest"
        );
        (
            await maker.Post("/api/orders/from-plan", Wish(rest, south, new { plant = "SEMARANG-01", destinations = Malang }))
        ).ShouldBeProblem(400, "field.repeated");
        (await maker.Post("/api/orders/from-plan", Wish(rest, new { plant = "NGANJUK-01", destinations = Elsewhere }))).ShouldBeProblem(
            422,
            "plan.nothing_planned"
        );
        (await officer.Post("/api/orders/from-plan", Wish(rest, south))).ShouldBeProblem(403, "permission.missing");
        var issued = await maker.Post("/api/orders/from-plan", Wish(rest, south));

        issued.ShouldBe(201);
        var orders = issued.Body.GetProperty("orders").EnumerateArray().Select(order => order.GetProperty("code").GetString()!).ToList();
        orders.Count.ShouldBe(2);
        var gresik = await Destinations(maker, orders[0]);
        (await Destinations(maker, orders[1])).ShouldBe(South);
        gresik.Count.ShouldBe(36);
        gresik.ShouldNotContain("35.07");
    }

    private static async Task<List<string>> Destinations(ApiClient reader, string order) =>
        [
            .. (await reader.Get($"/api/orders/{order}"))
                .Body.GetProperty("lines")
                .EnumerateArray()
                .Select(line => line.GetProperty("destinationCode").GetString()!),
        ];
}
