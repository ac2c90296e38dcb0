using Tepat.Api.Tests.Fixture;

namespace Tepat.Api.Tests.Identity;

public sealed class ApiKeyTests : ApiTests
{
    private static object Wish(params string[] scopes) =>
        new
        {
            name = "Sistem pabrik",
            scopes,
            daysValid = 30,
        };

    [Test]
    public async Task Demo_key_opens_as_its_vendor()
    {
        var session = await (await Api.Vendor()).Get("/api/session");

        session.Body.GetProperty("userName").GetString().ShouldBe("CONTOH");
        session.Body.GetProperty("role").GetString().ShouldBe("vendor");
    }

    [Test]
    public async Task Unknown_key_is_refused() =>
        (await (await Api.Vendor("tepat_none")).Get("/api/session")).ShouldBeProblem(401, "api_key.unknown");

    [Test]
    public async Task Key_is_shown_once_and_never_listed()
    {
        var admin = await Api.As("admin");
        var made = await admin.Post("/api/vendors/CONTOH/api-keys", Wish("read"));
        made.ShouldBe(201);
        var key = made.Body.GetProperty("key").GetString()!;

        var list = await admin.Get("/api/vendors/CONTOH/api-keys");

        list.ShouldBe(200);
        list.Text.ShouldNotContain(key);
        list.Text.ShouldContain(key[..12]);
    }

    [Test]
    public async Task Key_has_the_permissions_of_its_scopes_only()
    {
        var admin = await Api.As("admin");
        var made = await admin.Post("/api/vendors/PERCONTOHAN/api-keys", Wish("report"));

        var session = await (await Api.Vendor(made.Body.GetProperty("key").GetString()!)).Get("/api/session");

        session.Body.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()).ShouldBe(["vendor.report"]);
    }

    [Test]
    public async Task Revoked_key_stops_at_once()
    {
        var admin = await Api.As("admin");
        var made = await admin.Post("/api/vendors/CONTOH/api-keys", Wish("read"));
        var vendor = await Api.Vendor(made.Body.GetProperty("key").GetString()!);
        (await vendor.Get("/api/session")).ShouldBe(200);

        var id = made.Body.GetProperty("apiKey").GetProperty("id").GetInt64();
        (await admin.Delete($"/api/vendors/PERCONTOHAN/api-keys/{id}")).ShouldBeProblem(404, "api_key.not_found");
        (await admin.Delete($"/api/vendors/CONTOH/api-keys/{id}")).ShouldBe(204);

        (await vendor.Get("/api/session")).ShouldBeProblem(401, "api_key.revoked");
    }

    [Test]
    public async Task Expired_key_is_refused()
    {
        var admin = await Api.As("admin");
        var made = await admin.Post("/api/vendors/CONTOH/api-keys", Wish("read"));
        var vendor = await Api.Vendor(made.Body.GetProperty("key").GetString()!);

        Api.Time.Advance(TimeSpan.FromDays(30));

        (await vendor.Get("/api/session")).ShouldBeProblem(401, "api_key.expired");
    }

    [Test]
    public async Task Unknown_scope_and_too_long_a_life_are_named()
    {
        var admin = await Api.As("admin");
        var body = new
        {
            name = "x",
            scopes = new[] { "everything" },
            daysValid = 5_000,
        };

        var answer = await admin.Post("/api/vendors/CONTOH/api-keys", body);

        answer.ShouldBe(400);
        answer.Body.GetProperty("errors").TryGetProperty("scopes", out _).ShouldBeTrue();
        answer.Body.GetProperty("errors").TryGetProperty("daysValid", out _).ShouldBeTrue();
    }

    [Test]
    public async Task Only_administrators_make_keys()
    {
        (await (await Api.As("prov35")).Post("/api/vendors/CONTOH/api-keys", Wish("read"))).ShouldBeProblem(403, "permission.missing");
        (await (await Api.Vendor()).Get("/api/vendors/CONTOH/api-keys")).ShouldBeProblem(403, "permission.missing");
        (await (await Api.As("admin")).Get("/api/vendors/TIDAK-ADA/api-keys")).ShouldBeProblem(404, "vendor.not_found");
    }
}
