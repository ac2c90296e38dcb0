using OtpNet;
using Tepat.Api.Tests.Fixture;
using Tepat.Api.Tests.Ledger;

namespace Tepat.Api.Tests.Identity;

/// <summary>Where the second factor is required, a password alone approves and signs nothing.</summary>
public sealed class SecondFactorTests : ApiTests
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Identity:RequireSecondFactor"] = "true" };

    private static readonly object Contract = new
    {
        code = "K-TOTP",
        vendor = "CONTOH",
        region = "35",
        title = "Surat suara",
        ceilingSen = 1_000_000,
    };

    [Test]
    public async Task Who_signs_is_refused_until_the_authenticator_is_enrolled()
    {
        (await (await Api.As("prov35")).Post("/api/contracts", Contract)).ShouldBe(201);
        var secretary = await Api.NewUser("sek3501", "secretary", "35");

        (await secretary.Post("/api/contracts/K-TOTP/sign", null, ("If-Match", "\"1\""))).ShouldBeProblem(403, "second_factor.missing");
        await Enrol(secretary);

        (await secretary.Post("/api/contracts/K-TOTP/sign", null, ("If-Match", "\"1\""))).ShouldBe(200);
    }

    [Test]
    public async Task Every_approval_asks_for_it_before_anything_else()
    {
        var (head, officer) = (await Api.As("head35"), await Api.As("prov35"));
        var approvals = new[]
        {
            await head.Post("/api/plans/ANY/approve", null, ("If-Match", "\"1\"")),
            await head.Post("/api/plans/ANY/return", new { reason = "Stok belum dihitung" }, ("If-Match", "\"1\"")),
            await head.Post("/api/orders/ANY/proof", new { proofHash = new string('a', 64) }),
            await officer.Post("/api/orders/ANY/verification", new { printedSheets = 1 }),
            await officer.Post("/api/replacements/ANY/decision", new { order = "ANY", isApproved = true }),
        };

        foreach (var answer in approvals)
        {
            answer.ShouldBeProblem(403, "second_factor.missing");
        }
    }

    [Test]
    public async Task Other_work_goes_on_without_it() =>
        (await (await Api.As("prov35")).Post("/api/plans", new { election = "PILKADA-2024", region = "35" })).ShouldBe(201);

    [TestCase("head35", true)]
    [TestCase("sek35", true)]
    [TestCase("prov35", true)]
    [TestCase("kasubag3507", true)]
    [TestCase("kab3507", false)]
    [TestCase("observer35", false)]
    public async Task Session_says_who_must_enrol(string userName, bool mustEnrol)
    {
        var person = await (await Api.As(userName)).Get("/api/session");

        person.Body.GetProperty("mustEnrolSecondFactor").GetBoolean().ShouldBe(mustEnrol);
    }

    [Test]
    public async Task Session_says_so_no_more_when_it_is_enrolled()
    {
        var head = await Api.NewUser("head3501", "division-head", "35");
        await Enrol(head);

        var session = await head.Get("/api/session");

        session.Body.GetProperty("mustEnrolSecondFactor").GetBoolean().ShouldBeFalse();
        session.Body.GetProperty("hasSecondFactor").GetBoolean().ShouldBeTrue();
    }

    private async Task Enrol(ApiClient person)
    {
        var started = await person.Post("/api/session/second-factor");
        var secret = started.Body.GetProperty("secret").GetString()!;
        var code = new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(Api.Time.GetUtcNow().UtcDateTime);
        (await person.Put("/api/session/second-factor", new { code })).ShouldBe(204);
    }
}
