using System.Text.Json;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;

namespace Tepat.Api.Tests.Destruction;

/// <summary>Who may propose, sign and witness, and what the gate says before a box is packed.</summary>
public sealed class DestructionTests : ApiTests
{
    [OneTimeSetUp]
    public async Task SortOneCarton()
    {
        var plant = await Plant.Ready(Api, "K-PM", "GUB-35", Plant.Line("35.07", 2_000));
        await plant.Prints("R-1", 2_000);
        var cartons = await plant.Packs("MLG", "35.07", 2_000);
        await plant.Dispatches("SJ-1", "35.07", cartons);
        await Warehouse.Receives(Api, "SJ-1", cartons, []);
        await Warehouse.Sorts(Api, cartons, [], damaged: 7);
    }

    [Test]
    public async Task Gate_names_what_still_blocks_each_contest()
    {
        var officer = await Api.As("kasubag3507");

        var gate = await officer.Get("/api/destructions/gate?region=35.07");

        gate.ShouldBe(200);
        var governor = gate.Body.EnumerateArray().Single(row => row.GetProperty("contest").GetString() == "GUB-35");
        governor.GetProperty("damagedSheets").GetInt64().ShouldBe(7);
        governor.GetProperty("requiredSheets").GetInt64().ShouldBeGreaterThan(2_000_000);
        Blockers(governor).ShouldBe(["destruction.no_pack_list", "destruction.still_required"]);
        governor.GetProperty("dueAt").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2024, 11, 26, 16, 59, 0, TimeSpan.Zero));
    }

    [Test]
    public async Task Nothing_is_proposed_while_the_gate_is_shut()
    {
        var officer = await Api.As("kasubag3507");

        var refused = await officer.Post("/api/destructions", Proposal("35.07", "GUB-35"));

        refused.ShouldBeProblem(422, "destruction.no_pack_list");
        (await officer.Get("/api/destructions")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Test]
    public async Task Contest_of_another_region_is_not_held_here()
    {
        var officer = await Api.As("kasubag3507");

        (await officer.Post("/api/destructions", Proposal("35.07", "BUP-35.29"))).ShouldBeProblem(404, "destruction.contest_not_here");
        (await officer.Post("/api/destructions", Proposal("35.29", "BUP-35.29"))).ShouldBeProblem(404, "region.not_found");
        (await officer.Get("/api/destructions/gate?region=35.29")).ShouldBeProblem(404, "region.not_found");
    }

    [TestCase("observer35")]
    [TestCase("kab3507")]
    [TestCase("head35")]
    public async Task Only_who_runs_the_logistics_proposes(string userName)
    {
        var client = await Api.As(userName);

        (await client.Post("/api/destructions", Proposal("35.07", "GUB-35"))).ShouldBeProblem(403, "permission.missing");
    }

    [Test]
    public async Task Each_office_signs_by_its_own_right()
    {
        var (officer, observer, head) = (await Api.As("kasubag3507"), await Api.As("observer35"), await Api.As("head35"));

        (await officer.Post("/api/destructions/PM-00001/signature")).ShouldBeProblem(403, "permission.missing");
        (await observer.Post("/api/destructions/PM-00001/signature")).ShouldBeProblem(403, "permission.missing");
        (await head.Post("/api/destructions/PM-00001/witness-signature")).ShouldBeProblem(403, "permission.missing");
        (await head.Post("/api/destructions/PM-00099/signature")).ShouldBeProblem(404, "destruction.not_found");
        (await observer.Post("/api/destructions/PM-00099/witness-signature")).ShouldBeProblem(404, "destruction.not_found");
        (await officer.Post("/api/destructions/PM-00099/carry-out", CarryOut)).ShouldBeProblem(404, "destruction.not_found");
        (await officer.Get("/api/destructions/PM-00099")).ShouldBeProblem(404, "destruction.not_found");
    }

    [Test]
    public async Task A_signature_needs_a_fresh_proof_of_the_person()
    {
        var head = await Api.As("head35");
        Api.Time.Advance(TimeSpan.FromMinutes(11));

        (await head.Post("/api/destructions/PM-00001/signature")).ShouldBeProblem(403, "signature.required");
    }

    [Test]
    public async Task Vendors_and_strangers_have_no_part_in_it()
    {
        var (vendor, stranger) = (await Api.Vendor(), await Api.Anonymous());

        (await vendor.Get("/api/destructions")).ShouldBeProblem(403, "permission.missing");
        (await vendor.Get("/api/destructions/gate?region=35.07")).ShouldBeProblem(403, "permission.missing");
        (await stranger.Get("/api/destructions")).ShouldBeProblem(401, "session.required");
    }

    private static readonly object CarryOut = new
    {
        totalSheets = 7,
        damagedSheets = 7,
        surplusSheets = 0,
    };

    private static object Proposal(string region, string contest) =>
        new
        {
            region,
            contest,
            damagedSheets = 7,
            surplusSheets = 0,
            method = "dibakar",
            site = "Gudang KPU Kabupaten Malang",
            plannedDay = "2024-11-26",
        };

    private static List<string?> Blockers(JsonElement row) =>
        [.. row.GetProperty("blockers").EnumerateArray().Select(blocker => blocker.GetProperty("code").GetString())];
}
