using System.Text.Json;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;

namespace Tepat.Api.Tests.Sorting;

/// <summary>Who may release re-vote ballots, and every way in which the pool stays locked (R2).</summary>
public sealed class RevoteTests : ApiTests
{
    private string carton = null!;

    [OneTimeSetUp]
    public async Task LockThePool() => carton = await Revotes.Locked(Api);

    [Test]
    public async Task Pool_stays_locked_until_the_third_signature()
    {
        var officer = await Api.As("kasubag3576");
        var release = await Revotes.Proposed(Api, (3, 10));
        (string User, string Act)[] signers = [("observer35", "witness-signature"), ("head35", "signature"), ("sek35", "signature")];
        foreach (var (user, act) in signers)
        {
            var locked = await officer.Post($"/api/revotes/{release}/hand-outs", Revotes.HandOut(3, carton, "SR-3"));
            locked.ShouldBeProblem(422, "revote.not_released");
            (await (await Api.As(user)).Post($"/api/revotes/{release}/{act}")).ShouldBe(200);
        }

        (await officer.Post($"/api/revotes/{release}/hand-outs", Revotes.HandOut(3, carton, "SR-3"))).ShouldBe(200);
        (await officer.Post($"/api/revotes/{release}/cancellation", new { reason = "Tidak jadi diadakan." })).ShouldBeProblem(
            422,
            "revote.box_is_out"
        );
    }

    [Test]
    public async Task Each_signs_by_their_own_right_and_once()
    {
        var (officer, head, observer) = (await Api.As("kasubag3576"), await Api.As("head35"), await Api.As("observer35"));
        var release = await Revotes.Proposed(Api, (4, 10));

        (await officer.Post($"/api/revotes/{release}/signature")).ShouldBeProblem(403, "permission.missing");
        (await observer.Post($"/api/revotes/{release}/signature")).ShouldBeProblem(403, "permission.missing");
        (await head.Post($"/api/revotes/{release}/witness-signature")).ShouldBeProblem(403, "permission.missing");
        (await head.Post($"/api/revotes/{release}/signature")).ShouldBe(200);
        (await head.Post($"/api/revotes/{release}/signature")).ShouldBeProblem(422, "revote.signs_once");
        (await (await Api.As("sek35")).Post($"/api/revotes/{release}/signature")).ShouldBe(200);
        var third = await Api.NewUser("ketua3576", "division-head", Revotes.Region);
        (await third.Post($"/api/revotes/{release}/signature")).ShouldBeProblem(409, "revote.already_signed");
        (await officer.Post($"/api/revotes/{release}/cancellation", new { reason = "Dibatalkan pleno." })).ShouldBe(200);
        (await observer.Post($"/api/revotes/{release}/witness-signature")).ShouldBeProblem(409, "revote.not_proposed");
        (await officer.Post($"/api/revotes/{release}/cancellation", new { reason = "Dibatalkan pleno." })).ShouldBeProblem(
            409,
            "revote.ended"
        );
        (await officer.Post($"/api/revotes/{release}/archive", new { witness = "Bawaslu" })).ShouldBeProblem(422, "revote.not_completed");
    }

    [Test]
    public async Task Who_proposed_does_not_sign_even_in_another_office()
    {
        var proposer = await Api.NewUser("rangkap3576", "regency-officer", Revotes.Region);
        var release = (await proposer.Post("/api/revotes", Revotes.Proposal((5, 10)))).Body.GetProperty("release").GetString();
        await Api.Promote("rangkap3576", "division-head", Revotes.Region);
        var promoted = await Api.As("rangkap3576", TestUsers.NewPassword);

        (await promoted.Post($"/api/revotes/{release}/signature")).ShouldBeProblem(422, "revote.proposer_cannot_sign");
    }

    [Test]
    public async Task A_signature_needs_a_fresh_proof_of_the_person()
    {
        var (head, observer) = (await Api.As("head35"), await Api.As("observer35"));
        Api.Time.Advance(TimeSpan.FromMinutes(11));

        (await head.Post("/api/revotes/PSU-00001/signature")).ShouldBeProblem(403, "signature.required");
        (await observer.Post("/api/revotes/PSU-00001/witness-signature")).ShouldBeProblem(403, "signature.required");
    }

    [Test]
    public async Task A_proposal_names_stations_of_the_plan_with_no_more_than_they_need()
    {
        var officer = await Api.As("kasubag3576");
        async Task Refused(object proposal, string code) => (await officer.Post("/api/revotes", proposal)).ShouldBeProblem(422, code);

        await Refused(Revotes.Proposal((999, 10)), "revote.station_unknown");
        await Refused(Revotes.Of(Revotes.Contest, "35.07.01.2001", (1, 10)), "revote.station_unknown");
        await Refused(Revotes.Proposal((1, 10), (1, 10)), "revote.station_named_twice");
        await Refused(Revotes.Proposal((1, 616)), "revote.more_than_needed");
        var early = JsonSerializer.SerializeToNode(Revotes.Proposal((1, 10)))!;
        early["votingDay"] = "2024-11-29";
        await Refused(early, "revote.voting_before_decision");
        (early["decisionDay"], early["votingDay"]) = ("2024-11-20", "2024-11-27");
        await Refused(early, "revote.voting_before_polling_day");
    }

    [Test]
    public async Task What_is_promised_to_one_is_not_promised_to_another()
    {
        var officer = await Api.As("kasubag3576");
        var release = await Revotes.Proposed(Api, (6, 10));

        var other = await officer.Post("/api/revotes", Revotes.Proposal((6, 10)));
        other.ShouldBeProblem(409, "revote.station_in_other");
        other.Body.GetProperty("facts").GetProperty("release").GetString().ShouldBe(release);
        var all = await officer.Post(
            "/api/revotes",
            Revotes.Of(Revotes.Contest, "35.76.01.1004", [.. Enumerable.Range(1, 6).Select(station => (station, 350L))])
        );
        all.ShouldBeProblem(422, "revote.not_enough_in_pool");
        (await officer.Post($"/api/cartons/{carton}/archive", new { witness = "Bawaslu" })).ShouldBeProblem(422, "revote.still_possible");
    }

    [TestCase("stations", "[]")]
    [TestCase("stations", """[{"village":"35.76","station":1,"sheets":10}]""")]
    [TestCase("stations", """[{"village":"35.76.01.1003","station":0,"sheets":10}]""")]
    [TestCase("stations", """[{"village":"35.76.01.1003","station":1,"sheets":0}]""")]
    [TestCase("stations", """[{"village":"35.76.01.1003","station":1,"sheets":2001}]""")]
    [TestCase("decisionNumber", "\"\"")]
    [TestCase("reason", "\"singkat\"")]
    [TestCase("kind", "\"ulang\"")]
    public async Task A_malformed_proposal_is_refused_by_its_field(string field, string value)
    {
        var officer = await Api.As("kasubag3576");
        var proposal = JsonSerializer.SerializeToNode(Revotes.Proposal((1, 10)))!;
        proposal[field] = System.Text.Json.Nodes.JsonNode.Parse(value);

        (await officer.Post("/api/revotes", proposal)).ShouldBe(400);
    }

    [Test]
    public async Task A_hand_out_takes_the_stations_number_from_cartons_of_the_pool()
    {
        var officer = await Api.As("kasubag3576");
        var release = await Revotes.Released(Api, (7, 10), (8, 10));
        async Task Refused(object body, int status, string code) =>
            (await officer.Post($"/api/revotes/{release}/hand-outs", body)).ShouldBeProblem(status, code);

        await Refused(Revotes.HandOut(12, carton, "SR-10"), 404, "revote.station_not_listed");
        await Refused(Revotes.HandOut(7, "TIDAK-ADA", "SR-10"), 404, "carton.not_found");
        await Refused(Revotes.HandOut(7, carton, "SR-10", witness: "ketua contoh"), 422, "revote.witness_is_receiver");
        (await officer.Post($"/api/revotes/{release}/reports", Revotes.Report(7, 10, 0, 0, "SB-10"))).ShouldBeProblem(
            409,
            "revote.station_step"
        );
        (await officer.Post($"/api/revotes/{release}/hand-outs", Revotes.HandOut(7, carton, "SR-10"))).ShouldBe(200);
        await Refused(Revotes.HandOut(7, carton, "SR-11"), 409, "revote.station_step");
        await Refused(Revotes.HandOut(8, carton, "SR-10"), 409, "seal.already_used");
        (await officer.Post($"/api/revotes/{release}/archive", new { witness = "Bawaslu" })).ShouldBeProblem(422, "revote.not_completed");
    }

    [Test]
    public async Task Governors_pool_is_the_provinces()
    {
        var (officer, province) = (await Api.As("kasubag3576"), await Api.As("prov35"));
        var proposal = Revotes.Of("GUB-35", Revotes.Village, (1, 10));

        (await officer.Post("/api/revotes", proposal)).ShouldBeProblem(404, "revote.contest_not_held");
        (await province.Post("/api/revotes", proposal)).ShouldBeProblem(422, "revote.not_enough_in_pool");
        var pools = (await province.Get("/api/revotes/pools")).Body.EnumerateArray().ToList();
        pools.Count.ShouldBe(39);
        pools.ShouldContain(pool => pool.GetProperty("contestCode").GetString() == "GUB-35");
    }

    [Test]
    public async Task Another_kabupaten_neither_sees_nor_touches_it()
    {
        var release = await Revotes.Released(Api, (9, 10));
        var (elsewhere, observer) = (await Api.As("kasubag3507"), await Api.NewUser("pengawas3507", "observer", "35.07"));

        (await elsewhere.Get($"/api/revotes/{release}")).ShouldBeProblem(404, "revote.not_found");
        (await elsewhere.Get("/api/revotes")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await elsewhere.Get("/api/revotes?region=35.76")).ShouldBeProblem(404, "region.not_found");
        (await elsewhere.Get("/api/revotes/pools?region=35.76")).ShouldBeProblem(404, "region.not_found");
        (await elsewhere.Post("/api/revotes", Revotes.Proposal((1, 10)))).ShouldBeProblem(404, "revote.contest_not_held");
        (await elsewhere.Post($"/api/revotes/{release}/cancellation", new { reason = "Dibatalkan pleno." })).ShouldBeProblem(
            404,
            "revote.not_found"
        );
        (await elsewhere.Post($"/api/revotes/{release}/hand-outs", Revotes.HandOut(9, carton, "SR-13"))).ShouldBeProblem(
            404,
            "revote.not_found"
        );
        (await elsewhere.Post($"/api/revotes/{release}/reports", Revotes.Report(9, 10, 0, 0, "SB-13"))).ShouldBeProblem(
            404,
            "revote.not_found"
        );
        (await elsewhere.Post($"/api/revotes/{release}/archive", new { witness = "Bawaslu" })).ShouldBeProblem(404, "revote.not_found");
        (await observer.Post($"/api/revotes/{release}/witness-signature")).ShouldBeProblem(404, "revote.not_found");
    }

    [Test]
    public async Task Observers_clerks_vendors_and_strangers_release_nothing()
    {
        (ApiClient Client, int Status, string Code)[] others =
        [
            (await Api.As("observer35"), 403, "permission.missing"),
            (await Api.As("kab3576"), 403, "permission.missing"),
            (await Api.As("pps3507072017"), 403, "permission.missing"),
            (await Api.Vendor(), 403, "permission.missing"),
            (await Api.Anonymous(), 401, "session.required"),
        ];
        foreach (var (client, status, code) in others)
        {
            (await client.Post("/api/revotes", Revotes.Proposal((1, 10)))).ShouldBeProblem(status, code);
            (await client.Post("/api/revotes/PSU-00001/hand-outs", Revotes.HandOut(1, carton, "X"))).ShouldBeProblem(status, code);
            (await client.Post("/api/revotes/PSU-00001/reports", Revotes.Report(1, 1, 0, 0, "X"))).ShouldBeProblem(status, code);
            (await client.Post("/api/revotes/PSU-00001/archive", new { witness = "Bawaslu" })).ShouldBeProblem(status, code);
            (await client.Post("/api/revotes/PSU-00001/cancellation", new { reason = "Dibatalkan." })).ShouldBeProblem(status, code);
        }

        (await others[3].Client.Get("/api/revotes")).ShouldBeProblem(403, "permission.missing");
        (await others[3].Client.Get("/api/revotes/pools")).ShouldBeProblem(403, "permission.missing");
        (await others[4].Client.Get("/api/revotes")).ShouldBeProblem(401, "session.required");
        (await others[0].Client.Get("/api/revotes")).ShouldBe(200);
    }
}
