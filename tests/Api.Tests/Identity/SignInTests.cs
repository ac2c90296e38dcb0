using OtpNet;
using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Identity;

public sealed class SignInTests : ApiTests
{
    [Test]
    public async Task Demo_user_signs_in_and_sees_role_region_and_permissions()
    {
        var client = await Api.As("kab3507");

        var session = await client.Get("/api/session");

        session.ShouldBe(200);
        session.Body.GetProperty("userName").GetString().ShouldBe("kab3507");
        session.Body.GetProperty("role").GetString().ShouldBe("warehouse");
        session.Body.GetProperty("region").GetString().ShouldBe("35.07");
        session.Body.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()).ShouldContain("shipments.receive");
    }

    [Test]
    public async Task Name_is_not_case_sensitive()
    {
        var client = await Api.Anonymous();

        (await client.Post("/api/session", new { userName = "PROV35", password = TepatApi.Password })).ShouldBe(200);
    }

    [Test]
    public async Task Nobody_is_asked_to_sign_in() =>
        (await (await Api.Anonymous()).Get("/api/session")).ShouldBeProblem(401, "session.required");

    [TestCase("kab3507", "salah")]
    [TestCase("tidak-ada", TepatApi.Password)]
    public async Task Wrong_password_and_unknown_name_answer_alike(string userName, string password)
    {
        var answer = await (await Api.Anonymous()).Post("/api/session", new { userName, password });

        answer.ShouldBeProblem(401, "session.wrong_credentials");
    }

    [Test]
    public async Task Empty_fields_are_named()
    {
        var answer = await (await Api.Anonymous()).Post("/api/session", new { userName = "", password = "" });

        answer.ShouldBe(400);
        answer.Body.GetProperty("errors").TryGetProperty("userName", out _).ShouldBeTrue();
        answer.Body.GetProperty("errors").TryGetProperty("password", out _).ShouldBeTrue();
    }

    [Test]
    public async Task Unknown_field_is_refused()
    {
        var body = new
        {
            userName = "kab3507",
            password = TepatApi.Password,
            remember = true,
        };

        (await (await Api.Anonymous()).Post("/api/session", body)).ShouldBeProblem(400, "body.malformed");
    }

    [Test]
    public async Task Fifth_wrong_password_locks_for_fifteen_minutes_even_for_the_right_one()
    {
        var client = await Api.Anonymous();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            (await client.Post("/api/session", new { userName = "kab3529", password = "salah" })).ShouldBe(401);
        }

        var fifth = await client.Post("/api/session", new { userName = "kab3529", password = "salah" });
        var right = await client.Post("/api/session", new { userName = "kab3529", password = TepatApi.Password });

        fifth.ShouldBeProblem(429, "session.locked");
        right.ShouldBeProblem(429, "session.locked");
        right.Body.GetProperty("facts").GetProperty("minutesLeft").GetInt32().ShouldBe(15);
        right.Headers["Retry-After"].ShouldBe("900");

        Api.Time.Advance(TimeSpan.FromMinutes(15));
        (await client.Post("/api/session", new { userName = "kab3529", password = TepatApi.Password })).ShouldBe(200);
    }

    [Test]
    public async Task Session_ends_after_twelve_idle_hours()
    {
        var client = await Api.As("sek35");

        Api.Time.Advance(TimeSpan.FromHours(11));
        (await client.Get("/api/session")).ShouldBe(200);
        Api.Time.Advance(TimeSpan.FromHours(11));
        (await client.Get("/api/session")).ShouldBe(200);
        Api.Time.Advance(TimeSpan.FromHours(13));
        (await client.Get("/api/session")).ShouldBe(401);
    }

    [Test]
    public async Task Sign_out_ends_the_session()
    {
        var client = await Api.As("observer35");

        (await client.Delete("/api/session")).ShouldBe(204);

        (await client.Get("/api/session")).ShouldBe(401);
    }

    [Test]
    public async Task Enrolled_second_factor_is_asked_for_and_each_code_is_good_once()
    {
        var client = await Api.As("head35");
        var secret = (await client.Post("/api/session/second-factor")).Body.GetProperty("secret").GetString()!;
        string Code() => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(Api.Time.GetUtcNow().UtcDateTime);
        (await client.Put("/api/session/second-factor", new { code = "000000" })).ShouldBeProblem(422, "second_factor.code_wrong");
        (await client.Put("/api/session/second-factor", new { code = Code() })).ShouldBe(204);

        var other = await Api.Anonymous();
        object Credentials(string? code) =>
            new
            {
                userName = "head35",
                password = TepatApi.Password,
                code,
            };
        (await other.Post("/api/session", Credentials(null))).ShouldBeProblem(401, "session.second_factor_required");
        (await other.Post("/api/session", Credentials("123456"))).ShouldBeProblem(401, "session.second_factor_wrong");
        Api.Time.Advance(TimeSpan.FromMinutes(1));
        var good = Code();
        (await other.Post("/api/session", Credentials(good))).ShouldBe(200);
        (await other.Post("/api/session", Credentials(good))).ShouldBeProblem(401, "session.second_factor_wrong");

        var admin = await Api.As("admin");
        var users = (await admin.Get("/api/users")).Body.GetProperty("items").EnumerateArray();
        var id = users.Single(user => user.GetProperty("userName").GetString() == "head35").GetProperty("id").GetInt64();
        (await admin.Delete($"/api/users/{id}/second-factor")).ShouldBe(204);
        (await client.Get("/api/session")).ShouldBe(401);
        (await other.Post("/api/session", Credentials(null))).ShouldBe(200);
    }

    [Test]
    public async Task Authorize_button_of_the_api_page_opens_the_same_session()
    {
        using var page = Api.CreateDefaultClient(new KeptCookies());
        Dictionary<string, string> form = new()
        {
            ["grant_type"] = "password",
            ["username"] = "admin",
            ["password"] = TepatApi.Password,
        };

        using var wrong = await page.PostAsync(
            "/api/session/token",
            new FormUrlEncodedContent(new Dictionary<string, string>(form) { ["password"] = "x" })
        );
        using var right = await page.PostAsync("/api/session/token", new FormUrlEncodedContent(form));
        using var users = await page.GetAsync("/api/users");

        ((int)wrong.StatusCode).ShouldBe(400);
        ((int)right.StatusCode).ShouldBe(200);
        ((int)users.StatusCode).ShouldBe(200);
    }
}
